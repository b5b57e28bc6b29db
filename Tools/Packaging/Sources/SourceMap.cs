namespace ConnectorEmulator.Packaging.Sources;

/// <summary>
/// Tells for each line of the packed Protocol.xml which line of the repository it comes from. It is kept beside a package, never in it: the package holds what an
/// agent expects and nothing else.
/// </summary>
public sealed class SourceMap
{
    private readonly IReadOnlyList<SourceLine> lines;

    internal SourceMap(IReadOnlyList<SourceLine> lines) => this.lines = lines;

    /// <summary>Gets the folder of the repository, which the files are relative to.</summary>
    public string Folder { get; internal set; } = Environment.CurrentDirectory;

    /// <summary>Finds where a line comes from.</summary>
    /// <param name="line">1-based line of the packed Protocol.xml.</param>
    /// <returns>The line of the repository; for a line beyond the end, where the last one comes from.</returns>
    public SourceLine Find(int line) => lines[Math.Clamp(line, 1, lines.Count) - 1];
}
