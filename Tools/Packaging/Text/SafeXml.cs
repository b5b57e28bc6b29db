using System.Xml;
using System.Xml.Linq;

namespace ConnectorEmulator.Packaging.Text;

/// <summary>
/// Parses XML within bounds: a file that nobody would write may neither use up the stack, as one that is nested hundreds of thousands deep would, nor the memory.
/// </summary>
public static class SafeXml
{
    private const int Deepest = 100;
    private const int MostTags = 500_000;

    /// <summary>Parses a document. Each node knows its line.</summary>
    /// <param name="text">The document.</param>
    /// <returns>The document.</returns>
    /// <exception cref="XmlException">It is malformed, or refused (<see cref="Explain"/>); with the place.</exception>
    public static XDocument Parse(string text)
    {
        Check(text);
        using var reader = Open(text, DtdProcessing.Prohibit);
        return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
    }

    /// <summary>Says what is wrong with a document.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>The reason and the cure.</returns>
    public static string Explain(XmlException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is XmlRefusedException refused ? refused.Reason : $"The XML is malformed: {exception.Message} Mend it there, or where the tag that it names starts.";
    }

    private static void Check(string text)
    {
        // A DTD has to be processed to be seen; what it declares is neither fetched nor expanded.
        using var reader = Open(text, DtdProcessing.Parse);
        var tags = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.DocumentType)
            {
                throw Refuse(reader, "The file has a DTD (<!DOCTYPE ...>), which is never needed here and can make a small file huge. Remove it.");
            }

            tags += reader.NodeType == XmlNodeType.Element ? 1 : 0;
            if (reader.Depth > Deepest || tags > MostTags)
            {
                throw Refuse(reader, reader.Depth > Deepest ? $"The tags are nested more than {Deepest} deep." : FormattableString.Invariant($"There are more than {MostTags} tags."));
            }
        }
    }

    private static XmlReader Open(string text, DtdProcessing processing) =>
        XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = processing, XmlResolver = null, MaxCharactersFromEntities = 1 });

    private static XmlRefusedException Refuse(XmlReader reader, string message) => new(message, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);
}
