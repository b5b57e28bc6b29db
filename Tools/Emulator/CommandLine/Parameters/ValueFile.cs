using System.Text;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>Takes values from files: <c>@FILE</c> stands for what the file holds, <c>@@</c> for an @ at the start of a value.</summary>
internal static class ValueFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gets what a value stands for.</summary>
    /// <param name="value">The value as it is on the command line.</param>
    /// <returns>The value; that of a file without its byte order mark, with its line ends as they are.</returns>
    /// <exception cref="InputException">The file cannot be read, or is not UTF-8.</exception>
    public static string Expand(string value)
    {
        if (!value.StartsWith('@') || value.StartsWith("@@", StringComparison.Ordinal))
        {
            return value.StartsWith('@') ? value[1..] : value;
        }

        var path = value[1..];
        try
        {
            var bytes = BoundedFile.Read(path);
            return Strict.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"the file '{path}' is not UTF-8; save it as UTF-8.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"there is no file '{path}'; correct the name, or write @@ for a value that begins with @.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"the file '{path}' cannot be read: {exception.Message} Write @@ for a value that begins with @.");
        }
    }
}
