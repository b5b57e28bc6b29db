using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using NuGet.Versioning;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>Finds the assemblies that a QAction project needs from NuGet packages, those of indirect packages included.</summary>
/// <param name="folder">Where packages are.</param>
/// <param name="restore">Restores a project whose packages are not there; returns what went wrong, in sentences.</param>
/// <param name="download">Gets packages in exact versions, as far as they can be had; null gets none.</param>
internal sealed class PackageResolver(
    PackageFolder folder, Func<QActionProject, IReadOnlyList<string>> restore, Action<QActionProject, IReadOnlyList<(string Id, NuGetVersion Version)>>? download = null)
{
    private readonly Dictionary<string, List<(string Project, int Line)>> failures = new(StringComparer.Ordinal);
    private readonly HashSet<int> incomplete = [];

    public IReadOnlyList<PackageAssembly> Resolve(QActionProject project, ProblemList problems)
    {
        var closure = new PackageClosure(folder, project);
        var errors = closure.Missing.Count > 0 ? restore(project) : [];
        if (errors.Count > 0)
        {
            foreach (var error in errors.Select(error => WithVersion(project, error)))
            {
                failures.TryAdd(error, []);
                failures[error].Add((project.File, Line(project, error, closure.Missing[0].Line)));
            }

            incomplete.Add(project.Id);
            return [];
        }

        closure = new PackageClosure(folder, project);
        foreach (var (line, text) in closure.Missing)
        {
            incomplete.Add(project.Id);
            problems.Add(project.File, line, $"Package {text} is not on this machine. Add a PackageReference to it and restore the project.");
        }

        if (closure.MissingOlder.Count > 0)
        {
            download?.Invoke(project, closure.MissingOlder);
            closure = new PackageClosure(folder, project);
        }

        foreach (var (id, version) in closure.MissingOlder)
        {
            problems.Note(project.File, 0, $"{id} {version}, which a package was built against, is not on this machine, and not packed: what was built against it may not find it on an agent.");
        }

        List<PackageAssembly> imported =
        [
            .. closure.Packages.SelectMany(FrameworkOf).DistinctBy(assembly => assembly.DllImport, StringComparer.OrdinalIgnoreCase),
            .. closure.Packages.SelectMany(package => AssembliesOf(package, project, problems)),
        ];
        return [.. imported.Where(assembly => assembly.DllImport.Length > 0), .. closure.Older.SelectMany(package => AssembliesOf(package, project, problems)).Where(assembly => assembly.AgentImport is null).Select(assembly => assembly with { IsOlder = true })];
    }

    private static IEnumerable<PackageAssembly> FrameworkOf(ClosurePackage package) =>
        package.Installed.IsDevelopmentDependency ? [] : package.Installed.FrameworkAssemblies.Where(name => !AgentAssemblies.IsDefault(name)).Select(name => new PackageAssembly(string.Empty, string.Empty) { AgentImport = name + ".dll" });

    /// <summary>Gets the QActions whose packages are not there.</summary>
    public IReadOnlySet<int> Incomplete => incomplete;

    /// <summary>Tells what could not be restored: each thing once, with all the projects that need it.</summary>
    /// <param name="problems">Receives it.</param>
    public void TellFailures(ProblemList problems)
    {
        foreach (var (error, places) in failures)
        {
            var others = places.Skip(1).Select(place => Path.GetFileNameWithoutExtension(place.Project)).Distinct().ToList();
            var also = others.Count == 0 ? string.Empty : $" {string.Join(", ", others)} {(others.Count == 1 ? "needs" : "need")} the same.";
            problems.Add(places[0].Project, places[0].Line, $"Its packages could not be restored. {error} Name a source that has what is missing in a nuget.config beside the solution, then pack again.{also}");
        }
    }

    // NuGet leaves the version out where it knows none at all.
    private static string WithVersion(QActionProject project, string error) =>
        project.Packages.Aggregate(error, (text, package) => text.Replace($"no package {package.Id} in ", $"no package {package.Id} {package.Version} in ", StringComparison.OrdinalIgnoreCase));

    private static int Line(QActionProject project, string error, int first) =>
        project.Packages.FirstOrDefault(package => error.Contains($" {package.Id} ", StringComparison.OrdinalIgnoreCase))?.Line ?? first;

    private static IReadOnlyList<PackageAssembly> AssembliesOf(ClosurePackage package, QActionProject project, ProblemList problems)
    {
        if (package.Installed.IsDevelopmentDependency)
        {
            return [];
        }

        if (package.Installed.Assemblies is { } assemblies)
        {
            return [.. assemblies.Select(assembly => assembly with { AgentImport = AgentPackages.Import(package.Id, Path.GetFileName(assembly.SourcePath)) })];
        }

        var message = $"Package {package.Id} has no library for .NET Framework 4.8, on which agents run. Use another version or package.";
        problems.Add(project.File, package.Line, message);
        return [];
    }
}
