using System.Text;
using ConnectorEmulator.Packaging.Problems;

namespace ConnectorEmulator.Packaging.Text;

/// <summary>Reads text files, which have to be UTF-8, as an agent reads the package as such; of code, which is put into Protocol.xml, code page 1252 is taken too.</summary>
internal static class Utf8File
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static Encoding Western => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="displayName">Name to use in a problem.</param>
    /// <param name="problems">Takes the problem when the file is not UTF-8.</param>
    /// <returns>The text without byte order mark, or several, and whether there was one; <see langword="null"/> when the file is not UTF-8.</returns>
    public static (string Text, bool HasByteOrderMark)? Read(string path, string displayName, ProblemList problems)
    {
        if (ReadBytes(path, displayName, problems) is not { } bytes)
        {
            return null;
        }

        try
        {
            return Decode(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            problems.Add(displayName, Line(bytes, failure), "The file is not UTF-8. Save it as UTF-8.");
            return null;
        }
    }

    /// <summary>Reads a file of code, as the compiler does: in UTF-8, and if it is not, in code page 1252, which a note says.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="displayName">Name to use in a problem.</param>
    /// <param name="problems">Takes the note, or the problem when the file cannot be read.</param>
    /// <returns>The text without byte order mark; <see langword="null"/> when the file cannot be read.</returns>
    public static string? ReadCode(string path, string displayName, ProblemList problems)
    {
        if (ReadBytes(path, displayName, problems) is not { } bytes)
        {
            return null;
        }

        try
        {
            return Decode(bytes).Text;
        }
        catch (DecoderFallbackException failure)
        {
            const string Text = "The file is not UTF-8: it is read in code page 1252, as the compiler does. The vendor's packager loses such characters. Save it as UTF-8.";
            problems.Note(displayName, Line(bytes, failure), Text);
            return Western.GetString(bytes);
        }
    }

    public static byte[] Encode(string text, bool withByteOrderMark) => Strict.GetBytes(withByteOrderMark ? ByteOrderMark + text : text);

    private static byte[]? ReadBytes(string path, string displayName, ProblemList problems)
    {
        try
        {
            return BoundedFile.Read(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(displayName, 0, $"The file cannot be read: {failure.Message}");
            return null;
        }
    }

    private static (string Text, bool HasByteOrderMark) Decode(byte[] bytes)
    {
        var text = Strict.GetString(bytes);
        return (text.TrimStart(ByteOrderMark), text.StartsWith(ByteOrderMark));
    }

    private static int Line(byte[] bytes, DecoderFallbackException failure) => bytes.AsSpan(0, Math.Max(0, failure.Index)).Count((byte)'\n') + 1;
}
