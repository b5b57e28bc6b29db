using System.Text;

namespace ConnectorEmulator.Connections;

/// <summary>Reads the heads of HTTP responses from a stream, and keeps what comes behind them. A line ends with CR LF or with LF alone (RFC 9112, 2.2).</summary>
internal sealed class HeadReader(Stream stream)
{
    private const int LargestHead = 64 * 1024;

    private readonly byte[] buffer = new byte[LargestHead];
    private int start;
    private int end;

    /// <summary>Gets what arrived behind the last head.</summary>
    public ReadOnlyMemory<byte> Rest => buffer.AsMemory(start, end - start);

    /// <summary>Reads the next head.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The head.</returns>
    /// <exception cref="IOException">The stream ended, or all heads together are too large.</exception>
    public async Task<HttpHead> ReadAsync(CancellationToken cancel)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await ReadLineAsync(cancel).ConfigureAwait(false);
            if (line.Length > 0)
            {
                lines.Add(line);
            }
            else if (lines.Count > 0)
            {
                return HttpHead.Parse(lines);
            }
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancel)
    {
        int length;
        while ((length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n')) < 0)
        {
            if (end == buffer.Length)
            {
                throw new IOException($"the answer to the handshake is longer than {LargestHead / 1024} kB");
            }

            var read = await stream.ReadAsync(buffer.AsMemory(end), cancel).ConfigureAwait(false);
            end += read > 0 ? read : throw new IOException(end == 0 ? "closed without an answer to the handshake" : "closed in the middle of the answer to the handshake");
        }

        var line = Encoding.Latin1.GetString(buffer, start, length).TrimEnd('\r');
        start += length + 1;
        return line;
    }
}
