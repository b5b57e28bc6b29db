using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace ConnectorEmulator.DeviceSimulator.Tests.Support;

/// <summary>A WebSocket client that receives all the time.</summary>
internal sealed class PlainClient : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly Channel<string> received = Channel.CreateUnbounded<string>();
    private Task receiving = Task.CompletedTask;

    private PlainClient()
    {
    }

    /// <summary>How the connection ended: the code of the close frame; null when it was dropped, or is open.</summary>
    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>The reason in the close frame; null when there is none.</summary>
    public string? CloseDescription => socket.CloseStatusDescription is { Length: > 0 } text ? text : null;

    /// <summary>Completes when nothing comes any more.</summary>
    public Task Ended => receiving;

    /// <summary>Connects.</summary>
    public static async Task<PlainClient> ConnectAsync(Uri url)
    {
        var client = new PlainClient();
        try
        {
            using var limit = new CancellationTokenSource(Limit.Generous);
            await client.socket.ConnectAsync(url, limit.Token);
            client.receiving = client.ReceiveAllAsync();
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a text frame.</summary>
    public async Task SendAsync(string text)
    {
        using var limit = new CancellationTokenSource(Limit.Generous);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>The next text frame.</summary>
    /// <exception cref="ChannelClosedException">The connection ended before one came.</exception>
    public async Task<string> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(Limit.Generous);
        return await received.Reader.ReadAsync(limit.Token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
    }

    private async Task ReceiveAllAsync()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    break;
                }

                length += part.Count;
                if (part.EndOfMessage)
                {
                    received.Writer.TryWrite(Encoding.UTF8.GetString(buffer, 0, length));
                    length = 0;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is gone; what came before stays.
        }

        received.Writer.TryComplete();
    }
}
