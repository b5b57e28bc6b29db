using System.Globalization;

namespace ConnectorEmulator.Elements;

/// <summary>A line of the code of a QAction.</summary>
/// <param name="File">The file that a developer edits, or the package.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="MergedFile">With nothing but the package at hand, the file that the code was merged from; null when that is not known.</param>
public sealed record CodePlace(string File, int Line, string? MergedFile = null)
{
    /// <summary>Writes it as editors understand it.</summary>
    /// <returns>File and line, and the merged file.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File}({Line}){(MergedFile is null ? string.Empty : $", {MergedFile}")}");
}
