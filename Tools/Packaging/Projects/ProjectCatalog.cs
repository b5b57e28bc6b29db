using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>Finds the projects of the QActions: <c>QActions/QAction_7/QAction_7.csproj</c> for QAction 7.</summary>
internal static class ProjectCatalog
{
    public static IReadOnlyList<QActionProject> Read(RepositoryLayout layout, ProblemList problems)
    {
        if (!Directory.Exists(layout.QActionsFolder))
        {
            return [];
        }

        return [.. Directory.EnumerateDirectories(layout.QActionsFolder)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"))
            .Order(StringComparer.Ordinal)
            .Select(path => Read(path, layout, problems))
            .OfType<QActionProject>()
            .OrderBy(project => project.Id)];
    }

    private static QActionProject? Read(string path, RepositoryLayout layout, ProblemList problems)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        if (ProjectName.IsHelper(name))
        {
            return null;
        }

        if (ProjectName.QActionId(name) is not { } id || Path.GetFileName(Path.GetDirectoryName(path)) != name)
        {
            var message = "A project here belongs to a QAction. Name it, and its folder, QAction_ and the id of that QAction.";
            problems.Add(layout.Relative(path), 0, message);
            return null;
        }

        return ProjectReader.Read(path, id, layout.Relative(path), problems);
    }
}
