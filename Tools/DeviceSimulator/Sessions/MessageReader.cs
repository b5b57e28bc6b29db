using System.Buffers;
using System.Net.WebSockets;

namespace ConnectorEmulator.DeviceSimulator.Sessions;

/// <summary>Puts the frames of a client's messages together.</summary>
internal sealed class MessageReader(WebSocket socket)
{
    // The whole list of the largest device is below 1 MB.
    private const int LargestMessage = 4 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> buffer = new(4096);

    /// <summary>The latest message; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Message => buffer.WrittenMemory;

    /// <summary>Whether the latest message stopped at the limit.</summary>
    public bool IsTooLarge => buffer.WrittenCount > LargestMessage;

    /// <summary>Reads one message, or a close frame.</summary>
    /// <exception cref="WebSocketException">The connection went away, or broke the protocol: an unmasked frame, or text that is not UTF-8.</exception>
    public async Task<WebSocketMessageType> ReadAsync(CancellationToken ended)
    {
        buffer.ResetWrittenCount();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.GetMemory(4096), ended).ConfigureAwait(false);
            buffer.Advance(part.Count);
            if (part.EndOfMessage || IsTooLarge)
            {
                return part.MessageType;
            }
        }
    }
}
