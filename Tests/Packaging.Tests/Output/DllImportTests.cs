using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Output;

internal sealed class DllImportTests
{
    private const string EveryKind =
        """
        <ProjectReference Include="..\QAction_12\QAction_12.csproj" />
        <Reference Include="System.Web" />
        <ProjectReference Include="..\QAction_2\QAction_2.csproj" />
        <PackageReference Include="Zeta" Version="1.0.0" />
        <PackageReference Include="Alpha" Version="2.1.0-beta" />
        """;

    [Test]
    public void Of_EveryKindOfReference_OrdersPackagesOthersQActions()
    {
        using var repository = new TemporaryRepository()
            .QAction(1, references: EveryKind)
            .QAction(2, "class Library { }", "options=\"precompile\"")
            .QAction(12, "class Library { }", "options=\"precompile\"");
        repository.Packages.Add("Zeta", "1.0.0", ["net45"]).Add("Alpha", "2.1.0-beta", ["net45"]);

        Assert.That(repository.PackAndRead().DllImport(1), Is.EqualTo(
            @"alpha\2.1.0-beta\lib\net45\Alpha.dll;zeta\1.0.0\lib\net45\Zeta.dll;System.Web.dll;"
            + "[ProtocolName].[ProtocolVersion].QAction.2.dll;[ProtocolName].[ProtocolVersion].QAction.12.dll"));
    }

    [Test]
    public void Of_PackageOfAReferencedQAction_IsNotInherited()
    {
        using var repository = new TemporaryRepository()
            .QAction(1, references: "<ProjectReference Include=\"../QAction_2/QAction_2.csproj\" />")
            .QAction(2, "class Library { }", "options=\"precompile\"", "<PackageReference Include=\"Zeta\" Version=\"1.0.0\" />");
        repository.Packages.Add("Zeta", "1.0.0", ["net45"]);

        var package = repository.PackAndRead();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.DllImport(1), Is.EqualTo("[ProtocolName].[ProtocolVersion].QAction.2.dll"));
            Assert.That(package.DllImport(2), Is.EqualTo(@"zeta\1.0.0\lib\net45\Zeta.dll"));
            Assert.That(package.QAction(2).Attribute("options")?.Value, Is.EqualTo("precompile"));
        }
    }

    [Test]
    public void Of_ImportInTheProtocolOfAProjectWithOtherReferences_IsLeftOutAndTold()
    {
        using var repository = new TemporaryRepository()
            .QAction(1, attributes: "triggers=\"1\" dllImport=\"Lost.dll\"")
            .File("QActions/QAction_1/QAction_1.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><Reference Include=\"System.Net.Http\" /></ItemGroup></Project>");

        var result = repository.Pack();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new PackedProtocol(result.Path).DllImport(1), Is.EqualTo("System.Net.Http.dll"));
            Assert.That(result.Notes.Single().ToString(), Does.StartWith("Protocol.xml(5): dllImport names Lost.dll"));
        }
    }

    [Test]
    public void Of_ImportInTheProtocolOfAProjectWithoutReferences_Stays()
    {
        using var repository = new TemporaryRepository().QAction(1, attributes: "triggers=\"1\" dllImport=\"Kept.dll\"");

        var result = repository.Pack();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(new PackedProtocol(result.Path).DllImport(1), Is.EqualTo("Kept.dll"));
            Assert.That(result.Notes, Is.Empty);
        }
    }
}
