using System.Text;
using System.Text.Json.Nodes;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Server;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator;

/// <summary>
/// A device that pushes its sources' states over a WebSocket (an IS-07 sender), with the REST interfaces beside it, on 127.0.0.1.
/// It behaves as the specification says and, where that is silent, as a real sender was seen to. Every member may be used from any thread.
/// </summary>
public sealed class SimulatedDevice : IAsyncDisposable
{
    private readonly DeviceCore core;
    private readonly ListenerControl listening;
    private readonly EventTicker? ticker;

    private SimulatedDevice(DeviceOptions options)
    {
        var sources = new SourceList(options.SourceCount, options.FirstKind, options.Labels, options.Clock);
        core = new DeviceCore(sources, options.DeviceCount, options.Clock, options.Notice);
        listening = new ListenerControl(
            (ports, cancellationToken) => DeviceServer.StartAsync(core, Faults!, ports, cancellationToken),
            core.Hub.Sessions.Each,
            core.Clock,
            core.Notice,
            options.WebSocketPort is int webSocketPort ? [options.Port, webSocketPort] : [options.Port]);
        var onConnections = ConnectionFaults.All(core.Hub, listening.RestartInBackground);
        Faults = new FaultPanel([.. core.Modes.All, .. onConnections, .. new MessageFaults(core).All]);
        InitialFaults.Apply(core, Faults, options.Faults);
        ticker = options.Rate > 0 ? new EventTicker(core.Hub, options.Rate, core.Clock) : null;
    }

    /// <summary>The port that the device listens on, or listened on last.</summary>
    public int Port => listening.Port;

    /// <summary>Where the events of all sources are.</summary>
    public Uri WebSocketUrl => WebSocketUrlOf(HandshakeHandler.Path);

    /// <summary>Where the REST interfaces begin.</summary>
    public Uri RestUrl => new($"http://127.0.0.1:{Port}/");

    /// <summary>The sources, always in the same order with the same ids.</summary>
    public IReadOnlyList<SimulatedSource> Sources => core.Sources.All;

    /// <summary>The devices of the node, always in the same order with the same ids.</summary>
    public IReadOnlyList<NmosDevice> Devices => core.Devices.All;

    /// <summary>What can be made to go wrong.</summary>
    public FaultPanel Faults { get; }

    /// <summary>What happened so far: a copy, made when asked for.</summary>
    public DeviceStatistics Statistics => core.Record.Snapshot(core.Hub.Sessions.Count);

    /// <summary>Where the events of one device's sources are; the connection interface names this address.</summary>
    /// <exception cref="ArgumentNullException">There is no device.</exception>
    public Uri WebSocketUrlOf(NmosDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return WebSocketUrlOf(device.WebSocketPath);
    }

    /// <summary>Starts a device.</summary>
    /// <param name="options">How it is to be; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="FaultException">A fault of the options does not exist, or not with that value.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SimulatedDevice> StartAsync(DeviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new DeviceOptions();
        if (options.Problem is string problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        var device = new SimulatedDevice(options);
        try
        {
            await device.ListenAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return device;
        }
        catch
        {
            await device.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Gives a source a value and tells its subscribers.</summary>
    /// <param name="sourceId">The source.</param>
    /// <param name="value">
    /// The value as on the wire, the scale not applied; nothing keeps it from being wrong for the source. Null is JSON's null.
    /// </param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentException">The device has no such source.</exception>
    public string Emit(Guid sourceId, JsonNode? value)
    {
        var source = core.Sources.Find(sourceId)
            ?? throw new ArgumentException($"The device has no source {sourceId}.", nameof(sourceId));
        var json = value?.ToJsonString() ?? "null";
        return Encoding.UTF8.GetString(core.Hub.Emit(source, _ => json));
    }

    /// <summary>Gives the next sources, one after the other in a circle, their next value, at once.</summary>
    /// <param name="count">How many events; 1 or more.</param>
    public void EmitNext(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        core.Hub.EmitNext(count);
    }

    /// <summary>Listens, when it does not yet.</summary>
    /// <param name="onPort">The port; null for the one it had, 0 for any free one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ObjectDisposedException">The device is disposed of.</exception>
    public Task ListenAsync(int? onPort = null, CancellationToken cancellationToken = default) =>
        listening.ListenAsync(onPort, cancellationToken);

    /// <summary>Ends every connection and stops listening; sources, modes and statistics stay.</summary>
    /// <param name="closeCode">
    /// The code of the close frames (a real sender that is stopped sends 1000); null to drop the connections as a killed one does.
    /// </param>
    public Task StopListeningAsync(int? closeCode = null) => listening.StopAsync(closeCode);

    /// <summary>Drops every connection, stops listening, and listens again.</summary>
    /// <param name="pause">How long nobody listens.</param>
    /// <param name="onPort">The port; null for the same one, 0 for any free one.</param>
    /// <exception cref="IOException">Another program took the port meanwhile.</exception>
    public Task RestartAsync(TimeSpan pause, int? onPort = null) => listening.RestartAsync(pause, onPort);

    /// <summary>Closes every connection with 1000, as a real sender does when it is stopped, and stops listening.</summary>
    public ValueTask DisposeAsync()
    {
        ticker?.Dispose();
        return listening.DisposeAsync();
    }

    private Uri WebSocketUrlOf(string path) => new($"ws://127.0.0.1:{core.WebSocketPort ?? Port}{path}");
}
