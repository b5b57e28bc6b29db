using ConnectorEmulator.DeviceSimulator.Server;

namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>
/// A device that speaks JSON or text over a WebSocket on 127.0.0.1, on any path, as a script says. The script is played to each client from its first step.
/// Every member may be used from any thread.
/// </summary>
public sealed class ScriptedDevice : IAsyncDisposable
{
    private readonly ScriptCore core;
    private readonly ListenerControl listening;
    private readonly OutagePlan? outage;

    private ScriptedDevice(DeviceScript script, ScriptedDeviceOptions options)
    {
        core = new ScriptCore(script, options, () => outage?.Arm());
        listening = new ListenerControl(
            (ports, cancellationToken) => WebServer.StartAsync(ports, core.Configure, cancellationToken),
            core.Connections.Each,
            options.Clock,
            options.Notice,
            [options.Port]);
        outage = script.Outage is ScriptOutage planned ? new OutagePlan(planned, options.Clock, BeginOutage) : null;
    }

    /// <summary>The port that the device listens on, or listened on last.</summary>
    public int Port => listening.Port;

    /// <summary>Where the device is; every other path does as well.</summary>
    public Uri WebSocketUrl => new($"ws://127.0.0.1:{Port}/");

    /// <summary>Connections that are open now.</summary>
    public int OpenConnections => core.Connections.Count;

    /// <summary>Messages of clients that the script had nothing for.</summary>
    public long UnmatchedCount => core.UnmatchedCount;

    /// <summary>The last 100 of them, oldest first.</summary>
    public IReadOnlyList<string> Unmatched => core.Unmatched;

    /// <summary>The last 1,000 text frames of clients, oldest first, whole as they came: also what a client logs in with.</summary>
    public IReadOnlyList<ReceivedFrame> Received => core.Received;

    /// <summary>Starts a device.</summary>
    /// <param name="script">What it plays.</param>
    /// <param name="options">How it is to run; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="ArgumentException">The port is out of its range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ScriptedDevice> StartAsync(
        DeviceScript script, ScriptedDeviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        options ??= new ScriptedDeviceOptions();
        if (options.Problem is string problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        var device = new ScriptedDevice(script, options);
        return await device.listening.StartAsync(device, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a text frame to every client, beside what the script sends.</summary>
    /// <param name="text">The frame, sent as it is.</param>
    public void Send(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        core.Connections.Each(connection => connection.Send(text));
    }

    /// <summary>Drops every connection, stops listening, and listens again on the same port.</summary>
    /// <param name="pause">How long nobody listens.</param>
    /// <exception cref="IOException">Another program took the port meanwhile.</exception>
    public Task RestartAsync(TimeSpan pause) => listening.RestartAsync(pause, onPort: null);

    /// <summary>Closes every connection with 1000 and stops listening.</summary>
    public ValueTask DisposeAsync()
    {
        outage?.Dispose();
        return listening.DisposeAsync();
    }

    private void BeginOutage(TimeSpan pause)
    {
        core.Notice($"outage: away for {pause.TotalMilliseconds:0} ms");
        listening.RestartInBackground(pause);
    }
}
