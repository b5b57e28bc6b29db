namespace ConnectorEmulator.Tool.Watch;

/// <summary>A folder in which files of a package are.</summary>
/// <param name="Path">The folder.</param>
/// <param name="IncludesSubfolders">Whether files of the package are below it, too.</param>
/// <param name="Names">Which files may be some: names, with * for any text.</param>
internal sealed record WatchedFolder(string Path, bool IncludesSubfolders, params IReadOnlyList<string> Names);
