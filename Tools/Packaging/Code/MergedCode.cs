using ConnectorEmulator.Packaging.Sources;

namespace ConnectorEmulator.Packaging.Code;

/// <summary>The one C# file that an agent compiles for a QAction.</summary>
/// <param name="Text">The code; each line, also the last, ends with a line break.</param>
/// <param name="Lines">Where each line comes from.</param>
internal sealed record MergedCode(string Text, IReadOnlyList<SourceLine> Lines);
