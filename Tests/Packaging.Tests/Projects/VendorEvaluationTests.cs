using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Projects;

/// <summary>What the vendor's tools see of this repository must be the connector for an agent, on every system.</summary>
[Category("IntegrationTest")]
internal sealed class VendorEvaluationTests
{
    private static readonly string[] DevelopmentPackages =
        ["Skyline.DataMiner.CICD.CSharpAnalysis.Analyzer", "Skyline.DataMiner.Dev.Protocol", "Skyline.DataMiner.Utils.SecureCoding.Analyzers"];

    private VendorEvaluation evaluation = null!;

    [OneTimeSetUp]
    public async Task EvaluateAsync() => evaluation = await VendorEvaluation.OfAsync(
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, "QActions"), "QAction_*.csproj", SearchOption.AllDirectories));

    [Test]
    public void EveryProject_IsForAnAgent()
    {
        Assert.That(evaluation.Projects, Has.Count.EqualTo(Directory.GetDirectories(Path.Combine(Repository.Folder, "QActions")).Length));
        using (Assert.EnterMultipleScope())
        {
            foreach (var project in evaluation.Projects)
            {
                Assert.That(evaluation.Property(project, "TargetFrameworkMoniker"), Is.EqualTo(".NETFramework,Version=v4.8"), project);
                Assert.That(evaluation.Property(project, "PlatformTarget"), Is.EqualTo("x86"), project);
            }
        }
    }

    [Test]
    public void EveryProject_HasNothingButPackagesAndQActionsForDllImport()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var project in evaluation.Projects)
            {
                Assert.That(Names(project, "Reference"), Is.SubsetOf(new[] { "mscorlib" }), project);
                Assert.That(Names(project, "ProjectReference"), Is.SubsetOf(new[] { "QAction_1", "QAction_Helper" }), project);
                Assert.That(Names(project, "PackageReference").Except(["Newtonsoft.Json"]), Is.EquivalentTo(DevelopmentPackages), project);
                Assert.That(evaluation.Items(project, "PackageReference").Select(package => package.Version), Has.All.Match(@"^\d+(\.\d+)+$"), project);
            }
        }
    }

    [Test]
    public void Library_HasTheFilesThatArePacked()
    {
        using var target = new TemporaryFolder();
        var packed = new PackedProtocol(ProtocolPackager.Pack(Repository.Folder, target.Path).Path);

        var headers = packed.Code(1).Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal) && line.EndsWith(".cs", StringComparison.Ordinal));

        Assert.That(headers.Select(line => line[3..]), Is.EquivalentTo(Names("QAction_1", "Compile").Select(name => name.Replace('\\', '/'))));
    }

    private IEnumerable<string> Names(string project, string type) => evaluation.Items(project, type).Select(item => item.Name);
}
