using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Projects;

internal sealed class ProjectCatalogTests
{
    [Test]
    public void Read_QActionWithoutProject_IsRefusedAtItsLine()
    {
        using var repository = new TemporaryRepository().QAction(1).QAction(2);
        Directory.Delete(Path.Combine(repository.Root, "QActions", "QAction_2"), recursive: true);

        Assert.That(repository.Refuse().Single().ToString(), Does.StartWith("Protocol.xml(6,3): QAction 2 has no project."));
    }

    [Test]
    public void Read_ProjectWithoutQAction_IsNotPackedAndTold()
    {
        using var repository = new TemporaryRepository().QAction(1).Project("QAction_5", "<PackageReference Include=\"Nowhere\" Version=\"1.*\" />");

        Assert.That(repository.Pack().Notes.Single().ToString(), Is.EqualTo("Protocol.xml: QAction_5 is not packed: the protocol has no C# QAction 5."));
    }

    [Test]
    public void Read_ProjectOfAQActionInAnotherLanguage_IsNotPackedAndTold()
    {
        using var repository = new TemporaryRepository().Protocol("<QActions><QAction id=\"1\" encoding=\"jscript\" /></QActions>").Project("QAction_1");

        Assert.That(repository.Pack().Notes.Single().Message, Does.Contain("no C# QAction 1"));
    }

    [TestCase("Library")]
    [TestCase("QAction_One")]
    [TestCase("QAction_-1")]
    [TestCase("QAction_1Tests")]
    public void Read_ProjectWithAnotherName_IsPassedOver(string name)
    {
        using var repository = new TemporaryRepository().QAction(1).Project(name, "<PackageReference Include=\"Nowhere\" Version=\"1.*\" />");

        Assert.That(repository.Pack().Notes, Is.Empty);
    }

    [TestCase("Some Name.sln", "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"QAction_7\", \"QAction_7\\QAction_7.csproj\", \"{E19EEC3C-D474-434D-87E9-6E1BAB3918E6}\"\r\nEndProject\r\n")]
    [TestCase("Some Name.slnx", "<Solution><Folder Name=\"/QActions/\"><Project Path=\"QAction_7/QAction_7.csproj\" /></Folder></Solution>")]
    public void Read_ProjectsBesideTheProtocol_AreFoundByTheSolution(string solution, string text)
    {
        using var repository = Vendors(solution, text);

        var package = repository.PackAndRead();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.Names, Does.Contain("Protocol/Protocol.xml"));
            Assert.That(package.Code(7).Trim(), Is.EqualTo(TemporaryRepository.EntryCode.Trim()));
        }
    }

    [Test]
    public void Read_ProjectsBesideTheProtocolWithoutSolution_AreFoundByTheirFolders()
    {
        using var repository = Vendors("notes.txt", string.Empty);

        Assert.That(repository.PackAndRead().Code(7), Does.Contain("class QAction"));
    }

    [Test]
    public void Read_ProjectThatTheSolutionDoesNotName_IsRefused()
    {
        using var repository = Vendors("Connector.sln", "Project(\"{A}\") = \"QAction_8\", \"QAction_8\\QAction_8.csproj\", \"{B}\"\r\n");

        Assert.That(repository.Refuse().Single().ToString(), Does.StartWith("protocol.xml(1,").And.Contain("QAction 7 has no project. Connector.sln names none: add QAction_7 to it"));
    }

    [Test]
    public void Read_ProjectInTheSolutionThatIsNotThere_IsRefusedWithTheSolution()
    {
        using var repository = Vendors("Connector.sln", "Project(\"{A}\") = \"QAction_7\", \"Gone\\QAction_7.csproj\", \"{B}\"\r\n");

        Assert.That(repository.Refuse().Single().ToString(), Does.StartWith("Connector.sln: The solution names Gone/QAction_7.csproj, which does not exist."));
    }

    [Test]
    public void Read_QActionWithItsCodeInside_NeedsNoProject()
    {
        const string Inside = "<QActions><QAction id=\"3\" encoding=\"csharp\" triggers=\"1\"><![CDATA[public class QAction { }]]></QAction></QActions>";
        using var repository = new TemporaryRepository().Protocol(Inside);

        Assert.That(repository.PackAndRead().ProtocolText, Does.Contain(Inside));
    }

    [Test]
    public void Read_Helper_IsNotPacked()
    {
        using var repository = new TemporaryRepository()
            .QAction(1, references: "<ProjectReference Include=\"..\\QAction_Helper\\QAction_Helper.csproj\" />")
            .Project("QAction_Helper")
            .File("QActions/QAction_Helper/QAction_Helper.cs", "public static class Parameter { }");

        var package = repository.PackAndRead();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(package.ProtocolText, Does.Not.Contain("class Parameter"));
            Assert.That(package.DllImport(1), Is.Null);
        }
    }

    // As the vendor's template lays a connector out.
    private static TemporaryRepository Vendors(string solution, string text) => new TemporaryRepository()
        .File("protocol.xml", "<Protocol><Name>Sample</Name><Version>1.0.0.1</Version><QActions><QAction id=\"7\" encoding=\"csharp\" triggers=\"1\" /></QActions></Protocol>")
        .File("QAction_7/QAction_7.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
        .File("QAction_7/QAction_7.cs", TemporaryRepository.EntryCode)
        .File("QAction_Helper/QAction_Helper.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
        .File(solution, text);
}
