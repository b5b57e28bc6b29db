using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Sessions;

/// <summary>One client's connection, whatever is spoken on it: reads, sends, closes.</summary>
internal abstract class ClientConnection : IDisposable
{
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WebSocket socket;
    private readonly Action abort;
    private readonly SendQueue queue;
    private readonly MessageReader reader;
    private readonly ITimer closeLimit;

    /// <summary>Takes over an accepted WebSocket.</summary>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="modes">The faults that last.</param>
    /// <param name="record">Counts what happens.</param>
    /// <param name="clock">The clock to follow.</param>
    /// <param name="abort">Ends the TCP connection at once.</param>
    protected ClientConnection(WebSocket socket, FaultModes modes, ConnectionRecord record, TimeProvider clock, Action abort)
    {
        this.socket = socket;
        this.abort = abort;
        Record = record;
        queue = new SendQueue(socket, modes, record);
        reader = new MessageReader(socket);
        closeLimit = clock.CreateTimer(_ => abort(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Counts what happens on this connection.</summary>
    public ConnectionRecord Record { get; }

    /// <summary>Completes when the connection has ended.</summary>
    public Task Ended => ended.Task;

    /// <summary>Puts a message into the client's queue; drops a client that lets it grow without end.</summary>
    public void Send(OutgoingMessage message)
    {
        if (!queue.TryAdd(message))
        {
            Drop();
        }
    }

    /// <summary>Puts a message into the client's queue, and waits while there is no room for it.</summary>
    /// <exception cref="System.Threading.Channels.ChannelClosedException">The connection is closed.</exception>
    protected ValueTask SendAsync(OutgoingMessage message, CancellationToken ended) => queue.AddAsync(message, ended);

    /// <summary>Closes with a code, after everything that waits; a client that does not answer the close frame is dropped.</summary>
    public void Close(WebSocketCloseStatus code)
    {
        Record.SetEnd(ClosedBy.Device, (int)code);
        Send(OutgoingMessage.Close(code));
        queue.Complete();
        closeLimit.Change(CloseLimit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the TCP connection at once, without a close frame.</summary>
    public void Drop()
    {
        Record.SetEnd(ClosedBy.Drop, null);
        abort();
    }

    /// <inheritdoc/>
    public virtual void Dispose() => closeLimit.Dispose();

    /// <summary>Serves the client until the connection ends.</summary>
    /// <param name="aborted">Cancelled when the TCP connection is gone.</param>
    protected async Task ServeAsync(CancellationToken aborted)
    {
        var sending = queue.RunAsync(aborted);
        try
        {
            await ReadAsync(aborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            Record.SetEnd(ClosedBy.Drop, null);
        }
        finally
        {
            End();
            queue.Complete();
            await sending.ConfigureAwait(false);
            ended.SetResult();
        }
    }

    /// <summary>A whole message of the client; none comes after <see cref="Close"/>.</summary>
    protected abstract void Handle(WebSocketMessageType type, ReadOnlyMemory<byte> message);

    /// <summary>The client is gone.</summary>
    protected abstract void End();

    private async Task ReadAsync(CancellationToken aborted)
    {
        while (true)
        {
            var type = await reader.ReadAsync(aborted).ConfigureAwait(false);
            if (type == WebSocketMessageType.Close)
            {
                Record.SetEnd(ClosedBy.Client, (int?)socket.CloseStatus);
                Send(OutgoingMessage.Close(socket.CloseStatus ?? WebSocketCloseStatus.Empty));
                return;
            }

            if (reader.IsTooLarge)
            {
                Close(WebSocketCloseStatus.MessageTooBig);
            }

            if (Record.End is null)
            {
                Handle(type, reader.Message);
            }
        }
    }
}
