using System.Globalization;
using System.Xml.Linq;
using ConnectorEmulator.Compilation;

namespace ConnectorEmulator.Tool.Output;

/// <summary>Writes which lines ran as Cobertura XML, which editors and CI systems show. Source: the document type coverage-04 of Cobertura.</summary>
internal static class CoberturaText
{
    /// <summary>Writes the lines.</summary>
    /// <param name="name">The connector.</param>
    /// <param name="folder">The folder that the files are relative to.</param>
    /// <param name="time">When.</param>
    /// <param name="lines">The lines.</param>
    /// <returns>The XML.</returns>
    public static string Write(string name, string folder, DateTimeOffset time, IReadOnlyList<CoveredLine> lines)
    {
        var classes = lines.GroupBy(line => line.File).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new XElement(
            "class",
            new XAttribute("name", Path.GetFileNameWithoutExtension(file.Key)),
            new XAttribute("filename", file.Key),
            Rate([.. file]),
            new XAttribute("branch-rate", "0"),
            new XAttribute("complexity", "0"),
            new XElement("methods"),
            new XElement("lines", file.OrderBy(line => line.Line).Select(line => new XElement("line", new XAttribute("number", line.Line), new XAttribute("hits", line.IsCovered ? 1 : 0))))));
        var document = new XElement(
            "coverage",
            Rate(lines),
            new XAttribute("branch-rate", "0"),
            new XAttribute("lines-covered", lines.Count(line => line.IsCovered)),
            new XAttribute("lines-valid", lines.Count),
            new XAttribute("version", "1"),
            new XAttribute("timestamp", time.ToUnixTimeSeconds()),
            new XElement("sources", new XElement("source", folder)),
            new XElement("packages", new XElement("package", new XAttribute("name", name), Rate(lines), new XAttribute("branch-rate", "0"), new XAttribute("complexity", "0"), new XElement("classes", classes))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }

    private static XAttribute Rate(IReadOnlyList<CoveredLine> lines) =>
        new("line-rate", (lines.Count == 0 ? 0 : (double)lines.Count(line => line.IsCovered) / lines.Count).ToString("F4", CultureInfo.InvariantCulture));
}
