using System.IO.Compression;
using System.Text;
using ConnectorEmulator.Loading;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Tests.Loading;

public class PackageReaderTests
{
    [Test]
    public void Open_Zip_GivesProtocolAndAssemblies()
    {
        using var folder = new TemporaryFolder();
        var package = PackageReader.Open(Zip(folder, ("Description.txt", 10), ("Protocol/Protocol.xml", 10), ("Assemblies/some.id/1.0.0/lib/net45/Some.dll", 3)));
        Assert.Multiple(() =>
        {
            Assert.That(package.Xml, Has.Length.EqualTo(10));
            Assert.That(package.Assemblies.Keys.Single(), Is.EqualTo(@"some.id\1.0.0\lib\net45\some.dll"));
        });
    }

    [Test]
    public void Open_BareXml_IsTakenAsItIs()
    {
        using var folder = new TemporaryFolder();
        Assert.That(PackageReader.Open(folder.Write("protocol.xml", "<Protocol />")).Xml, Is.EqualTo("<Protocol />"));
    }

    [Test]
    public void Open_PathsThatLeaveTheFolder_WriteNothing()
    {
        using var folder = new TemporaryFolder();
        var package = PackageReader.Open(Zip(folder, ("Protocol/Protocol.xml", 10), ("Assemblies/../../evil.dll", 3), ("../outside.dll", 3)));
        Assert.Multiple(() =>
        {
            Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(1), "a package is read into memory only");
            Assert.That(package.Assemblies.Keys, Has.None.Contains("outside"));
        });
    }

    [Test]
    public void Open_NoProtocolInside_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, ("Description.txt", 10));
        Assert.That(() => PackageReader.Open(path), Throws.TypeOf<RefusalException>().With.Message.Contains("no Protocol/Protocol.xml"));
    }

    [Test]
    public void Open_EntryThatUnpacksToTooMuch_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = Zip(folder, ("Protocol/Protocol.xml", 65 * 1024 * 1024));
        Assert.That(() => PackageReader.Open(path), Throws.TypeOf<RefusalException>().With.Message.Contains("larger than 64 MB"));
    }

    [Test]
    public void Open_MissingOrBrokenFile_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.dmprotocol", "PK no zip at all");
        Assert.Multiple(() =>
        {
            Assert.That(() => PackageReader.Open(Path.Combine(folder.Path, "missing")), Refuses("there is no file"));
            Assert.That(() => PackageReader.Open(Path.Combine(folder.Path, "no", "folder")), Refuses("there is no file"));
            Assert.That(() => PackageReader.Open(folder.Path), Refuses("this is a folder"));
            Assert.That(() => PackageReader.Open(broken), Refuses("it begins as a zip, but"));
            Assert.That(() => PackageReader.Open(folder.Write("text.dmprotocol", "hello")), Refuses("it is neither a zip nor XML"));
            Assert.That(() => PackageReader.Open(folder.Write("empty.xml", string.Empty)), Refuses("it is empty"));
        });
    }

    private static NUnit.Framework.Constraints.ContainsConstraint Refuses(string text) => Throws.TypeOf<RefusalException>().With.Message.Contains(text);

    private static string Zip(TemporaryFolder folder, params (string Name, int Size)[] entries)
    {
        var path = Path.Combine(folder.Path, "test.dmprotocol");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (name, size) in entries)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.ASCII.GetBytes(new string('x', size)));
        }

        return path;
    }
}
