using ConnectorEmulator.Packaging.Projects;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>
/// All packages that a project needs for .NET Framework. As NuGet does, a version in the project wins; of an indirect package the highest of the
/// asked versions is taken. Source: NuGet documentation, "How NuGet resolves package dependencies".
/// </summary>
internal sealed class PackageClosure
{
    private readonly PackageFolder folder;
    private readonly Dictionary<string, NuGetVersion> versions;
    private readonly HashSet<string> direct;
    private readonly Dictionary<string, ClosurePackage> packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(int Line, string Text)> missing = [];
    private readonly List<ClosurePackage> older = [];
    private readonly List<(string Id, NuGetVersion Version)> missingOlder = [];

    public PackageClosure(PackageFolder folder, QActionProject project)
    {
        this.folder = folder;
        versions = project.Packages.ToDictionary(p => p.Id, p => p.Version, StringComparer.OrdinalIgnoreCase);
        direct = new HashSet<string>(versions.Keys, StringComparer.OrdinalIgnoreCase);

        // A raised version can bring other dependencies, so the walk starts anew; versions only rise, so it ends.
        while (!Walk(project))
        {
        }

        if (missing.Count == 0)
        {
            WalkOlder(project);
        }
    }

    public IEnumerable<ClosurePackage> Packages => packages.Values.OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<(int Line, string Text)> Missing => missing;

    /// <summary>Gets the versions below those in <see cref="Packages"/> that a package was built against: .NET Framework takes no other for them.</summary>
    public IReadOnlyList<ClosurePackage> Older => older;

    /// <summary>Gets those of them that are not on this machine.</summary>
    public IReadOnlyList<(string Id, NuGetVersion Version)> MissingOlder => missingOlder;

    private void WalkOlder(QActionProject project)
    {
        var seen = new HashSet<(string, NuGetVersion)>();
        var waiting = new Queue<(string Id, NuGetVersion Version, int Line)>(project.Packages.Select(p => (p.Id, p.Version, p.Line)));
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add((next.Id.ToUpperInvariant(), next.Version)))
            {
                continue;
            }

            var isOlder = !versions.TryGetValue(next.Id, out var chosen) || chosen > next.Version;
            if (folder.Find(next.Id, next.Version) is not { } installed)
            {
                missingOlder.AddRange(isOlder ? [(next.Id, next.Version)] : []);
                continue;
            }

            older.AddRange(isOlder ? [new ClosurePackage(next.Id, installed, next.Line)] : []);
            foreach (var (id, version) in Dependencies(next.Id, installed))
            {
                waiting.Enqueue((id, version, next.Line));
            }
        }
    }

    // What an agent has is not asked for, and neither is what it needs there.
    private static IEnumerable<(string Id, NuGetVersion Version)> Dependencies(string id, InstalledPackage installed) =>
        AgentPackages.IsInstalled(id) ? [] : installed.Dependencies.Where(item => !AgentPackages.IsDevPack(item.Id));

    private bool Walk(QActionProject project)
    {
        packages.Clear();
        missing.Clear();
        var waiting = new Queue<(string Id, int Line, string For)>(project.Packages.Select(p => (p.Id, p.Line, string.Empty)));
        while (waiting.TryDequeue(out var next))
        {
            if (packages.ContainsKey(next.Id))
            {
                continue;
            }

            if (folder.Find(next.Id, versions[next.Id]) is not { } installed)
            {
                missing.Add((next.Line, $"{next.Id} {versions[next.Id]}{next.For}"));
                continue;
            }

            packages.Add(next.Id, new ClosurePackage(next.Id, installed, next.Line));
            foreach (var (id, version) in Dependencies(next.Id, installed))
            {
                if (IsRaised(id, version))
                {
                    return false;
                }

                waiting.Enqueue((id, next.Line, $", which {next.Id} needs on an agent,"));
            }
        }

        return true;
    }

    private bool IsRaised(string id, NuGetVersion version)
    {
        var known = versions.TryGetValue(id, out var present);
        var raises = !known || (present < version && !direct.Contains(id));
        if (raises)
        {
            versions[id] = version;
        }

        return known && raises;
    }
}
