using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Protocol;

/// <summary>Reads a Protocol.xml and checks what stands in it alone.</summary>
internal static class ProtocolReader
{
    // What Windows, where an agent stores the package, allows in no file name.
    private const string Forbidden = "<>:\"/\\|?*";

    public static ProtocolFile? Read(string path, string file, ProblemList problems)
    {
        if (Utf8File.Read(path, file, problems) is not { } content || XmlLines.Parse(content.Text, file, problems) is not { } document)
        {
            return null;
        }

        var root = document.Root!;
        if (root.Name.LocalName != "Protocol")
        {
            problems.Add(file, root, $"The root element is {root.Name.LocalName}. It has to be Protocol.");
            return null;
        }

        CheckEncoding(document, file, problems);
        UniqueIds.Check(root, file, problems);
        CheckHistory(root, file, problems);
        var name = Text(root, "Name", file, problems);
        var version = Text(root, "Version", file, problems);
        return new ProtocolFile(content.Text, content.HasByteOrderMark, root, name, version, QActions(root, file, problems));
    }

    private static void CheckEncoding(XDocument document, string file, ProblemList problems)
    {
        if (document.Declaration?.Encoding is { Length: > 0 } encoding && !string.Equals(encoding, "utf-8", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(file, 1, $"The XML declaration says {encoding}. Make it utf-8.");
        }
    }

    // The history becomes a comment of the packed protocol.
    private static void CheckHistory(XElement root, string file, ProblemList problems)
    {
        foreach (var element in root.Elements().Named("VersionHistory").Descendants().Where(element => !element.HasElements && element.Value.Contains("--", StringComparison.Ordinal)))
        {
            problems.Add(file, element, "The version history is packed as an XML comment, which cannot hold '--'. Write it in another way.");
        }
    }

    private static string Text(XElement root, string element, string file, ProblemList problems)
    {
        var found = root.Elements().Named(element).FirstOrDefault();
        var text = found?.Value.Trim() ?? string.Empty;
        if (text.Length == 0)
        {
            problems.Add(file, found ?? root, $"The protocol has no {element}. Add <{element}> below <Protocol>.");
        }
        else if (text.Any(c => char.IsControl(c) || Forbidden.Contains(c)) || text.EndsWith('.'))
        {
            var rule = $"a line break, a dot at its end, or any of {string.Join(' ', Forbidden.ToCharArray())}";
            problems.Add(file, found!, $"{element} '{text}' becomes part of a file name, which can not hold {rule}. Leave them out.");
        }

        return text;
    }

    private static List<QActionNode> QActions(XElement root, string file, ProblemList problems)
    {
        var nodes = root.Items("QActions", "QAction")
            .Select(element => (element, id: UniqueIds.Id(element)))
            .Where(pair => pair.id is not null)
            .Select(pair => new QActionNode(pair.element, pair.id!.Value))
            .ToList();
        foreach (var node in nodes.Where(node => node.IsCSharp && node.HasCode))
        {
            problems.Add(file, node.Element, $"QAction {node.Id} has code inside. Move it to QActions/QAction_{node.Id} and leave the element empty.");
        }

        return nodes;
    }
}
