using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Reads the C# files of a QAction project, in the order in which they are merged.</summary>
internal static class SourceReader
{
    /// <summary>Reads the files.</summary>
    /// <param name="project">The project.</param>
    /// <param name="layout">The repository.</param>
    /// <param name="problems">Takes what is wrong with the files.</param>
    /// <returns>The files that could be read, and whether these are all: only of all of them can be said what is not there.</returns>
    public static (IReadOnlyList<SourceFile> Files, bool AreAll) Read(QActionProject project, RepositoryLayout layout, ProblemList problems)
    {
        var names = Names(project.Code).ToList();
        if (names.Count == 0)
        {
            problems.Add(project.File, 0, $"The project has no code. Add {ProjectName.Prefix}{project.Id}.cs to it.");
        }

        List<SourceFile> files = [.. names.Select(name => Read(project.Folder, name, layout, problems)).OfType<SourceFile>()];
        return (files, files.Count == names.Count);
    }

    private static IOrderedEnumerable<string> Names(IReadOnlyCollection<string> files) =>
        files.Where(IsCode)
            .OrderByDescending(name => name.StartsWith(ProjectName.Prefix, StringComparison.Ordinal))
            .ThenBy(name => name, FileNameOrder.Instance);

    private static bool IsCode(string name) =>
        name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(name).Equals("AssemblyInfo.cs", StringComparison.OrdinalIgnoreCase);

    private static SourceFile? Read(string folder, string name, RepositoryLayout layout, ProblemList problems)
    {
        var path = Path.Combine(folder, name);
        var file = layout.Relative(path);
        if (Utf8File.ReadCode(path, file, problems) is not { } text)
        {
            return null;
        }

        if (CodeBounds.Find(text) is { } line)
        {
            problems.Add(file, line + 1, CodeBounds.Text);
            return null;
        }

        var source = new SourceFile(file, name, text);
        if (CodeBounds.Find(source.Root) is { } node)
        {
            problems.Add(file, source.Place(node.SpanStart).Line, CodeBounds.Text);
            return null;
        }

        return source;
    }
}
