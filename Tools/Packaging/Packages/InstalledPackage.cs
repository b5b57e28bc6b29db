using System.Xml.Linq;
using ConnectorEmulator.Packaging.Protocol;
using NuGet.Frameworks;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>A package in the global packages folder, seen from an agent: .NET Framework 4.8, whatever this machine restored it for.</summary>
internal sealed class InstalledPackage(string folder, string relativeFolder, string nuspec)
{
    private static readonly NuGetFramework Agent = NuGetFramework.Parse("net48");
    private static readonly FrameworkReducer Reducer = new();

    private readonly XElement metadata = XDocument.Load(nuspec).Root!.Elements().Named("metadata").Single();

    public bool IsDevelopmentDependency => (string?)metadata.Elements().Named("developmentDependency").FirstOrDefault() == "true";

    /// <summary>Gets the packages that this one needs on an agent, each with its lowest version.</summary>
    public IEnumerable<(string Id, NuGetVersion Version)> Dependencies
    {
        get
        {
            var dependencies = metadata.Elements().Named("dependencies");
            var groups = dependencies.Elements().Named("group").ToDictionary(group => Framework((string?)group.Attribute("targetFramework")));
            var nearest = Reducer.GetNearest(Agent, groups.Keys);
            var chosen = nearest is null ? dependencies : [groups[nearest]];
            return chosen.Elements().Named("dependency")
                .Select(item => ((string)item.Attribute("id")!, VersionRange.Parse((string?)item.Attribute("version") ?? "0.0.0").MinVersion!));
        }
    }

    /// <summary>Gets the assemblies of the nearest library folder; <see langword="null"/> when the package has libraries but none for an agent.</summary>
    public IReadOnlyList<PackageAssembly>? Assemblies
    {
        get
        {
            var library = Path.Combine(folder, "lib");
            if (!Directory.Exists(library))
            {
                return [];
            }

            var folders = Directory.EnumerateDirectories(library).ToDictionary(path => NuGetFramework.ParseFolder(Path.GetFileName(path)));
            return Reducer.GetNearest(Agent, folders.Keys) is { } nearest ? AssembliesOf(folders[nearest]) : null;
        }
    }

    /// <summary>Gets the names of the assemblies of the framework that the package asks for.</summary>
    public IEnumerable<string> FrameworkAssemblies
    {
        get
        {
            var all = metadata.Elements().Named("frameworkAssemblies").Elements().Named("frameworkAssembly")
                .SelectMany(item => ((string?)item.Attribute("targetFramework") ?? string.Empty).Split(',').Select(framework => (Framework: Framework(framework.Trim()), Name: (string?)item.Attribute("assemblyName") ?? string.Empty)))
                .ToList();
            var nearest = Reducer.GetNearest(Agent, all.Select(item => item.Framework).Distinct());
            return all.Where(item => item.Framework.Equals(nearest) && item.Name.Length > 0).Select(item => item.Name);
        }
    }

    private static NuGetFramework Framework(string? name) => string.IsNullOrEmpty(name) ? NuGetFramework.AnyFramework : NuGetFramework.Parse(name);

    private List<PackageAssembly> AssembliesOf(string library) =>
        [.. Directory.EnumerateFiles(library, "*.dll").Order(StringComparer.Ordinal)
            .Select(path => new PackageAssembly($"{relativeFolder}/lib/{Path.GetFileName(library)}/{Path.GetFileName(path)}", path))];
}
