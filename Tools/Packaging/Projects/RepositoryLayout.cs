namespace Skyline.DataMiner.WebSocketDriver.Packager;

/// <summary>Where things are in a connector repository.</summary>
internal sealed class RepositoryLayout(string root)
{
    public const string ProtocolName = "Protocol.xml";

    public string Root { get; } = Path.GetFullPath(root);

    public string ProtocolFile => Path.Combine(Root, ProtocolName);

    public string QActionsFolder => Path.Combine(Root, "QActions");

    public string HelperFile => Path.Combine(QActionsFolder, "QAction_Helper", "QAction_Helper.cs");

    public string DefaultOutput => Path.Combine(Root, "artifacts");

    /// <summary>Finds the repository: the nearest folder, upwards, with a Protocol.xml and a solution.</summary>
    /// <param name="starts">Folders to start from, in order of preference.</param>
    /// <returns>The repository, or <see langword="null"/>.</returns>
    public static RepositoryLayout? Find(params IEnumerable<string> starts) =>
        starts.SelectMany(ParentFolders.Upwards).Where(IsRoot).Select(folder => new RepositoryLayout(folder)).FirstOrDefault();

    public string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsRoot(string folder) =>
        File.Exists(Path.Combine(folder, ProtocolName)) && Directory.EnumerateFiles(folder, "*.sln").Any();
}
