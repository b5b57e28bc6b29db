using System.Xml.Linq;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Protocol;

/// <summary>Reads a Protocol.xml and checks what stands in it alone.</summary>
internal static class ProtocolReader
{
    // What Windows allows in no file name.
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
        return new ProtocolFile(content.Text, content.HasByteOrderMark, root, name, version, QActions(root));
    }

    /// <summary>Names the package of a protocol.</summary>
    /// <param name="name">Name of the protocol; what no file name can hold becomes an underscore.</param>
    /// <param name="version">Its version.</param>
    /// <returns>The file name.</returns>
    public static string FileName(string name, string version) =>
        string.Concat($"{name} {version}.dmprotocol".Select(c => Forbidden.Contains(c, StringComparison.Ordinal) ? '_' : c));

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
        else if (text.Any(char.IsControl))
        {
            problems.Add(file, found!, $"{element} has a line break or another control character inside. Write it on one line.");
        }
        else if (text.Any(c => Forbidden.Contains(c, StringComparison.Ordinal)) || text.EndsWith('.'))
        {
            problems.Note(file, found!.Line(), $"{element} '{text}' ends with a dot or has one of {string.Join(' ', Forbidden.ToCharArray())}, which Windows allows in no name of a folder: an agent may not take it. In the name of the package they become underscores.");
        }

        return text;
    }

    private static List<QActionNode> QActions(XElement root)
    {
        return [.. root.Items("QActions", "QAction")
            .Select(element => (element, id: UniqueIds.Id(element)))
            .Where(pair => pair.id is not null)
            .Select(pair => new QActionNode(pair.element, pair.id!.Value))];
    }
}
