using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Compilation.Coverage;

/// <summary>A place in the code that is counted.</summary>
/// <param name="Line">The line that it belongs to.</param>
/// <param name="IsBranch">Whether it is a way that a condition can go; otherwise something on the line that runs.</param>
internal readonly record struct Probe(SourceLine Line, bool IsBranch);
