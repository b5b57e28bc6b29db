using NuGet.Configuration;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>NuGet's global packages folder: every restored package, unpacked, under <c>id/version</c>.</summary>
internal sealed class PackageFolder(string path)
{
    /// <summary>Finds the folder that the repository uses.</summary>
    /// <param name="repositoryRoot">Where to look for a nuget.config, upwards.</param>
    /// <returns>The folder; it need not exist.</returns>
    public static PackageFolder Of(string repositoryRoot) =>
        new(SettingsUtility.GetGlobalPackagesFolder(Settings.LoadDefaultSettings(repositoryRoot)));

    public InstalledPackage? Find(string id, NuGetVersion version)
    {
        // NuGet stores both in lower case, on every system.
#pragma warning disable CA1308
        var relative = $"{id.ToLowerInvariant()}/{version.ToNormalizedString().ToLowerInvariant()}";
        var nuspec = Path.Combine(path, relative, id.ToLowerInvariant() + ".nuspec");
#pragma warning restore CA1308
        return File.Exists(nuspec) ? new InstalledPackage(Path.Combine(path, relative), relative, nuspec) : null;
    }
}
