using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks.Throughput;

/// <summary>How fast messages were taken, and what each cost.</summary>
/// <param name="Rate">The messages a second.</param>
/// <param name="Processor">The processor time of a message in microseconds, the server's included.</param>
internal readonly record struct Figures(double Rate, double Processor);

/// <summary>
/// A WebSocket server that sends events as fast as they are taken: the socket is always full, so the rate at which it takes more is the rate of who receives.
/// Heartbeats are answered among the events.
/// </summary>
internal sealed class SaturatingServer : IDisposable
{
    private const string HandshakeGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private const string HeartbeatReply = "{\"message_type\":\"health\",\"timing\":{\"origin_timestamp\":\"0:0\",\"creation_timestamp\":\"0:0\"}}";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly EventBlock block;
    private volatile bool isReplyDue;

    /// <summary>Starts to listen.</summary>
    /// <param name="sources">The sources of the events.</param>
    public SaturatingServer(IReadOnlyList<Guid> sources)
    {
        block = new EventBlock(sources);
        listener.Start();
        Url = new Uri($"ws://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/events");
    }

    /// <summary>Gets the address.</summary>
    public Uri Url { get; }

    /// <summary>Gets how many heartbeats were answered.</summary>
    public int Replies { get; private set; }

    /// <summary>Serves one client: waits until it may begin, then sends.</summary>
    /// <param name="messages">How many messages, rounded up to whole blocks.</param>
    /// <param name="begin">When to begin.</param>
    /// <param name="end">Ends the connection.</param>
    /// <returns>What the client took, the first tenth left out, while its buffers fill.</returns>
    public async Task<Figures> ServeAsync(long messages, Task begin, Task end)
    {
        using var client = await listener.AcceptTcpClientAsync().ConfigureAwait(false);
        client.NoDelay = true;
        var stream = client.GetStream();
        await OpenAsync(stream).ConfigureAwait(false);
        isReplyDue = false;
        var listening = ListenAsync(stream);
        await begin.ConfigureAwait(false);
        var (start, processor, skipped, sent) = (0L, TimeSpan.Zero, 0L, 0L);
        for (; sent < messages; sent += block.Count)
        {
            if (skipped == 0 && sent >= messages / 10)
            {
                (start, processor, skipped) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, sent);
            }

            await stream.WriteAsync(block.Next()).ConfigureAwait(false);
            await ReplyAsync(stream).ConfigureAwait(false);
        }

        var figures = new Figures(
            (sent - skipped) / Stopwatch.GetElapsedTime(start).TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / (sent - skipped));
        while (await Task.WhenAny(end, Task.Delay(100)).ConfigureAwait(false) != end)
        {
            await ReplyAsync(stream).ConfigureAwait(false);
        }

        client.Close();
        await listening.ConfigureAwait(false);
        return figures;
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();

    private static async Task OpenAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var key = string.Empty;
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { Length: > 0 } line)
        {
            key = line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase) ? line[18..].Trim() : key;
        }

        // RFC 6455, 4.2.2, wants this hash.
#pragma warning disable CA5350
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeGuid)));
#pragma warning restore CA5350
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n")).ConfigureAwait(false);
    }

    private async Task ReplyAsync(NetworkStream stream)
    {
        if (isReplyDue)
        {
            isReplyDue = false;
            Replies++;
            await stream.WriteAsync(EventBlock.Frame(HeartbeatReply)).ConfigureAwait(false);
        }
    }

    // What a client sends is masked, so a frame says nothing before it is unmasked; a short one is a heartbeat, a long one the subscription.
    private async Task ListenAsync(NetworkStream stream)
    {
        var head = new byte[8];
        try
        {
            while (true)
            {
                await stream.ReadExactlyAsync(head.AsMemory(0, 2)).ConfigureAwait(false);
                var length = head[1] & 0x7F;
                if (length == 126)
                {
                    await stream.ReadExactlyAsync(head.AsMemory(0, 2)).ConfigureAwait(false);
                    length = (head[0] << 8) | head[1];
                }

                await stream.ReadExactlyAsync(new byte[4 + length]).ConfigureAwait(false);
                isReplyDue |= length is > 20 and < 200;
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The client, or the measurement, ended.
        }
    }
}
