using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>A package that is a file: a .dmprotocol, or a protocol.xml with its code inside.</summary>
/// <param name="path">The file.</param>
internal sealed class PackageFile(string path) : IPackageSource
{
    /// <inheritdoc/>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <inheritdoc/>
    public IReadOnlyList<WatchedFolder> Folders => [new(Folder, IncludesSubfolders: false, Path.GetFileName(path))];

    /// <inheritdoc/>
    public ElementPackage Load() => ElementPackage.Load(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles() => [Path.GetFileName(path)];
}
