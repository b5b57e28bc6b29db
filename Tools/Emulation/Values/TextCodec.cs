using System.Text;

namespace ConnectorEmulator.Values;

/// <summary>
/// Converts between the bytes that a string parameter holds and text: the ANSI code page (1252), or UTF-16LE in a unicode protocol.
/// Source: DataMiner documentation, "Code pages".
/// </summary>
internal sealed class TextCodec
{
    private readonly Encoding encoding;

    /// <summary>Creates the codec.</summary>
    /// <param name="isUnicode">Whether strings are UTF-16LE.</param>
    public TextCodec(bool isUnicode) => encoding = isUnicode
        ? Encoding.Unicode
        : CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderReplacementFallback("?"), new DecoderReplacementFallback("?"))!;

    /// <summary>Writes text as bytes; what the code page lacks becomes a question mark.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The bytes.</returns>
    public byte[] Encode(string text) => encoding.GetBytes(text);

    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The text.</returns>
    public string Decode(byte[] bytes)
    {
        LargeArrays.Expect((long)bytes.Length * sizeof(char));
        return encoding.GetString(bytes);
    }

    /// <summary>Replaces what the code page lacks.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text as a parameter holds it.</returns>
    public string Fit(string text) => System.Text.Ascii.IsValid(text) ? text : Decode(Encode(text));
}
