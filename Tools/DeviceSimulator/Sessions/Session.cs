using System.Net.WebSockets;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Device;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Server;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sessions;

/// <summary>One client's connection, from the handshake to its end.</summary>
internal sealed class Session : IDisposable
{
    // IS-07, "WebSocket transport", heartbeats: a client silent for 12 s is lost.
    private static readonly TimeSpan HealthLimit = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DeviceCore core;
    private readonly WebSocket socket;
    private readonly Action abort;
    private readonly HashSet<Guid>? offered;
    private readonly SendQueue queue;
    private readonly MessageReader reader;
    private readonly CommandHandler handler;
    private readonly ITimer health;
    private readonly ITimer closeLimit;

    /// <summary>Takes over an accepted WebSocket.</summary>
    /// <param name="core">The device.</param>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="device">The device whose sources it offers; null for all.</param>
    /// <param name="record">Counts what happens.</param>
    /// <param name="abort">Ends the TCP connection at once.</param>
    public Session(DeviceCore core, WebSocket socket, NmosDevice? device, ConnectionRecord record, Action abort)
    {
        this.core = core;
        this.socket = socket;
        this.abort = abort;
        offered = device?.Sources.Select(source => source.Id).ToHashSet();
        Record = record;
        queue = new SendQueue(socket, core.Modes, record);
        reader = new MessageReader(socket);
        handler = new CommandHandler(core, this);
        closeLimit = core.Clock.CreateTimer(_ => abort(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        health = core.Clock.CreateTimer(_ => Close(WebSocketCloseStatus.InternalServerError), null, HealthLimit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Counts what happens on this connection.</summary>
    public ConnectionRecord Record { get; }

    /// <summary>Completes when the connection has ended.</summary>
    public Task Ended => ended.Task;

    /// <summary>The sources that the client listens to. Only the hub touches it, under its lock.</summary>
    public IReadOnlySet<Guid> Subscribed { get; set; } = new HashSet<Guid>();

    /// <summary>Whether a source may be subscribed to here.</summary>
    public bool Offers(Guid sourceId) => offered?.Contains(sourceId) ?? true;

    /// <summary>Serves the client until the connection ends.</summary>
    /// <param name="arrival">Since when the client may know that it was let in.</param>
    /// <param name="aborted">Cancelled when the TCP connection is gone.</param>
    public async Task RunAsync(Arrival arrival, CancellationToken aborted)
    {
        core.Hub.Join(this, arrival);
        Task sending = queue.RunAsync(aborted);
        try
        {
            await ReadAsync(aborted);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            Record.SetEnd(ClosedBy.Drop, null);
        }
        finally
        {
            core.Hub.Leave(this);
            queue.Complete();
            await sending;
            ended.SetResult();
        }
    }

    /// <summary>Puts a message into the client's queue; drops a client that lets it grow without end.</summary>
    public void Send(OutgoingMessage message)
    {
        if (!queue.TryAdd(message))
        {
            Drop();
        }
    }

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

    /// <summary>Grants the client another 12 s.</summary>
    public void RestartHealthLimit() => health.Change(HealthLimit, Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        health.Dispose();
        closeLimit.Dispose();
    }

    private async Task ReadAsync(CancellationToken aborted)
    {
        while (true)
        {
            WebSocketMessageType type = await reader.ReadAsync(aborted);
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
                handler.Handle(type, reader.Message);
            }
        }
    }
}
