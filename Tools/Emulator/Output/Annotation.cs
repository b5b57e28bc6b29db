using System.Globalization;

namespace ConnectorEmulator.Tool.Output;

/// <summary>
/// An error as GitHub Actions shows it at the line of a change. Source: GitHub documentation, "Workflow commands for GitHub Actions", setting an error message; what is escaped
/// is in the sources of actions/toolkit, packages/core/src/command.ts.
/// </summary>
/// <param name="Message">What is wrong.</param>
/// <param name="File">The file; empty when it is in none.</param>
/// <param name="Line">The line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">The column, from 1; 0 when the line as a whole is meant.</param>
internal sealed record Annotation(string Message, string File = "", int Line = 0, int Column = 0)
{
    /// <summary>Writes the command.</summary>
    /// <returns>One line.</returns>
    public override string ToString()
    {
        List<string> properties = [];
        if (File.Length > 0)
        {
            properties.Add($"file={EscapeProperty(File)}");
            properties.AddRange(new[] { ("line", Line), ("col", Column) }.Where(item => item.Item2 > 0).Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Item1}={item.Item2}")));
        }

        return $"::error{(properties.Count > 0 ? " " : string.Empty)}{string.Join(',', properties)}::{Escape(Message)}";
    }

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
