using System.Text;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Text;

/// <summary>Reads text files, which have to be UTF-8: an agent reads the package as such.</summary>
internal static class Utf8File
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="displayName">Name to use in a problem.</param>
    /// <param name="problems">Takes the problem when the file is not UTF-8.</param>
    /// <returns>The text without byte order mark, or several, and whether there was one; <see langword="null"/> when the file is not UTF-8.</returns>
    public static (string Text, bool HasByteOrderMark)? Read(string path, string displayName, ProblemList problems)
    {
        byte[] bytes = [];
        try
        {
            bytes = BoundedFile.Read(path);
            var text = Strict.GetString(bytes);
            var marked = text.StartsWith(ByteOrderMark);
            return (text.TrimStart(ByteOrderMark), marked);
        }
        catch (IOException failure)
        {
            problems.Add(displayName, 0, $"The file cannot be read: {failure.Message}");
            return null;
        }
        catch (DecoderFallbackException failure)
        {
            var line = bytes.AsSpan(0, Math.Max(0, failure.Index)).Count((byte)'\n') + 1;
            problems.Add(displayName, line, "The file is not UTF-8. Save it as UTF-8.");
            return null;
        }
    }

    public static byte[] Encode(string text, bool withByteOrderMark) => Strict.GetBytes(withByteOrderMark ? ByteOrderMark + text : text);
}
