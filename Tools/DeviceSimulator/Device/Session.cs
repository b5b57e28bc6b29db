using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Sessions;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>The connection of one IS-07 client, from the handshake to its end.</summary>
internal sealed class Session : ClientConnection
{
    // IS-07, "WebSocket transport", heartbeats: a client silent for 12 s is lost.
    private static readonly TimeSpan HealthLimit = TimeSpan.FromSeconds(12);

    private readonly DeviceCore core;
    private readonly HashSet<Guid>? offered;
    private readonly CommandHandler handler;
    private readonly ITimer health;

    /// <summary>Takes over an accepted WebSocket.</summary>
    /// <param name="core">The device.</param>
    /// <param name="socket">The WebSocket.</param>
    /// <param name="device">The device whose sources it offers; null for all.</param>
    /// <param name="record">Counts what happens.</param>
    /// <param name="abort">Ends the TCP connection at once.</param>
    public Session(DeviceCore core, WebSocket socket, NmosDevice? device, ConnectionRecord record, Action abort)
        : base(socket, core.Modes, record, core.Clock, abort)
    {
        this.core = core;
        offered = device?.Sources.Select(source => source.Id).ToHashSet();
        handler = new CommandHandler(core, this);
        health = core.Clock.CreateTimer(_ => Close(WebSocketCloseStatus.InternalServerError), null, HealthLimit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The sources that the client listens to. Only the hub touches it, under its lock.</summary>
    public IReadOnlySet<Guid> Subscribed { get; set; } = new HashSet<Guid>();

    /// <summary>Whether a source may be subscribed to here.</summary>
    public bool Offers(Guid sourceId) => offered?.Contains(sourceId) ?? true;

    /// <summary>Serves the client until the connection ends.</summary>
    /// <param name="arrival">Since when the client may know that it was let in.</param>
    /// <param name="aborted">Cancelled when the TCP connection is gone.</param>
    public Task RunAsync(Arrival<Session> arrival, CancellationToken aborted)
    {
        core.Hub.Sessions.Join(this, arrival);
        return ServeAsync(aborted);
    }

    /// <summary>Grants the client another 12 s.</summary>
    public void RestartHealthLimit() => health.Change(HealthLimit, Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public override void Dispose()
    {
        health.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void Handle(WebSocketMessageType type, ReadOnlyMemory<byte> message) => handler.Handle(type, message);

    /// <inheritdoc/>
    protected override void End() => core.Hub.Sessions.Leave(this);
}
