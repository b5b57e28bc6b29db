using System.Globalization;
using System.Xml.Linq;
using ConnectorEmulator.Compilation.Coverage;

namespace ConnectorEmulator.Tool.Output;

/// <summary>Writes how often lines ran as Cobertura XML, which editors and CI systems show. Source: the document type coverage-04 of Cobertura, all of whose attributes are written.</summary>
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

            // Readers take what a dot follows for a part of the class before it, and count its lines twice.
            new XAttribute("name", Path.GetFileNameWithoutExtension(file.Key).Replace('.', '-')),
            new XAttribute("filename", file.Key),
            Rates([.. file]),
            new XElement("methods"),
            new XElement("lines", file.OrderBy(line => line.Line).Select(Line))));
        var document = new XElement(
            "coverage",
            Rates(lines),
            new XAttribute("lines-covered", lines.Count(line => line.IsCovered)),
            new XAttribute("lines-valid", lines.Count),
            new XAttribute("branches-covered", lines.Sum(line => line.BranchesTaken)),
            new XAttribute("branches-valid", lines.Sum(line => line.Branches)),
            new XAttribute("version", "1"),
            new XAttribute("timestamp", time.ToUnixTimeSeconds()),
            new XElement("sources", new XElement("source", folder)),
            new XElement("packages", new XElement("package", new XAttribute("name", name), Rates(lines), new XElement("classes", classes))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }

    private static XElement Line(CoveredLine line)
    {
        var element = new XElement("line", new XAttribute("number", line.Line), new XAttribute("hits", line.Hits), new XAttribute("branch", line.Branches > 0 ? "true" : "false"));
        if (line.Branches > 0)
        {
            var share = string.Create(CultureInfo.InvariantCulture, $"{100 * line.BranchesTaken / line.Branches}%");
            element.Add(
                new XAttribute("condition-coverage", string.Create(CultureInfo.InvariantCulture, $"{share} ({line.BranchesTaken}/{line.Branches})")),
                new XElement("conditions", new XElement("condition", new XAttribute("number", 0), new XAttribute("type", "jump"), new XAttribute("coverage", share))));
        }

        return element;
    }

    private static XAttribute[] Rates(IReadOnlyList<CoveredLine> lines) =>
    [
        new("line-rate", Rate(lines.Count(line => line.IsCovered), lines.Count)),
        new("branch-rate", Rate(lines.Sum(line => line.BranchesTaken), lines.Sum(line => line.Branches))),
        new("complexity", "0"),
    ];

    private static string Rate(int covered, int valid) => (valid == 0 ? 1 : (double)covered / valid).ToString("F4", CultureInfo.InvariantCulture);
}
