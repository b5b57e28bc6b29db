using System.Net.WebSockets;
using System.Threading.Channels;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Sessions;

/// <summary>What waits for one client: anyone may add, one loop sends, in order, each whole message before the next.</summary>
internal sealed class SendQueue(WebSocket socket, FaultModes modes, ConnectionRecord record)
{
    // Room for the resend of every source of the largest device, several times over.
    private const int Capacity = 100_000;

    private readonly Channel<OutgoingMessage> messages =
        Channel.CreateBounded<OutgoingMessage>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    private volatile bool isComplete;

    /// <summary>Adds a message; after <see cref="Complete"/> it goes nowhere. False when the client reads so slowly that no more fits.</summary>
    public bool TryAdd(OutgoingMessage message) => messages.Writer.TryWrite(message) || isComplete;

    /// <summary>Adds a message, and waits while there is no room for it.</summary>
    /// <exception cref="ChannelClosedException">After <see cref="Complete"/>.</exception>
    public ValueTask AddAsync(OutgoingMessage message, CancellationToken ended) => messages.Writer.WriteAsync(message, ended);

    /// <summary>Ends the loop once everything is sent.</summary>
    public void Complete()
    {
        isComplete = true;
        messages.Writer.TryComplete();
    }

    /// <summary>Sends until <see cref="Complete"/>, a close frame, or the end of the connection.</summary>
    public async Task RunAsync(CancellationToken ended)
    {
        try
        {
            await foreach (var message in messages.Reader.ReadAllAsync(ended).ConfigureAwait(false))
            {
                if (message.Type == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(message.CloseCode, null, ended).ConfigureAwait(false);
                    return;
                }

                await SendAsync(message, ended).ConfigureAwait(false);
                if (message.IsEvent)
                {
                    record.CountEvent();
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection is gone; the reading side finds out too and ends the session.
        }
    }

    private async Task SendAsync(OutgoingMessage message, CancellationToken ended)
    {
        var frames = Math.Clamp(modes.Fragments.Value ?? 1, 1, Math.Max(1, message.Data.Length));
        var sent = 0;
        for (var frame = 1; frame <= frames; frame++)
        {
            var end = (int)((long)message.Data.Length * frame / frames);
            await socket.SendAsync(message.Data[sent..end], message.Type, frame == frames, ended).ConfigureAwait(false);
            sent = end;
        }
    }
}
