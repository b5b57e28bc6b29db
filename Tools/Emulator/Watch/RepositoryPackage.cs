using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Projects;

namespace ConnectorEmulator.Tool.Watch;

/// <summary>A package that is packed from a repository each time.</summary>
/// <param name="root">The folder that holds Protocol.xml and QActions.</param>
/// <param name="say">Gets what begins, in a word and in a line of text, before each long step.</param>
internal sealed class RepositoryPackage(string root, Action<string, string> say) : IPackageSource
{
    private const string ProtocolFile = "Protocol.xml";
    private const string CodeFolder = "QActions";

    private static readonly string[] Extensions = [".cs", ".csproj"];
    private static readonly string[] BuildFolders = ["bin", "obj"];

    /// <inheritdoc/>
    public string Folder => root;

    /// <inheritdoc/>
    public IReadOnlyList<WatchedFolder> Folders =>
    [
        new(root, IncludesSubfolders: false, ProtocolFile),
        new(Path.Combine(root, CodeFolder), IncludesSubfolders: true, [.. Extensions.Select(extension => "*" + extension)]),
    ];

    /// <summary>Finds the repository around a folder.</summary>
    /// <param name="starts">The folders to start from, the preferred one first.</param>
    /// <returns>Its root; null when none of them is inside one.</returns>
    public static string? FindRoot(params IEnumerable<string> starts) =>
        starts.SelectMany(ParentFolders.Upwards).FirstOrDefault(folder => File.Exists(Path.Combine(folder, ProtocolFile)) && Directory.Exists(Path.Combine(folder, CodeFolder)));

    /// <inheritdoc/>
    public ElementPackage Load()
    {
        var folder = Path.Combine(root, "artifacts");
        try
        {
            say("Packing", root);
            var draft = ProtocolPackager.Draft(root, notice => say("Packing", notice));
            say("Compiling", "the QActions");
            return ElementPackage.Load(draft, folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException([new Problem(root, 0, $"The driver cannot be packed into {folder}: {exception.Message}")]);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFiles() =>
    [
        ProtocolFile,
        .. Directory.EnumerateFiles(Path.Combine(root, CodeFolder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(IsSource)
            .Order(StringComparer.Ordinal),
    ];

    // The third part of QActions/QAction_1/obj/... is where a build writes.
    private static bool IsSource(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
        && !(file.Split('/') is [_, _, var part, _, ..] && BuildFolders.Contains(part, StringComparer.OrdinalIgnoreCase));
}
