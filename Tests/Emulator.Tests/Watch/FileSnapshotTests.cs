using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Tool.Watch;

namespace ConnectorEmulator.Tool.Tests.Watch;

public sealed class FileSnapshotTests
{
    [Test]
    public void Compare_ChangedNewAndRemovedFiles_NamesEachOnce()
    {
        using var repository = new SmallRepository();
        var source = new RepositoryPackage(new RepositoryLayout(repository.Root), (_, _) => { });
        var before = FileSnapshot.Take(source);
        repository.Change(SmallRepository.EntryFile, "Library", "Lib");
        repository.Write("QActions/QAction_51/New.cs", "class New { }");
        File.Delete(Path.Combine(repository.Root, "Protocol.xml"));

        Assert.That(before.Compare(FileSnapshot.Take(source)), Is.EqualTo(new[] { "Protocol.xml", "QActions/QAction_51/New.cs", SmallRepository.EntryFile }));
    }

    [Test]
    public void Compare_FileThatWasOnlyTouched_NamesNothing()
    {
        using var repository = new SmallRepository();
        var source = new RepositoryPackage(new RepositoryLayout(repository.Root), (_, _) => { });
        var before = FileSnapshot.Take(source);
        File.SetLastWriteTimeUtc(Path.Combine(repository.Root, "Protocol.xml"), new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));

        Assert.That(before.Compare(FileSnapshot.Take(source)), Is.Empty);
    }

    [Test]
    public void Take_FolderThatIsGone_HoldsWhatIsLeftAndDoesNotThrow()
    {
        using var repository = new SmallRepository();
        var source = new RepositoryPackage(new RepositoryLayout(repository.Root), (_, _) => { });
        var before = FileSnapshot.Take(source);
        Directory.Delete(Path.Combine(repository.Root, "QActions"), recursive: true);

        Assert.That(before.Compare(FileSnapshot.Take(source)), Has.Count.EqualTo(5));
    }
}
