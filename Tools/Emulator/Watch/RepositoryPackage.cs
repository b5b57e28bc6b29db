using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>A package that is packed from a repository each time.</summary>
/// <param name="repository">The repository.</param>
/// <param name="say">Gets what begins, in a word and in a line of text, before each long step.</param>
internal sealed class RepositoryPackage(RepositoryLayout repository, Action<string, string> say) : IPackageSource
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
        new(repository.Root, IncludesSubfolders: false, RepositoryLayout.ProtocolName),
        new(repository.QActionsFolder, IncludesSubfolders: true, [.. Extensions.Select(extension => "*" + extension)]),
    ];

    /// <inheritdoc/>
    public ElementPackage Load()
    {
        var folder = repository.DefaultOutput;
        try
        {
            say("Packing", repository.Root);
            var draft = ProtocolPackager.Draft(repository.Root, notice => say("Packing", notice));
            say("Compiling", "the QActions");
            return ElementPackage.Load(draft, folder, IsCovered);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException([new Problem(repository.Root, 0, $"The driver cannot be packed into {folder}: {exception.Message}")]);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles() =>
    [
        RepositoryLayout.ProtocolName,
        .. FolderFiles.Below(repository.QActionsFolder)
            .Select(repository.Relative)
            .Where(IsSource)
            .Order(StringComparer.Ordinal),
    ];

    // The third part of QActions/QAction_1/obj/... is where a build writes.
    private static bool IsSource(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        && !(file.Split('/') is [_, _, var part, _, ..] && BuildFolders.Contains(part, StringComparer.OrdinalIgnoreCase));
}
