using System.IO.Compression;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>Undoes the compression of recorded bodies, so that what is secret in them is seen.</summary>
internal static class BodyDecoder
{
    /// <summary>The header that names how a body is compressed. Source: RFC 9110, section 8.4.</summary>
    public const string Header = "Content-Encoding";

    // A small body can be made to swell without end.
    private const int LargestBody = 64 * 1024 * 1024;

    /// <summary>Undoes the compression of a body.</summary>
    /// <param name="headers">The headers of its message.</param>
    /// <param name="body">The body, as it came.</param>
    /// <returns>The body; null when it is damaged, larger than 64 MiB or compressed in a way that is not known here.</returns>
    public static byte[]? Decode(IEnumerable<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body)
    {
        var decoded = body.ToArray();
        foreach (var encoding in EncodingsOf(headers).Reverse())
        {
            decoded = decoded is null ? null : Undo(encoding, decoded);
        }

        return decoded;
    }

    private static IEnumerable<string> EncodingsOf(IEnumerable<KeyValuePair<string, string>> headers) => headers
        .Where(header => header.Key.Equals(Header, StringComparison.OrdinalIgnoreCase))
        .SelectMany(header => header.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(encoding => encoding.ToLowerInvariant());

    private static byte[]? Undo(string encoding, byte[] body) => encoding switch
    {
        "identity" => body,
        "gzip" or "x-gzip" => Inflate(new GZipStream(new MemoryStream(body), CompressionMode.Decompress)),

        // Some devices leave out the wrapper that the standard asks for.
        "deflate" => Inflate(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)) ?? Inflate(new DeflateStream(new MemoryStream(body), CompressionMode.Decompress)),
        "br" => Inflate(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)),
        _ => null,
    };

    private static byte[]? Inflate(Stream compressed)
    {
        using (compressed)
        {
            try
            {
                using var inflated = new MemoryStream();
                var part = new byte[64 * 1024];
                for (var read = compressed.Read(part); read > 0; read = compressed.Read(part))
                {
                    inflated.Write(part, 0, read);
                    if (inflated.Length > LargestBody)
                    {
                        return null;
                    }
                }

                return inflated.ToArray();
            }
            catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
            {
                return null;
            }
        }
    }
}
