using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>A package that is packed from a repository each time.</summary>
/// <param name="repository">The repository.</param>
/// <param name="say">Gets what begins, in a word and in a line of text, before each long step.</param>
/// <param name="leavesOut">Whether what the emulator cannot run is left out.</param>
internal sealed class RepositoryPackage(RepositoryLayout repository, Action<string, string> say, bool leavesOut = false) : IPackageSource
{
    private static readonly string[] Extensions = [".cs", ".csproj"];
    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <summary>Gets a value indicating whether to note which lines of the QActions run.</summary>
    public bool IsCovered { get; init; }

    /// <inheritdoc/>
    public string Folder => repository.Root;

    /// <inheritdoc/>
    public IReadOnlyList<WatchedFolder> Folders =>
    [
        new(repository.Root, IncludesSubfolders: false, repository.ProtocolFileName),
        .. CodeFolders.Select(folder => new WatchedFolder(folder, IncludesSubfolders: true, [.. Extensions.Select(extension => "*" + extension)])),
    ];

    /// <inheritdoc/>
    public ElementPackage Load()
    {
        var folder = repository.DefaultOutput;
        try
        {
            say("Packing", repository.Root);
            var draft = ProtocolPackager.Draft(repository.Root, notice => say("Packing", notice));
            foreach (var note in draft.Notes)
            {
                say("Note", note.ToString());
            }

            say("Compiling", "the QActions");
            return ElementPackage.Load(draft, folder, IsCovered, leavesOut);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException([new Problem(repository.Root, 0, $"The driver cannot be packed into {folder}: {exception.Message}")]);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles() =>
    [
        repository.ProtocolFileName,
        .. CodeFolders.SelectMany(FolderFiles.Below)
            .Select(repository.Relative)
            .Where(IsSource)
            .Order(StringComparer.Ordinal),
    ];

    private IEnumerable<string> CodeFolders => Directory.Exists(repository.QActionsFolder)
        ? [repository.QActionsFolder]
        : Directory.EnumerateDirectories(repository.Root, "QAction_*").Order(StringComparer.Ordinal);

    private static bool IsSource(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        && !file.Split('/').SkipLast(1).Any(part => BuildFolders.Contains(part, StringComparer.OrdinalIgnoreCase));
}
