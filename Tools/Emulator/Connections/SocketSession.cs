using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text.Unicode;
using System.Threading.Channels;
using Skyline.DataMiner.WebSocketDriver.Emulator.Messaging;
using Skyline.DataMiner.WebSocketDriver.Emulator.Readings;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Connections;

/// <summary>One open WebSocket. Pings are answered by the client itself; it sends none of its own and offers no extension.</summary>
internal sealed class SocketSession : IAsyncDisposable
{
    private const int LargestMessage = 64 * 1024 * 1024;
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket socket;
    private readonly HttpMessageInvoker transport;
    private readonly UncheckedTextStream incoming;
    private readonly CancellationTokenSource stop = new();

    // What is handed over leaves in order; a dead peer is noticed by the system later, never by who sends.
    private readonly Channel<(byte[] Payload, bool IsText)> outgoing = Channel.CreateBounded<(byte[], bool)>(new BoundedChannelOptions(10_000) { SingleReader = true });

    private readonly Task sending;

    private SocketSession(ClientWebSocket socket, HttpMessageInvoker transport, UncheckedTextStream incoming, Uri url)
    {
        this.socket = socket;
        this.transport = transport;
        this.incoming = incoming;
        Url = url;
        sending = SendAllAsync();
    }

    /// <summary>Gets where it leads.</summary>
    public Uri Url { get; }

    /// <summary>Connects.</summary>
    /// <param name="handshake">What to ask for.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The socket, or why there is none.</returns>
    public static async Task<(SocketSession? Session, string Failure)> ConnectAsync(Handshake handshake, CancellationToken cancel)
    {
        UncheckedTextStream? incoming = null;
        var socket = new ClientWebSocket();
        var transport = CreateTransport(stream => incoming = stream);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(ConnectLimit);
        try
        {
            Configure(socket.Options, handshake);
            await socket.ConnectAsync(handshake.Url, transport, limit.Token).ConfigureAwait(false);
            return (new SocketSession(socket, transport, incoming!, handshake.Url), string.Empty);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ArgumentException or InvalidOperationException)
        {
            var failure = Describe(exception, socket, handshake.Url, cancel.IsCancellationRequested);
            socket.Dispose();
            transport.Dispose();
            return (null, failure);
        }
    }

    /// <summary>Hands a message over.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="isText">Whether it leaves as text.</param>
    /// <returns>False when too much waits already.</returns>
    public bool TrySend(byte[] payload, bool isText) => outgoing.Writer.TryWrite((payload, isText));

    /// <summary>Receives until the connection ends.</summary>
    /// <param name="line">Takes the messages, each one whole.</param>
    /// <param name="invalidText">What becomes of text that is no UTF-8.</param>
    /// <returns>Why it ended.</returns>
    public async Task<string> ReceiveAsync(WebSocketLine line, InvalidTextReading invalidText)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var message = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), stop.Token).ConfigureAwait(false);
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    return await AnswerCloseAsync().ConfigureAwait(false);
                }

                message.Write(buffer.AsSpan(0, frame.Count));
                if (message.WrittenCount > LargestMessage)
                {
                    socket.Abort();
                    return $"a message was larger than {LargestMessage / (1024 * 1024)} MB";
                }

                if (frame.EndOfMessage)
                {
                    var isText = incoming.TakeIsText();
                    if (isText && invalidText == InvalidTextReading.ConnectionEnded && !Utf8.IsValid(message.WrittenSpan))
                    {
                        await CloseAsync(WebSocketCloseStatus.InvalidPayloadData).ConfigureAwait(false);
                        return "ended: a text message was no UTF-8 (1007)";
                    }

                    await line.ReportReceivedAsync(message.WrittenSpan.ToArray(), isText).ConfigureAwait(false);
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            return exception is OperationCanceledException ? "closed" : $"lost: {exception.Message}";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Drops the connection without a word.</summary>
    public void Abort() => socket.Abort();

    /// <summary>Closes gracefully; a peer that does not answer is left behind.</summary>
    /// <param name="status">What the peer is told.</param>
    /// <returns>The running close.</returns>
    public async Task CloseAsync(WebSocketCloseStatus status = WebSocketCloseStatus.NormalClosure)
    {
        outgoing.Writer.TryComplete();
        using var limit = new CancellationTokenSource(CloseLimit);
        try
        {
            await sending.WaitAsync(limit.Token).ConfigureAwait(false);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, null, limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        outgoing.Writer.TryComplete();
        await stop.CancelAsync().ConfigureAwait(false);
        socket.Abort();
        await sending.ConfigureAwait(false);
        socket.Dispose();
        transport.Dispose();
        stop.Dispose();
    }

    private static HttpMessageInvoker CreateTransport(Action<UncheckedTextStream> opened) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        PlaintextStreamFilter = (context, _) =>
        {
            var stream = new UncheckedTextStream(context.PlaintextStream);
            opened(stream);
            return ValueTask.FromResult<Stream>(stream);
        },
    });

    private static void Configure(ClientWebSocketOptions options, Handshake handshake)
    {
        options.KeepAliveInterval = TimeSpan.Zero;
        options.CollectHttpResponseDetails = true;
        foreach (var (key, value) in handshake.Headers)
        {
            options.SetRequestHeader(key, value);
        }

        foreach (var subprotocol in handshake.Subprotocols)
        {
            options.AddSubProtocol(subprotocol);
        }
    }

    private static string Describe(Exception exception, ClientWebSocket socket, Uri url, bool isCancelled) => exception switch
    {
        OperationCanceledException when isCancelled => "the attempt was given up for another address",
        OperationCanceledException => $"{url} did not answer within {ConnectLimit.TotalSeconds} s",
        WebSocketException when socket.HttpStatusCode is not (0 or HttpStatusCode.SwitchingProtocols) =>
            $"{url} refused the handshake: HTTP {(int)socket.HttpStatusCode} {socket.HttpStatusCode}",
        _ => $"{url}: {exception.GetBaseException().Message}",
    };

    private async Task<string> AnswerCloseAsync()
    {
        var reason = $"closed by the server: {(int?)socket.CloseStatus ?? 0} {socket.CloseStatusDescription}".TrimEnd();
        await CloseAsync().ConfigureAwait(false);
        return reason;
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var (payload, isText) in outgoing.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                await socket.SendAsync(payload.AsMemory(), isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, stop.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The receiving side tells why the connection ended.
        }
    }
}
