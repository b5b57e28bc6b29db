using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>Finds the assemblies that a QAction project needs from NuGet packages, those of indirect packages included.</summary>
/// <param name="folder">Where packages are.</param>
/// <param name="restore">Restores a project whose packages are not there; returns what went wrong, in sentences.</param>
internal sealed class PackageResolver(PackageFolder folder, Func<QActionProject, IReadOnlyList<string>> restore)
{
    private readonly Dictionary<string, List<(string Project, int Line)>> failures = new(StringComparer.Ordinal);

    public IReadOnlyList<PackageAssembly> Resolve(QActionProject project, ProblemList problems)
    {
        var closure = new PackageClosure(folder, project);
        var errors = closure.Missing.Count > 0 ? restore(project) : [];
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                failures.TryAdd(error, []);
                failures[error].Add((project.File, Line(project, error, closure.Missing[0].Line)));
            }

            return [];
        }

        closure = new PackageClosure(folder, project);
        foreach (var (line, text) in closure.Missing)
        {
            problems.Add(project.File, line, $"Package {text} is not on this machine. Add a PackageReference to it and restore the project.");
        }

        return [.. closure.Packages.SelectMany(package => AssembliesOf(package, project, problems))];
    }

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
            return assemblies;
        }

        var message = $"Package {package.Id} has no library for .NET Framework 4.8, on which agents run. Use another version or package.";
        problems.Add(project.File, package.Line, message);
        return [];
    }
}
