using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Tests.Fixtures;

namespace ConnectorEmulator.Packaging.Tests.Projects;

internal sealed class RepositoryLayoutTests
{
    [Test]
    public void Find_FromAFolderInside_GoesUpToTheRoot()
    {
        using var repository = new TemporaryRepository().QAction(1);

        Assert.That(RepositoryLayout.Find(Path.Combine(repository.Root, "QActions", "QAction_1"))?.Root, Is.EqualTo(repository.Root));
    }

    [Test]
    public void Find_FirstStartOutside_TakesTheNext()
    {
        using var repository = new TemporaryRepository().QAction(1);
        using var elsewhere = new TemporaryFolder();

        Assert.That(RepositoryLayout.Find(elsewhere.Path, repository.Root)?.Root, Is.EqualTo(repository.Root));
    }

    [Test]
    public void Find_ProtocolWithoutQActions_IsNoRepository()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Protocol.xml", "<Protocol />");

        Assert.That(RepositoryLayout.Find(folder.Path), Is.Null);
    }

    [Test]
    public void Candidates_FolderWithConnectorsBelow_AreThose()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/One/PROTOCOL.XML", "<Protocol />");
        folder.Write("bin/Two/protocol.xml", "<Protocol />");
        folder.Write("b/protocol.xml.txt", string.Empty);

        Assert.That(RepositoryLayout.Candidates(folder.Path), Is.EqualTo(new[] { Path.Combine(folder.Path, "a", "One") }));
    }

    [Test]
    public void Locate_NoneOrSeveral_IsRefusedWithTheChoice()
    {
        using var folder = new TemporaryFolder();
        var none = Assert.Throws<RefusalException>(() => ProtocolPackager.Locate(folder.Path))!;
        folder.Write("a/protocol.xml", "<Protocol />");
        folder.Write("b/protocol.xml", "<Protocol />");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(none.Message, Does.Contain("There is no Protocol.xml"));
            Assert.That(() => ProtocolPackager.Locate(folder.Path), Throws.TypeOf<RefusalException>().With.Message.Contains("more than one Protocol.xml, in a, b."));
        }
    }
}
