using System.IO.Compression;
using ConnectorEmulator.Packaging.Packages;
using ConnectorEmulator.Packaging.Projects;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Tests.Packages;

/// <summary>Restores with the .NET SDK, from a folder instead of a feed.</summary>
[Category("IntegrationTest")]
internal sealed class ProjectRestorerTests
{
    private const string Configuration =
        "<configuration><config><add key=\"globalPackagesFolder\" value=\"packages\" /></config>"
        + "<packageSources><clear /><add key=\"here\" value=\"feed\" /></packageSources></configuration>";

    [Test]
    public void Restore_PackageInTheFeed_IsUnpackedForPacking()
    {
        using var folder = Folder();
        AddToFeed(folder, "Made.Up", "1.2.3");
        var notices = new List<string>();

        var error = new ProjectRestorer(folder.Path, notices.Add).Restore(Project(folder));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(error, Is.Empty);
            Assert.That(notices, Is.EqualTo(new[] { "Restoring the packages of QAction_1.csproj" }));
            Assert.That(Path.Combine(folder.Path, "packages", "made.up", "1.2.3", "lib", "netstandard2.0", "Made.Up.dll"), Does.Exist);
        }
    }

    [Test]
    public void Restore_PackageNowhere_TellsWhatTheSdkSaysAndIsNotTriedTwice()
    {
        using var folder = Folder();
        var notices = new List<string>();
        var restorer = new ProjectRestorer(folder.Path, notices.Add);
        string[] expected = ["There is no package Made.Up in here."];

        Assert.That(restorer.Restore(Project(folder)), Is.EqualTo(expected));
        Assert.That(restorer.Restore(Project(folder)), Is.EqualTo(expected));
        Assert.That(notices, Has.Count.EqualTo(1));
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "feed"));
        folder.Write("nuget.config", Configuration);
        return folder;
    }

    private static QActionProject Project(TemporaryFolder folder) => new(1, Path.Combine(folder.Path, "QAction_1.csproj"), "QAction_1.csproj", [new PackageReference("Made.Up", new NuGetVersion(1, 2, 3), 5)], [], []);

    private static void AddToFeed(TemporaryFolder folder, string id, string version)
    {
        using var zip = ZipFile.Open(Path.Combine(folder.Path, "feed", $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var metadata = $"<id>{id}</id><version>{version}</version><authors>Test</authors><description>Test</description>";
        Write(zip, id + ".nuspec", $"<package><metadata>{metadata}</metadata></package>");
        Write(zip, $"lib/netstandard2.0/{id}.dll", "no assembly, but a file");
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }
}
