using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>
/// Finds the projects of the QActions: by the solution, as the vendor's tools do, or else by their folders, <c>QActions/QAction_7/QAction_7.csproj</c> or
/// <c>QAction_7/QAction_7.csproj</c>.
/// </summary>
internal sealed class ProjectCatalog
{
    private readonly RepositoryLayout layout;
    private readonly ProblemList problems;
    private readonly SortedDictionary<int, string> paths = [];

    public ProjectCatalog(RepositoryLayout layout, ProblemList problems)
    {
        this.layout = layout;
        this.problems = problems;
        foreach (var (name, path) in layout.Solution?.Projects ?? InFolders())
        {
            if (ProjectName.QActionId(name) is { } id)
            {
                paths[id] = path;
            }
        }
    }

    /// <summary>Gets the QActions that have a project.</summary>
    public IReadOnlyCollection<int> Ids => paths.Keys;

    /// <summary>Reads the project of a QAction.</summary>
    /// <param name="id">The QAction.</param>
    /// <returns>The project; null when its file is not there, which is a problem.</returns>
    public QActionProject? Read(int id)
    {
        var path = paths[id];
        var file = layout.Relative(path);
        if (File.Exists(path))
        {
            return ProjectReader.Read(path, id, layout, problems);
        }

        problems.Add(layout.Solution!.File, 0, $"The solution names {file}, which does not exist. Add the file, or remove it from the solution.");
        return null;
    }

    private IEnumerable<KeyValuePair<string, string>> InFolders() =>
        new[] { layout.Root, layout.QActionsFolder }.Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => (name: Path.GetFileName(folder), folder))
            .Select(pair => KeyValuePair.Create(pair.name, Path.Combine(pair.folder, pair.name + ".csproj")))
            .Where(pair => File.Exists(pair.Value));
}
