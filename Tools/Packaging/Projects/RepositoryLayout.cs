namespace ConnectorEmulator.Packaging.Projects;

/// <summary>Where things are in a connector repository.</summary>
public sealed class RepositoryLayout
{
    /// <summary>The name that the file which describes the connector usually has; its case does not matter.</summary>
    public const string ProtocolName = "Protocol.xml";

    private const int Depth = 3;

    private static readonly string[] PassedOver = ["bin", "obj", "packages", "node_modules"];

    /// <summary>Initializes a new instance of the <see cref="RepositoryLayout"/> class.</summary>
    /// <param name="root">The folder that holds the file which describes the connector.</param>
    public RepositoryLayout(string root)
    {
        Root = Path.GetFullPath(root);
        ProtocolFile = FindProtocol(Root) ?? Path.Combine(Root, ProtocolName);
        Solution = Solution.Find(Root);
    }

    /// <summary>Gets the whole path of the repository.</summary>
    public string Root { get; }

    /// <summary>Gets the path of the file that describes the connector.</summary>
    public string ProtocolFile { get; }

    /// <summary>Gets the name of that file, to use in messages.</summary>
    public string ProtocolFileName => Path.GetFileName(ProtocolFile);

    /// <summary>Gets the path of the folder with the projects of the QActions, where they have one to themselves.</summary>
    public string QActionsFolder => Path.Combine(Root, "QActions");

    /// <summary>Gets the path of the generated helper.</summary>
    public string HelperFile => Path.Combine(Directory.Exists(Path.Combine(Root, "QAction_Helper")) ? Root : QActionsFolder, "QAction_Helper", "QAction_Helper.cs");

    /// <summary>Gets the path of the folder that packages go to unless another is asked for.</summary>
    public string DefaultOutput => Path.Combine(Root, "artifacts");

    /// <summary>Gets the solution that names the projects of the QActions; null when they are found by their folders.</summary>
    internal Solution? Solution { get; }

    /// <summary>Finds the repository: the nearest folder, upwards, with a Protocol.xml and a folder QActions.</summary>
    /// <param name="starts">Folders to start from, in order of preference.</param>
    /// <returns>The repository, or <see langword="null"/>.</returns>
    public static RepositoryLayout? Find(params IEnumerable<string> starts) =>
        starts.SelectMany(Upwards).Where(IsRepository).Select(folder => new RepositoryLayout(folder)).FirstOrDefault();

    /// <summary>Finds the folders that could be meant by one: itself, or those up to three levels below it that have a Protocol.xml.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The folders: one when it is clear which.</returns>
    public static IReadOnlyList<string> Candidates(string folder)
    {
        List<string> level = [Path.GetFullPath(folder)];
        for (var depth = 0; depth <= Depth && level.Count > 0; depth++)
        {
            List<string> found = [.. level.Where(path => FindProtocol(path) is not null)];
            if (found.Count > 0)
            {
                return found;
            }

            level = [.. level.SelectMany(Subfolders).Order(StringComparer.Ordinal)];
        }

        return [];
    }

    /// <summary>Shortens a path for a message.</summary>
    /// <param name="path">A path inside the repository.</param>
    /// <returns>The path from the root, with slashes.</returns>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsRepository(string folder) =>
        FindProtocol(folder) is not null && (Directory.Exists(Path.Combine(folder, "QActions")) || Solution.Find(folder) is not null);

    private static string? FindProtocol(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file).Equals(ProtocolName, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault()
        : null;

    private static IEnumerable<string> Subfolders(string folder) => Directory.EnumerateDirectories(folder)
        .Where(path => Path.GetFileName(path) is var name && !name.StartsWith('.') && !PassedOver.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
