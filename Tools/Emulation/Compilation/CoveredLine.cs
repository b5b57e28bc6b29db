namespace ConnectorEmulator.Compilation;

/// <summary>A line of the code of QActions that has statements.</summary>
/// <param name="File">The file, or the package.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="IsCovered">Whether each statement that begins on it ran.</param>
public sealed record CoveredLine(string File, int Line, bool IsCovered);
