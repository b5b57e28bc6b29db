using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace ConnectorEmulator.Packaging.Protocol;

/// <summary>The comment that the vendor's packager makes of VersionHistory: a table of date, version, author and changes.</summary>
internal static class RevisionHistory
{
    private const int Spacing = 4;

    private static readonly string[] Head = ["DATE", "VERSION", "AUTHOR", "COMMENTS"];

    private static readonly Dictionary<string, string> Changes = new() { ["NewFeature"] = "NF: ", ["Fix"] = "Fix: ", ["Change"] = "Change: " };

    /// <summary>Writes the table.</summary>
    /// <param name="root">The protocol.</param>
    /// <returns>The text of the comment with line feeds, or <see langword="null"/> when the protocol has no VersionHistory.</returns>
    public static string? Write(XElement root)
    {
        if (root.Elements().Named("VersionHistory").FirstOrDefault() is not { } history)
        {
            return null;
        }

        List<string[]> rows = [Head, []];
        foreach (var branch in Ordered(history, "Branches", "Branch"))
        {
            foreach (var system in Ordered(branch, "SystemVersions", "SystemVersion"))
            {
                foreach (var major in Ordered(system, "MajorVersions", "MajorVersion"))
                {
                    foreach (var minor in Ordered(major, "MinorVersions", "MinorVersion"))
                    {
                        rows.AddRange(Rows(minor, string.Join('.', Id(branch), Id(system), Id(major), Id(minor))));
                    }
                }
            }
        }

        return "\n\nRevision History (auto generated):\n\n" + Table(rows);
    }

    private static IEnumerable<string[]> Rows(XElement minor, string version)
    {
        var provider = minor.Elements().Named("Provider").FirstOrDefault();
        var lines = minor.Elements().Named("Changes").Elements().Where(change => Changes.ContainsKey(change.Name.LocalName))
            .SelectMany(change => (Changes[change.Name.LocalName] + change.Value).ReplaceLineEndings("\n").Split('\n'))
            .ToList();
        yield return [Date(Text(minor, "Date")), version, $"{Text(provider, "Author")}, {Text(provider, "Company")}", lines.FirstOrDefault(string.Empty)];
        foreach (var line in lines.Skip(1))
        {
            yield return [string.Empty, string.Empty, string.Empty, line];
        }
    }

    private static string Table(List<string[]> rows)
    {
        var widths = Enumerable.Range(0, 4).Select(column => rows.Where(row => row.Length > column).Max(row => row[column].Length) + Spacing).ToList();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => column == row.Length - 1 ? cell : cell.PadRight(widths[column]));
            text.Append(string.Concat(cells)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<XElement> Ordered(XElement parent, string container, string item) =>
        parent.Elements().Named(container).Elements().Named(item)
            .OrderBy(element => uint.TryParse(Id(element), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0);

    private static string Id(XElement element) => (string?)element.Attribute("id") ?? string.Empty;

    private static string Text(XElement? parent, string name) => parent?.Elements().Named(name).FirstOrDefault()?.Value.Trim() ?? string.Empty;

    private static string Date(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : string.Empty;
}
