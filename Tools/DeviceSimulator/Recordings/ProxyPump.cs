using System.Buffers;
using System.Net.WebSockets;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>Passes messages on between an element and a device, whole, until one of them closes.</summary>
/// <param name="number">The connection.</param>
/// <param name="element">The element's side.</param>
/// <param name="device">The device's side.</param>
/// <param name="writer">Takes the recording.</param>
internal sealed class ProxyPump(int number, WebSocket element, WebSocket device, RecordingWriter writer)
{
    private const int LargestMessage = 64 * 1024 * 1024;

    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    /// <summary>Passes messages on.</summary>
    /// <param name="ended">Cancelled when the element is gone, or the proxy stops.</param>
    /// <returns>How the connection ended.</returns>
    public async Task<string> RunAsync(CancellationToken ended)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ended);
        var sending = CopyAsync(element, device, isSent: true, stop.Token);
        var receiving = CopyAsync(device, element, isSent: false, stop.Token);
        var first = await Task.WhenAny(sending, receiving).ConfigureAwait(false);
        var (code, text, reason) = await first.ConfigureAwait(false);
        var isDevice = first == receiving;
        writer.Closed(DateTimeOffset.UtcNow, number, isDevice ? code : null, $"{(isDevice ? "by the device" : "by the element")}: {reason}");

        // Whoever did not close is told, and has a moment to answer.
        var other = isDevice ? element : device;
        using var limit = new CancellationTokenSource(CloseLimit);
        await CloseAsync(other, code, text, limit.Token).ConfigureAwait(false);
        stop.CancelAfter(CloseLimit);
        await Task.WhenAll(sending, receiving).ConfigureAwait(false);
        return $"closed by the {(isDevice ? "device" : "element")}: {reason}";
    }

    private static async Task CloseAsync(WebSocket socket, int? code, string? text, CancellationToken limit)
    {
        try
        {
            if (code is { } status && socket.State is (WebSocketState.Open or WebSocketState.CloseReceived))
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)status, text, limit).ConfigureAwait(false);
            }
            else
            {
                socket.Abort();
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or ArgumentException)
        {
            socket.Abort();
        }
    }

    private async Task<(int? Code, string? Text, string Reason)> CopyAsync(WebSocket from, WebSocket to, bool isSent, CancellationToken stop)
    {
        var message = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var part = await from.ReceiveAsync(message.GetMemory(16 * 1024), stop).ConfigureAwait(false);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    var text = from.CloseStatusDescription;
                    await CloseAsync(from, (int?)from.CloseStatus, text, stop).ConfigureAwait(false);
                    return ((int?)from.CloseStatus, text, $"{(int?)from.CloseStatus} {text}".Trim());
                }

                message.Advance(part.Count);
                if (message.WrittenCount > LargestMessage)
                {
                    return ((int)WebSocketCloseStatus.MessageTooBig, null, $"a message was larger than {LargestMessage / (1024 * 1024)} MB");
                }

                if (part.EndOfMessage)
                {
                    writer.Message(DateTimeOffset.UtcNow, number, isSent, message.WrittenSpan, part.MessageType == WebSocketMessageType.Text);
                    await to.SendAsync(message.WrittenMemory, part.MessageType, endOfMessage: true, stop).ConfigureAwait(false);
                    message.ResetWrittenCount();
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            return (null, null, exception is OperationCanceledException ? "stopped" : $"lost: {exception.Message}");
        }
    }
}
