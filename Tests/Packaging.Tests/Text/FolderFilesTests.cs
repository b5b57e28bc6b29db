using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Tests.Text;

/// <summary>A folder is listed once, whatever its links lead to.</summary>
public class FolderFilesTests
{
    [Test]
    [Platform("Linux,MacOsX")]
    public void Below_LinksThatLeadBackUp_AreNotFollowed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.cs", "class A { }");
        var inner = Directory.CreateDirectory(Path.Combine(folder.Path, "inner")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(inner, "one"), folder.Path);
        Directory.CreateSymbolicLink(Path.Combine(inner, "two"), folder.Path);
        Assert.That(FolderFiles.Below(folder.Path).Select(path => Path.GetFileName(path)).Where(name => name.EndsWith(".cs", StringComparison.Ordinal)), Is.EqualTo(new[] { "a.cs" }));
    }
}
