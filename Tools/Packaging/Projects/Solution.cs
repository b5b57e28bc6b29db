using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ConnectorEmulator.Packaging.Projects;

/// <summary>A Visual Studio solution, .sln or .slnx, as far as it says where the projects of the QActions are.</summary>
/// <param name="File">Its file name.</param>
/// <param name="Projects">The whole paths of its projects by their names.</param>
internal sealed partial record Solution(string File, IReadOnlyDictionary<string, string> Projects)
{
    /// <summary>Finds the solution in a folder that names projects of QActions.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The solution, the first by name; <see langword="null"/> when there is none.</returns>
    public static Solution? Find(string folder) => !Directory.Exists(folder) ? null : Directory.EnumerateFiles(folder, "*.sln*")
        .Where(file => Path.GetExtension(file) is ".sln" or ".slnx")
        .Order(StringComparer.Ordinal)
        .Select(Read)
        .FirstOrDefault(solution => solution.Projects.Keys.Any(name => ProjectName.QActionId(name) is not null));

    private static Solution Read(string file)
    {
        var text = System.IO.File.ReadAllText(file);
        var projects = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, path) in Path.GetExtension(file) == ".sln" ? ReadText(text) : ReadXml(text))
        {
            projects[name] = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, path.Replace('\\', '/')));
        }

        return new Solution(Path.GetFileName(file), projects);
    }

    private static IEnumerable<(string Name, string Path)> ReadText(string text) =>
        ProjectLine().Matches(text).Select(match => (match.Groups["name"].Value, match.Groups["path"].Value));

    private static IEnumerable<(string Name, string Path)> ReadXml(string text)
    {
        try
        {
            return [.. XDocument.Parse(text).Descendants("Project").Select(project => project.Attribute("Path")?.Value).OfType<string>()
                .Select(path => (Path.GetFileNameWithoutExtension(path.Replace('\\', '/')), path))];
        }
        catch (XmlException)
        {
            // The folders tell where the projects are, too.
            return [];
        }
    }

    [GeneratedRegex("^\\s*Project\\(\"[^\"]*\"\\)\\s*=\\s*\"(?<name>[^\"]+)\"\\s*,\\s*\"(?<path>[^\"]+\\.csproj)\"", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex ProjectLine();
}
