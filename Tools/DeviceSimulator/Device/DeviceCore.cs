using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>What the parts of a device share; it outlives a restart of the listener.</summary>
internal sealed class DeviceCore
{
    private readonly Action<string> notice;
    private Action? atFirstSubscription;
    private volatile int webSocketPort;

    /// <summary>Puts the parts together.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="deviceCount">How many devices share them.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="notice">Gets a line for the user.</param>
    public DeviceCore(SourceList sources, int deviceCount, TimeProvider clock, Action<string> notice)
    {
        Clock = clock;
        Started = Now();
        this.notice = notice;
        Sources = sources;
        Devices = new DeviceList(Sources.All, deviceCount);
        Hub = new EventHub(Sources, Modes, Clock);
    }

    /// <summary>The clock that everything here follows.</summary>
    public TimeProvider Clock { get; }

    /// <summary>When the device began, TAI.</summary>
    public string Started { get; }

    /// <summary>The sources.</summary>
    public SourceList Sources { get; }

    /// <summary>The node and its devices.</summary>
    public DeviceList Devices { get; }

    /// <summary>The faults that last.</summary>
    public FaultModes Modes { get; } = new();

    /// <summary>The port of the WebSockets while the device listens; null when it has only one port.</summary>
    public int? WebSocketPort => webSocketPort > 0 ? webSocketPort : null;

    /// <summary>The counters.</summary>
    public DeviceRecord Record { get; } = new();

    /// <summary>The open connections and what they listen to.</summary>
    public EventHub Hub { get; }

    /// <summary>The present moment as IS-07 writes it.</summary>
    public string Now() => TaiTime.Format(Clock.GetUtcNow());

    /// <summary>Keeps the port of the WebSockets, once it is known.</summary>
    public void UseWebSocketPort(int port) => webSocketPort = port;

    /// <summary>Tells the user something.</summary>
    public void Notice(string line) => notice(line);

    /// <summary>Arms what is to happen after the next subscription, once.</summary>
    public void AtFirstSubscription(Action action) => Volatile.Write(ref atFirstSubscription, action);

    /// <summary>To be called after each subscription.</summary>
    public void AfterSubscription() => Interlocked.Exchange(ref atFirstSubscription, null)?.Invoke();
}
