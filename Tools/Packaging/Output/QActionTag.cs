namespace ConnectorEmulator.Packaging.Output;

/// <summary>Where the start tag of an element is in the text.</summary>
/// <param name="AttributesEnd">Position after the last attribute.</param>
/// <param name="End">Position after the tag.</param>
/// <param name="IsSelfClosing">Whether the tag is the whole element.</param>
internal sealed record QActionTag(int AttributesEnd, int End, bool IsSelfClosing)
{
    /// <summary>Finds the end of a start tag. The text is well-formed: an XML reader found the tag.</summary>
    /// <param name="text">The document.</param>
    /// <param name="nameStart">Position of the element's name, as an XML reader tells it.</param>
    /// <returns>Where the tag ends.</returns>
    public static QActionTag Find(string text, int nameStart)
    {
        var quote = '\0';
        var position = nameStart;
        for (; quote != '\0' || text[position] != '>'; position++)
        {
            var c = text[position];
            if (quote == '\0' ? c is '"' or '\'' : c == quote)
            {
                quote = quote == '\0' ? c : '\0';
            }
        }

        var isSelfClosing = text[position - 1] == '/';
        var attributesEnd = isSelfClosing ? position - 1 : position;
        while (char.IsWhiteSpace(text[attributesEnd - 1]))
        {
            attributesEnd--;
        }

        return new QActionTag(attributesEnd, position + 1, isSelfClosing);
    }
}
