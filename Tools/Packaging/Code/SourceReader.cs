using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>Reads the C# files of a QAction project, in the order in which they are merged.</summary>
internal static class SourceReader
{
    public static IReadOnlyList<SourceFile> Read(QActionProject project, RepositoryLayout layout, ProblemList problems)
    {
        var names = Names(project.Code).ToList();
        if (names.Count == 0)
        {
            problems.Add(project.File, 0, $"The project has no code. Add {ProjectName.Prefix}{project.Id}.cs to it.");
        }

        return [.. names.Select(name => Read(project.Folder, name, layout, problems)).OfType<SourceFile>()];
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
        if (Utf8File.Read(path, file, problems) is not { } content)
        {
            return null;
        }

        if (CodeBounds.Find(content.Text) is { } line)
        {
            problems.Add(file, line + 1, CodeBounds.Text);
            return null;
        }

        var source = new SourceFile(file, name, content.Text);
        if (CodeBounds.Find(source.Root) is { } node)
        {
            problems.Add(file, source.Place(node.SpanStart).Line, CodeBounds.Text);
            return null;
        }

        return source;
    }
}
