using System.Xml;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Protocol;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>The versions of packages that a repository keeps in one Directory.Packages.props. Source: NuGet documentation, "Central Package Management".</summary>
internal static class CentralVersions
{
    private const string Name = "Directory.Packages.props";

    /// <summary>Finds the version of a package in the nearest file.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="folder">The folder of the project.</param>
    /// <param name="id">The package.</param>
    /// <returns>The version; null when there is none that is exact.</returns>
    public static NuGetVersion? Find(string root, string folder, string id)
    {
        for (var current = folder; current.Length >= root.Length; current = Path.GetDirectoryName(current)!)
        {
            var file = Path.Combine(current, Name);
            if (File.Exists(file))
            {
                return Read(file, id);
            }
        }

        return null;
    }

    private static NuGetVersion? Read(string file, string id)
    {
        try
        {
            return XDocument.Load(file).Descendants().Named("PackageVersion")
                .Select(element => new PackageElement(element))
                .FirstOrDefault(element => element.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Version;
        }
        catch (XmlException)
        {
            // That there is no version is told at the reference.
            return null;
        }
    }
}
