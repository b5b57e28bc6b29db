using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ConnectorEmulator.TestSupport;

/// <summary>A client of an IS-07 sender, for tests.</summary>
public sealed class EventClient : IDisposable
{
    private readonly ClientWebSocket socket = new();

    private EventClient()
    {
    }

    /// <summary>Connects.</summary>
    public static async Task<EventClient> ConnectAsync(Uri url, Action<ClientWebSocketOptions>? configure = null)
    {
        var client = new EventClient();
        try
        {
            client.socket.Options.CollectHttpResponseDetails = true;
            client.socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
            configure?.Invoke(client.socket.Options);
            using var limit = new CancellationTokenSource(Limit.Generous);
            await client.socket.ConnectAsync(url, limit.Token);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>A header of the server's handshake answer.</summary>
    public string Header(string name) => string.Join(',', socket.HttpResponseHeaders![name]);

    /// <summary>Whether the server's handshake answer has a header.</summary>
    public bool HasHeader(string name) => socket.HttpResponseHeaders!.ContainsKey(name);

    /// <summary>Sends a text frame.</summary>
    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    /// <summary>Sends a frame.</summary>
    public async Task SendAsync(byte[] data, WebSocketMessageType type)
    {
        using var limit = new CancellationTokenSource(Limit.Generous);
        await socket.SendAsync(data, type, endOfMessage: true, limit.Token);
    }

    /// <summary>Sends a subscription command.</summary>
    public Task SubscribeAsync(params IEnumerable<Guid> sources) =>
        SendAsync(JsonSerializer.Serialize(new { command = "subscription", sources }));

    /// <summary>Sends a health command and checks that the next message is its reply: so nothing else came before it.</summary>
    public async Task AssertNextIsHealthReplyAsync(string timestamp = "1772366400:5")
    {
        await SendAsync(JsonSerializer.Serialize(new { command = "health", timestamp }));
        JsonElement reply = await ReceiveJsonAsync();
        Assert.That(reply.GetProperty("message_type").GetString(), Is.EqualTo("health"), reply.GetRawText());
        Assert.That(reply.GetProperty("timing").GetProperty("origin_timestamp").GetString(), Is.EqualTo(timestamp));
    }

    /// <summary>Receives a text message.</summary>
    public async Task<string> ReceiveAsync()
    {
        (WebSocketMessageType type, byte[] data) = await ReceiveAnyAsync();
        Assert.That(type, Is.EqualTo(WebSocketMessageType.Text), $"close code {socket.CloseStatus}");
        return Encoding.UTF8.GetString(data);
    }

    /// <summary>Receives a text message that is JSON.</summary>
    public async Task<JsonElement> ReceiveJsonAsync()
    {
        using var document = JsonDocument.Parse(await ReceiveAsync());
        return document.RootElement.Clone();
    }

    /// <summary>Receives messages until the server closes, and answers the close.</summary>
    public async Task<int?> ReceiveCloseAsync()
    {
        while ((await ReceiveAnyAsync()).Type != WebSocketMessageType.Close)
        {
        }

        await CloseAsync();
        return (int?)socket.CloseStatus;
    }

    /// <summary>Sends a close frame.</summary>
    public async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(Limit.Generous);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
    }

    /// <summary>Receives one whole message.</summary>
    public async Task<(WebSocketMessageType Type, byte[] Data)> ReceiveAnyAsync()
    {
        using var limit = new CancellationTokenSource(Limit.Generous);
        using var message = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        while (true)
        {
            ValueWebSocketReceiveResult part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return (part.MessageType, message.ToArray());
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
