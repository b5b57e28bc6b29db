using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>A package that is a file: a .dmprotocol, or a protocol.xml with its code inside.</summary>
/// <param name="path">The file.</param>
/// <param name="say">Gets what begins, in a word and in a line of text, before each long step.</param>
/// <param name="leavesOut">Whether what the emulator cannot run is left out.</param>
internal sealed class PackageFile(string path, Action<string, string> say, bool leavesOut = false) : IPackageSource
{
    /// <summary>Gets a value indicating whether to note which lines of the QActions run.</summary>
    public bool IsCovered { get; init; }

    /// <inheritdoc/>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <inheritdoc/>
    public IReadOnlyList<WatchedFolder> Folders => [new(Folder, IncludesSubfolders: false, Path.GetFileName(path))];

    /// <inheritdoc/>
    public ElementPackage Load()
    {
        say("Compiling", $"the QActions of {path}");
        return ElementPackage.Load(path, isCovered: IsCovered, leavesOut: leavesOut);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles() => [Path.GetFileName(path)];
}
