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
    public void Read_ProjectWithoutQAction_IsRefused()
    {
        using var repository = new TemporaryRepository().QAction(1).Project("QAction_5");

        Assert.That(repository.Refuse().Single().ToString(), Does.StartWith("QActions/QAction_5/QAction_5.csproj: Protocol.xml has no C# QAction 5."));
    }

    [Test]
    public void Read_ProjectOfAQActionInAnotherLanguage_IsRefused()
    {
        using var repository = new TemporaryRepository().Protocol("<QActions><QAction id=\"1\" encoding=\"jscript\" /></QActions>").Project("QAction_1");

        Assert.That(repository.Refuse().Single().Message, Does.Contain("no C# QAction 1"));
    }

    [TestCase("Library")]
    [TestCase("QAction_One")]
    [TestCase("QAction_-1")]
    public void Read_ProjectWithAnotherName_IsRefused(string name)
    {
        using var repository = new TemporaryRepository().QAction(1).Project(name);

        Assert.That(repository.Refuse().Single().File, Is.EqualTo($"QActions/{name}/{name}.csproj"));
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
}
