using System.Buffers;
using System.Net.WebSockets;

namespace ConnectorEmulator.Connections;

/// <summary>Reads whole messages from a WebSocket. One that is too large is refused by the length that its frames announce, before its payload is read.</summary>
/// <param name="socket">The WebSocket.</param>
/// <param name="incoming">What arrives on it.</param>
/// <param name="memory">Where large messages get their room.</param>
internal sealed class MessageReader(WebSocket socket, UncheckedTextStream incoming, MessageMemory memory) : IDisposable
{
    private const int Megabyte = 1024 * 1024;

    // Up to this size messages need no room of the shared memory: there are as many at most as connections.
    private const int Small = Megabyte;

    private readonly byte[] chunk = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private bool wasGivenUp;

    /// <summary>Gets why no more is read; null when that is for the WebSocket to say.</summary>
    public string? Refusal =>
        incoming.HasTooLarge ? $"a message was larger than {WebSocketChannel.LargestMessage / Megabyte} MB"
        : wasGivenUp ? "given up: a large message arrived too slowly while others waited for its memory"
        : null;

    /// <summary>Reads the next message.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The message; null when the server closes.</returns>
    /// <exception cref="WebSocketException">The connection is lost, or a message is refused.</exception>
    public async ValueTask<IncomingMessage?> ReadAsync(CancellationToken cancel)
    {
        var part = await socket.ReceiveAsync(chunk.AsMemory(), cancel).ConfigureAwait(false);
        if (part.MessageType == WebSocketMessageType.Close)
        {
            return null;
        }

        var head = incoming.Current;
        var message = part.EndOfMessage ? new IncomingMessage(chunk.AsSpan(0, part.Count).ToArray(), head.IsText, null) : await GatherAsync(head, part.Count, cancel).ConfigureAwait(false);
        incoming.Advance();
        return message;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(chunk);

    private async Task<IncomingMessage> GatherAsync(MessageHead head, int count, CancellationToken cancel)
    {
        var buffer = new MessageBuffer(head, chunk.AsSpan(0, count));
        MessageMemory.Share? share = null;
        try
        {
            bool isComplete;
            do
            {
                if (share is null && buffer.Count >= Small)
                {
                    share = await memory.TakeAsync(head.IsWhole ? head.Announced : WebSocketChannel.LargestMessage, GiveUp, cancel).ConfigureAwait(false);
                }

                var part = await socket.ReceiveAsync(buffer.Free(), cancel).ConfigureAwait(false);
                buffer.Add(part.Count);
                isComplete = part.EndOfMessage;
            }
            while (!isComplete);

            share?.HasArrived = true;
            var message = new IncomingMessage(buffer.Take(), head.IsText, share);
            share = null;
            return message;
        }
        finally
        {
            share?.Dispose();
        }
    }

    private void GiveUp()
    {
        wasGivenUp = true;
        socket.Abort();
    }
}
