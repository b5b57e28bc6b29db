namespace ConnectorEmulator.Packaging.Sources;

/// <summary>A line of a source file.</summary>
/// <param name="File">The file, relative to the repository, with forward slashes.</param>
/// <param name="Line">1-based line.</param>
public readonly record struct SourceLine(string File, int Line);
