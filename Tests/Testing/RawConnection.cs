using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConnectorEmulator.TestSupport;

/// <summary>The bytes of a WebSocket connection (RFC 6455, section 5), for what a client library hides or refuses.</summary>
public sealed class RawConnection : IDisposable
{
    private readonly TcpClient tcp = new();

    private RawConnection()
    {
    }

    /// <summary>Bytes that have arrived and were not read.</summary>
    public int Available => tcp.Available;

    private NetworkStream Stream => tcp.GetStream();

    /// <summary>Connects and asks for a WebSocket; reads no answer.</summary>
    public static async Task<RawConnection> OpenAsync(Uri url)
    {
        var connection = new RawConnection();
        try
        {
            await connection.tcp.ConnectAsync(IPAddress.Loopback, url.Port);
            await connection.WriteAsync(Encoding.ASCII.GetBytes(
                $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Reads the handshake's answer.</summary>
    public async Task<string> ReadAnswerAsync()
    {
        var answer = new StringBuilder();
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            answer.Append((char)(await ReadAsync(1))[0]);
        }

        return answer.ToString();
    }

    /// <summary>Sends a text frame of less than 126 bytes.</summary>
    public Task SendTextAsync(string text, bool masked = true)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Assert.That(data, Has.Length.LessThan(126));

        // A mask of zeros leaves the data as it is.
        byte[] head = masked ? [0x81, (byte)(0x80 | data.Length), 0, 0, 0, 0] : [0x81, (byte)data.Length];
        return WriteAsync([.. head, .. data]);
    }

    /// <summary>Reads one frame.</summary>
    public async Task<(bool IsLast, int Opcode, byte[] Data)> ReadFrameAsync()
    {
        byte[] head = await ReadAsync(2);
        ulong length = head[1] switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(await ReadAsync(2)),
            127 => BinaryPrimitives.ReadUInt64BigEndian(await ReadAsync(8)),
            var small => small,
        };
        return ((head[0] & 0x80) != 0, head[0] & 0x0F, await ReadAsync((int)length));
    }

    /// <summary>Reads exactly so many bytes.</summary>
    /// <exception cref="IOException">The connection ended.</exception>
    public async Task<byte[]> ReadAsync(int count)
    {
        byte[] data = new byte[count];
        using var limit = new CancellationTokenSource(Limit.Generous);
        await Stream.ReadExactlyAsync(data, limit.Token);
        return data;
    }

    /// <inheritdoc/>
    public void Dispose() => tcp.Dispose();

    private Task WriteAsync(byte[] data) => Stream.WriteAsync(data).AsTask();
}
