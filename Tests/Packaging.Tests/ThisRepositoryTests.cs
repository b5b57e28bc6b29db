using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests;

/// <summary>Packs the connector that this repository is about.</summary>
[Category("IntegrationTest")]
internal sealed class ThisRepositoryTests
{
    private static RepositoryLayout Layout => RepositoryLayout.Find(AppContext.BaseDirectory)!;

    [Test]
    public void Pack_ThisRepository_GivesACompletePackage()
    {
        using var target = new TemporaryFolder();

        var package = new PackedProtocol(ProtocolPackager.Pack(Layout.Root, target.Path).Path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.Names, Does.Contain("Assemblies/newtonsoft.json/13.0.3/lib/net45/Newtonsoft.Json.dll"));
            Assert.That(package.DllImport(1), Is.EqualTo(@"newtonsoft.json\13.0.3\lib\net45\Newtonsoft.Json.dll"));
            Assert.That(package.DllImport(2), Does.EndWith("[ProtocolName].[ProtocolVersion].QAction.1.dll"));
            Assert.That(package.Code(2), Does.Match("public .*class QAction"));
        }
    }

    [Test]
    public void Generate_ThisRepository_GivesTheHelperThatIsThere()
    {
        Assert.That(File.ReadAllText(Layout.HelperFile).ReplaceLineEndings("\n"), Is.EqualTo(ParameterHelper.Generate(Layout)));
    }
}
