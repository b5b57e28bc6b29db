namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>A line of the code of QActions that can run.</summary>
/// <param name="File">The file, or the package.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Hits">How often the first thing that begins on it ran, in all elements.</param>
/// <param name="Branches">How many ways the conditions that begin on it have; 0 without any.</param>
/// <param name="BranchesTaken">How many of these ways were taken.</param>
public sealed record CoveredLine(string File, int Line, long Hits, int Branches, int BranchesTaken)
{
    /// <summary>Gets a value indicating whether it ran.</summary>
    public bool IsCovered => Hits > 0;
}
