using ConnectorEmulator.Model;

namespace ConnectorEmulator.Compilation;

/// <summary>
/// The files that the code of a QAction was merged from, when nothing but the package is at hand: each stands under a header of three comment lines with the
/// file's path in the middle.
/// </summary>
internal static class MergedFiles
{
    private const string HeaderLine = "//----";

    /// <summary>Finds the file that a line came from.</summary>
    /// <param name="qaction">The QAction.</param>
    /// <param name="line">The line of Protocol.xml, from 1.</param>
    /// <returns>The path in the header above it; null when there is none.</returns>
    public static string? Find(QActionDefinition qaction, int line)
    {
        var lines = qaction.Code.Split('\n');
        for (var index = Math.Min(line - qaction.CodePosition.Line, lines.Length - 2); index > 0; index--)
        {
            if (IsRule(lines[index - 1]) && IsRule(lines[index + 1]) && lines[index].TrimStart().StartsWith("// ", StringComparison.Ordinal))
            {
                return lines[index].Trim()[3..].Trim();
            }
        }

        return null;
    }

    private static bool IsRule(string line) => line.TrimStart().StartsWith(HeaderLine, StringComparison.Ordinal);
}
