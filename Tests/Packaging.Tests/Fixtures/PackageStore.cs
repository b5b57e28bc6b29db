using ConnectorEmulator.Packaging.Packages;

namespace ConnectorEmulator.Packaging.Tests.Fixtures;

/// <summary>A global packages folder with made-up packages.</summary>
internal sealed class PackageStore(string path)
{
    public PackageFolder Folder => new(path);

    /// <summary>Adds a package with an assembly of its own name in each library folder.</summary>
    public PackageStore Add(string id, string version, string[] frameworks, string metadata = "")
    {
        var folder = Path.Combine(path, id.ToLowerInvariant(), version);
        foreach (var framework in frameworks)
        {
            var library = Directory.CreateDirectory(Path.Combine(folder, "lib", framework)).FullName;
            File.WriteAllText(Path.Combine(library, id + ".dll"), $"{id} {version} for {framework}");
            File.WriteAllText(Path.Combine(library, id + ".xml"), "<doc />");
        }

        Directory.CreateDirectory(folder);
        var nuspec = $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>{id}</id>{metadata}</metadata></package>";
        File.WriteAllText(Path.Combine(folder, id.ToLowerInvariant() + ".nuspec"), nuspec);
        return this;
    }
}
