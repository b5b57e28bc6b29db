namespace ConnectorEmulator.Packaging.Projects;

/// <summary>Where things are in a connector repository.</summary>
/// <param name="root">The folder of the repository.</param>
public sealed class RepositoryLayout(string root)
{
    /// <summary>Name of the file that describes the connector.</summary>
    public const string ProtocolName = "Protocol.xml";

    /// <summary>Gets the whole path of the repository.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Gets the path of the file that describes the connector.</summary>
    public string ProtocolFile => Path.Combine(Root, ProtocolName);

    /// <summary>Gets the path of the folder with the projects of the QActions.</summary>
    public string QActionsFolder => Path.Combine(Root, "QActions");

    /// <summary>Gets the path of the generated helper.</summary>
    public string HelperFile => Path.Combine(QActionsFolder, "QAction_Helper", "QAction_Helper.cs");

    /// <summary>Gets the path of the folder that packages go to unless another is asked for.</summary>
    public string DefaultOutput => Path.Combine(Root, "artifacts");

    /// <summary>Finds the repository: the nearest folder, upwards, with a Protocol.xml and a folder QActions.</summary>
    /// <param name="starts">Folders to start from, in order of preference.</param>
    /// <returns>The repository, or <see langword="null"/>.</returns>
    public static RepositoryLayout? Find(params IEnumerable<string> starts) =>
        starts.SelectMany(Upwards).Select(folder => new RepositoryLayout(folder)).FirstOrDefault(layout => File.Exists(layout.ProtocolFile) && Directory.Exists(layout.QActionsFolder));

    /// <summary>Shortens a path for a message.</summary>
    /// <param name="path">A path inside the repository.</param>
    /// <returns>The path from the root, with slashes.</returns>
    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
