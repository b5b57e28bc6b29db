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
}
