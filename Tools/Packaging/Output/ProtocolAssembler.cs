using System.Security;
using System.Xml.Linq;
using ConnectorEmulator.Packaging.Protocol;
using ConnectorEmulator.Packaging.Sources;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Packaging.Output;

/// <summary>Puts the code of the QActions into the text of Protocol.xml. All other text stays as its author wrote it.</summary>
internal sealed class ProtocolAssembler
{
    private const string Attribute = "dllImport";

    private readonly string text;
    private readonly string file;
    private readonly LineMap lines;
    private readonly TextEdits edits;
    private readonly string lineBreak;

    private ProtocolAssembler(string text, string file)
    {
        this.text = text;
        this.file = file;
        lineBreak = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        lines = new LineMap(text);
        edits = new TextEdits(text);
    }

    public static AssembledProtocol Assemble(ProtocolFile protocol, IReadOnlyDictionary<int, QActionContent> contents, string file)
    {
        var assembler = new ProtocolAssembler(protocol.Text, file);
        assembler.WriteHistory(protocol.Root);
        foreach (var node in protocol.QActions.Where(node => contents.ContainsKey(node.Id)))
        {
            assembler.Fill(node.Element, contents[node.Id]);
        }

        return new AssembledProtocol(assembler.edits.Apply(), new SourceMap(assembler.edits.Trace(file)));
    }

    // As the vendor's packager does it: behind the first comment in front of the protocol, or in a comment of its own.
    private void WriteHistory(XElement root)
    {
        if (RevisionHistory.Write(root)?.ReplaceLineEndings(lineBreak) is not { } history)
        {
            return;
        }

        if (root.NodesBeforeSelf().OfType<XComment>().FirstOrDefault() is { } comment)
        {
            edits.Insert(text.IndexOf("-->", lines.Position(comment.Line(), comment.Column()), StringComparison.Ordinal), history);
        }
        else
        {
            edits.Insert(lines.Position(root.Line(), root.Column()) - 1, $"<!--{history}-->{lineBreak}");
        }
    }

    private void Fill(XElement element, QActionContent content)
    {
        var name = lines.Position(element.Line(), element.Column());
        var tag = QActionTag.Find(text, name);
        SetDllImport(element, tag, string.Join(';', content.DllImports));

        var section = $"{lineBreak}<![CDATA[{lineBreak}{content.Code.Text}]]>";
        IReadOnlyList<SourceLine> origins = [new(file, lines.Line(tag.End)), .. content.Code.Lines];
        if (tag.IsSelfClosing)
        {
            var end = $"</{text[name..NameEnd(name)]}>";
            edits.Replace(tag.AttributesEnd, tag.End - tag.AttributesEnd, $">{section}{lineBreak}{Indent(name)}{end}", origins);
        }
        else
        {
            var isAtLineEnd = text[tag.End] is '\r' or '\n';
            edits.Insert(tag.End, isAtLineEnd ? section : $"{section}{lineBreak}{Indent(name)}", origins);
        }
    }

    // As the vendor's packager does it: what stands there counts when the project refers to nothing.
    private void SetDllImport(XElement element, QActionTag tag, string value)
    {
        var escaped = SecurityElement.Escape(value);
        if (element.Attribute(Attribute) is not { } attribute)
        {
            if (value.Length > 0)
            {
                edits.Insert(tag.AttributesEnd, $" {Attribute}=\"{escaped}\"");
            }

            return;
        }

        var start = lines.Position(attribute.Line(), attribute.Column());
        var open = text.AsSpan(start).IndexOfAny('"', '\'') + start;
        var end = text.IndexOf(text[open], open + 1) + 1;
        if (value.Length > 0)
        {
            edits.Replace(start, end - start, $"{Attribute}=\"{escaped}\"");
        }
        else if (string.IsNullOrWhiteSpace(attribute.Value))
        {
            edits.Replace(start - 1, end - start + 1, string.Empty);
        }
    }

    private int NameEnd(int start)
    {
        var end = start;
        while (!char.IsWhiteSpace(text[end]) && text[end] is not '/' and not '>')
        {
            end++;
        }

        return end;
    }

    // The white space before the element, when it starts its line.
    private string Indent(int name)
    {
        var lineStart = name - 1;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t')
        {
            lineStart--;
        }

        return lineStart == 0 || text[lineStart - 1] is '\r' or '\n' ? text[lineStart..(name - 1)] : string.Empty;
    }
}
