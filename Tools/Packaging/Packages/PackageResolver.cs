using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Packaging.Packages;

/// <summary>Finds the assemblies that a QAction project needs from NuGet packages, those of indirect packages included.</summary>
/// <param name="folder">Where packages are.</param>
/// <param name="restore">Restores a project whose packages are not there; returns an error text, or <see langword="null"/>.</param>
internal sealed class PackageResolver(PackageFolder folder, Func<QActionProject, string?> restore)
{
    public IReadOnlyList<PackageAssembly> Resolve(QActionProject project, ProblemList problems)
    {
        var closure = new PackageClosure(folder, project);
        var error = closure.Missing.Count > 0 ? restore(project) : null;
        if (error is not null)
        {
            problems.Add(project.File, closure.Missing[0].Line, $"Its packages could not be restored: {error}. Restore the project, then pack again.");
            return [];
        }

        closure = new PackageClosure(folder, project);
        foreach (var (line, text) in closure.Missing)
        {
            problems.Add(project.File, line, $"Package {text} is not on this machine. Add a PackageReference to it and restore the project.");
        }

        return [.. closure.Packages.SelectMany(package => AssembliesOf(package, project, problems))];
    }

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
