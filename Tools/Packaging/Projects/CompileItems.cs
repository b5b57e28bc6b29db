using System.Text.RegularExpressions;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>The C# files of a project: those it names, and those of its folder unless it is of the old style, which names all.</summary>
/// <param name="folder">The folder of the project.</param>
/// <param name="takesFolder">Whether the files of the folder belong to it without being named.</param>
internal sealed class CompileItems(string folder, bool takesFolder)
{
    private static readonly string[] BuildFolders = ["bin", "obj"];

    private readonly SortedSet<string> names = new(takesFolder ? FilesOf(folder) : [], StringComparer.Ordinal);

    /// <summary>Gets the files, relative to the folder of the project, with forward slashes.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>Adds what an Include says.</summary>
    /// <param name="patterns">Files or patterns, separated by a semicolon.</param>
    /// <returns>The files among them that do not exist.</returns>
    public IReadOnlyList<string> Include(string patterns)
    {
        var missing = new List<string>();
        foreach (var pattern in Split(patterns))
        {
            if (pattern.Contains('*', StringComparison.Ordinal))
            {
                var matcher = Matcher(pattern);
                names.UnionWith(FilesOf(folder).Where(name => matcher.IsMatch(name)));
            }
            else if (File.Exists(Path.Combine(folder, pattern)))
            {
                names.Add(pattern);
            }
            else
            {
                missing.Add(pattern);
            }
        }

        return missing;
    }

    /// <summary>Removes what a Remove or an Exclude says.</summary>
    /// <param name="patterns">Files or patterns, separated by a semicolon.</param>
    public void Remove(string patterns)
    {
        foreach (var matcher in Split(patterns).Select(Matcher))
        {
            names.RemoveWhere(name => matcher.IsMatch(name));
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        FolderFiles.Below(folder).Where(path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(name => !BuildFolders.Contains(name.Split('/')[0], StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Split(string patterns) =>
        patterns.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(pattern => pattern.Replace('\\', '/'));

    private static Regex Matcher(string pattern) => new(
        "^" + Regex.Escape(pattern).Replace("\\*\\*/", "(.*/)?", StringComparison.Ordinal).Replace("\\*\\*", ".*", StringComparison.Ordinal).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal) + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
