using System.Reflection;
using System.Text.RegularExpressions;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Versions;
using NUnit.Framework.Interfaces;

namespace ConnectorEmulator.Tests.Contract;

/// <summary>The contract in the documentation names tests: they are there, and nothing is missing in it.</summary>
public partial class ContractTests
{
    private const string Root = "ConnectorEmulator.Tests.";
    private const int ShortestReason = 20;

    [Test]
    public void Rows_OfTheContract_NameTestsThatExist() =>
        Assert.That(ContractTable.Rows.SelectMany(row => row.Tests.Where(test => !IsTest(test)).Select(test => $"{row.Id}: {test}")), Is.Empty);

    [Test]
    public void Rows_WithoutATest_HaveAReason() =>
        Assert.That(ContractTable.Rows.Where(row => row.Reason is { Length: < ShortestReason } || (row.Reason is null && row.Tests.Any(test => test.Length == 0))).Select(row => row.Id), Is.Empty);

    [Test]
    public void Rows_OfTheContract_HaveAStatementAndASource() =>
        Assert.That(ContractTable.Rows.Where(row => row.Statement.Length == 0 || row.Source.Length == 0).Select(row => row.Id), Is.Empty);

    [Test]
    public void Rows_OfTheContract_HaveAnIdOfTheirOwn()
    {
        Assert.That(ContractTable.Rows, Is.Not.Empty);
        Assert.That(ContractTable.Rows.Select(row => row.Id), Is.Unique.And.All.Match("^[a-z0-9]+(-[a-z0-9]+)+$"));
    }

    [Test]
    public void Surprises_Each_NameRowsOfTheContract()
    {
        var named = Named().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "Documentation", "engineers", "surprises.md"))).Select(match => match.Groups[1].Value);
        Assert.That(named, Is.Not.Empty.And.SubsetOf(ContractTable.Rows.Select(row => row.Id)));
    }

    [Test]
    public void Assumptions_Each_HaveARowWithTheirSource() => Assert.That(
        ContractTable.Rows.Where(row => row.Id.StartsWith("assumption-", StringComparison.Ordinal)).Select(row => (row.Id, row.Source)),
        Is.EquivalentTo(AssumptionCatalog.All.Select(assumption => ("assumption-" + assumption.Name, assumption.Source))));

    [Test]
    public void ReleaseNotes_EachThatIsModelled_HaveARow() =>
        Assert.That(
            ContractTable.Rows.Where(row => row.Id.StartsWith("version-", StringComparison.Ordinal)).Select(row => row.Source),
            Is.SupersetOf(VersionCatalog.All.Select(note => $"RN {note.Id}")));

    private static bool IsTest(string name) => name.Split('.', 2) switch
    {
        ["Web", var rest] => IsTestElsewhere("Emulation.Web.Tests", rest.Split('.')),
        ["Tool", var rest] => IsTestElsewhere("Emulator.Tests", rest.Split('.')),
        _ => IsTestHere(name),
    };

    // The tests of the page and of the program are assemblies that this one does not know.
    private static bool IsTestElsewhere(string project, string[] name)
    {
        var file = Path.Combine([Repository.Folder, "Tests", project, .. name[..^2], name[^2] + ".cs"]);
        return File.Exists(file) && File.ReadAllText(file).Contains($" {name[^1]}(", StringComparison.Ordinal);
    }

    private static bool IsTestHere(string name)
    {
        var dot = name.LastIndexOf('.');
        var methods = dot < 0 ? null : typeof(ContractTests).Assembly.GetType(Root + name[..dot])?.GetMethods().Where(method => method.Name == name[(dot + 1)..]);
        return methods?.Any(method => method.GetCustomAttributes().Any(attribute => attribute is ITestBuilder or ISimpleTestBuilder)) ?? false;
    }

    // Ids of rows have a hyphen; values such as `copy` have none, and options have blanks.
    [GeneratedRegex(@"`([a-z]+(?:-[a-z0-9]+)+)`")]
    private static partial Regex Named();
}
