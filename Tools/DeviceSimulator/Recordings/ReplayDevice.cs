using ConnectorEmulator.DeviceSimulator.Server;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>
/// A device on 127.0.0.1 that does again what a recorded one did: sends its messages with their pauses, waits for what the element sent, and answers HTTP requests. The recorded connections of a path are
/// played one after the other, the last one again and again. Every member may be used from any thread.
/// </summary>
public sealed class ReplayDevice : IAsyncDisposable
{
    private readonly ReplayCore core;
    private readonly ListenerControl listening;

    private ReplayDevice(Recording recording, ReplayOptions options)
    {
        core = new ReplayCore(recording, options, () => Port);
        listening = new ListenerControl(
            (ports, cancellationToken) => WebServer.StartAsync(ports, core.Configure, cancellationToken), core.Connections.Each, options.Clock, options.Notice, [options.Port]);
        var target = recording.Connections.Count > 0 ? recording.Connections[0].Target : "/";
        TargetPath = target.Split('?')[0];
    }

    /// <summary>Gets the port that the device listens on.</summary>
    public int Port => listening.Port;

    /// <summary>Gets where the first recorded WebSocket is; the others have the paths that they were recorded with.</summary>
    public Uri WebSocketUrl => new($"ws://127.0.0.1:{Port}{TargetPath}");

    /// <summary>Gets where recorded HTTP requests are answered.</summary>
    public Uri RestUrl => new($"http://127.0.0.1:{Port}/");

    /// <summary>Gets the number of connections that are open now.</summary>
    public int OpenConnections => core.Connections.Count;

    /// <summary>Gets the number of messages and requests that the recording has nothing for.</summary>
    public long UnmatchedCount => core.UnmatchedCount;

    private string TargetPath { get; }

    /// <summary>Starts a device.</summary>
    /// <param name="recording">What it plays.</param>
    /// <param name="options">How it is to run; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The device.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ReplayDevice> StartAsync(Recording recording, ReplayOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(recording);
        options ??= new ReplayOptions();
        if (options.Problem is string problem)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        if (recording.Warning is { } warning)
        {
            options.Notice(warning);
        }

        var device = new ReplayDevice(recording, options);
        return await device.listening.StartAsync(device, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes every connection with 1000 and stops listening.</summary>
    /// <returns>The running stop.</returns>
    public ValueTask DisposeAsync() => listening.DisposeAsync();
}
