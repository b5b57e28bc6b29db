using System.Text.RegularExpressions;

namespace Skyline.DataMiner.WebSocketDriver.Protocol.Tests;

/// <summary>The index of decisions has each decision, under its title.</summary>
public partial class DecisionTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "Documentation", "decisions");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "0*.md").Order(StringComparer.Ordinal);

    [Test]
    public void Index_EachDecision_HasItsRow() =>
        Assert.That(
            Row().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))).Select(row => (row.Groups[2].Value, Title: $"# {row.Groups[1].Value}: {row.Groups[3].Value}")).Order(),
            Is.EqualTo(Files.Select(file => (Path.GetFileName(file), File.ReadLines(file).First()))));

    [Test]
    public void Decisions_Each_HaveANumberOfTheirOwn() =>
        Assert.That(Files.Select(file => Path.GetFileName(file)[..4]), Is.Unique);

    [GeneratedRegex(@"^\| \[(\d{4})\]\(([^)]+)\) \| (.*?) \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
