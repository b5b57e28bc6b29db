using System.Net.WebSockets;
using System.Text.Unicode;
using System.Threading.Channels;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Logic;

namespace ConnectorEmulator.Connections;

/// <summary>One open WebSocket. Pings are answered by .NET; none is sent of its own accord.</summary>
internal sealed class WebSocketChannel : IAsyncDisposable
{
    /// <summary>The largest message that is received, in bytes.</summary>
    public const int LargestMessage = 64 * 1024 * 1024;

    private const long MostOutgoingBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    // All that .NET says of a close frame whose content is not allowed.
    private static readonly string Unexplained = new WebSocketException(WebSocketError.Faulted).Message;

    private readonly WebSocket socket;
    private readonly UncheckedTextStream incoming;
    private readonly CancellationTokenSource stop = new();

    // What is handed over leaves in order; a dead peer is noticed by the system later, never by who sends.
    private readonly Channel<(byte[] Payload, bool IsText)> outgoing = Channel.CreateBounded<(byte[], bool)>(new BoundedChannelOptions(10_000) { SingleReader = true });

    private readonly Task sending;
    private long outgoingBytes;

    /// <summary>Takes an open WebSocket, and starts to send what is handed over.</summary>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="incoming">What arrives on it.</param>
    /// <param name="url">Where it leads.</param>
    public WebSocketChannel(WebSocket socket, UncheckedTextStream incoming, Uri url)
    {
        this.socket = socket;
        this.incoming = incoming;
        Url = url;
        sending = SendAllAsync();
    }

    /// <summary>Gets where it leads.</summary>
    public Uri Url { get; }

    /// <summary>Gets the subprotocol that the server chose; null when it chose none.</summary>
    public string? Subprotocol => socket.SubProtocol;

    /// <summary>Gets the code with which the server closed it; null when it did not.</summary>
    public int? ClosedWith { get; private set; }

    /// <summary>Gets or sets what is told of each message right before it leaves.</summary>
    public Action<byte[], bool> Leaving { get; set; } = static (_, _) => { };

    /// <summary>Hands a message over.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="isText">Whether it leaves as text.</param>
    /// <returns>False when too much waits already.</returns>
    public bool TrySend(byte[] payload, bool isText)
    {
        // One message always fits, however large.
        var waiting = Interlocked.Add(ref outgoingBytes, payload.Length);
        if ((waiting > MostOutgoingBytes && waiting > payload.Length) || !outgoing.Writer.TryWrite((payload, isText)))
        {
            Interlocked.Add(ref outgoingBytes, -payload.Length);
            return false;
        }

        return true;
    }

    /// <summary>Receives until the connection ends.</summary>
    /// <param name="connection">Takes the messages, each one whole.</param>
    /// <param name="invalidText">What becomes of text that is not UTF-8.</param>
    /// <returns>Why it ended.</returns>
    public async Task<string> ReceiveAsync(WebSocketConnection connection, InvalidTextAssumption invalidText)
    {
        using var reader = new MessageReader(socket, incoming, MessageMemory.Shared);
        try
        {
            while (await reader.ReadAsync(stop.Token).ConfigureAwait(false) is { } message)
            {
                using (message)
                {
                    if (message.IsText && invalidText == InvalidTextAssumption.ConnectionEnded && !Utf8.IsValid(message.Data))
                    {
                        await CloseAsync(WebSocketCloseStatus.InvalidPayloadData).ConfigureAwait(false);
                        return "ended: a text message was not UTF-8 (1007)";
                    }

                    await connection.ReportReceivedAsync(message.Data, message.IsText).ConfigureAwait(false);
                }
            }

            return await AnswerCloseAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            return reader.Refusal ?? (exception is OperationCanceledException ? "closed" : $"lost: {Describe(exception)}");
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
        stop.Dispose();
    }

    private static string Describe(Exception exception) => exception.Message == Unexplained ? "The server sent a close frame that RFC 6455, 5.5.1 does not allow." : exception.Message;

    private async Task<string> AnswerCloseAsync()
    {
        ClosedWith = (int?)socket.CloseStatus;
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
                Leaving(payload, isText);
                await socket.SendAsync(payload.AsMemory(), isText ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, stop.Token).ConfigureAwait(false);
                Interlocked.Add(ref outgoingBytes, -payload.Length);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The receiving side tells why the connection ended.
        }
    }
}
