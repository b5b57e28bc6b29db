using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.DeviceSimulator;

/// <summary>How a device is to be.</summary>
public sealed record DeviceOptions
{
    /// <summary>The port that the official use cases of a WebSocket connection have.</summary>
    public const int DefaultPort = 8050;

    /// <summary>One source of each kind.</summary>
    public const int DefaultSourceCount = 7;

    /// <summary>The most sources a device has.</summary>
    public const int MaximumSourceCount = 20_000;

    /// <summary>Events a second, over all sources.</summary>
    public const double DefaultRate = 2;

    /// <summary>The most events a second.</summary>
    public const double MaximumRate = 10_000;

    /// <summary>TCP port on 127.0.0.1; 0 lets the system pick a free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>
    /// TCP port of the WebSockets, where nothing else is, as many real senders have it; 0 lets the system pick a free one; null: the one port for all.
    /// </summary>
    public int? WebSocketPort { get; init; }

    /// <summary>How many sources there are: 1 to 20000.</summary>
    public int SourceCount { get; init; } = DefaultSourceCount;

    /// <summary>The kind of the first source, by its place in the order of the kinds: a device with another one has the same ids and means something else by them.</summary>
    public int FirstKind { get; init; }

    /// <summary>What a person calls the sources, in their order; those for which there is none have labels such as "Studio 1 temperature".</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Number of devices (IS-04, "Device"), 1 to the number of sources; each has a WebSocket of its own and its share of the sources.</summary>
    public int DeviceCount { get; init; } = 1;

    /// <summary>Events a second over all sources, 0 to 10000; 0: only when asked for.</summary>
    public double Rate { get; init; } = DefaultRate;

    /// <summary>Faults from the start. Modes hold at once; the others happen once, after the first subscription.</summary>
    public IReadOnlyList<FaultSetting> Faults { get; init; } = [];

    /// <summary>The clock for timestamps, events, and the 12 s within which a client must show its health.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets a line for each connection opened and closed, and for each subscription. Called from several threads.</summary>
    public Action<string> Notice { get; init; } = static _ => { };

    /// <summary>What is wrong with the options, or null.</summary>
    public string? Problem =>
        Port is < 0 or > 65535 ? $"the port is {Port}; it must be from 0 to 65535."
        : WebSocketPort is < 0 or > 65535 ? $"the port of the WebSockets is {WebSocketPort}; it must be from 0 to 65535."
        : WebSocketPort == Port && Port > 0 ? $"the port of the WebSockets is {Port}, the same as the other; leave it out to have one port for all."
        : SourceCount is < 1 or > MaximumSourceCount ? $"there are {SourceCount} sources; there must be from 1 to {MaximumSourceCount}."
        : FirstKind is < 0 or >= DefaultSourceCount ? $"the kind of the first source is {FirstKind}; it must be from 0 to {DefaultSourceCount - 1}."
        : DeviceCount < 1 || DeviceCount > SourceCount ? $"there are {DeviceCount} devices; there must be from 1 to {SourceCount}, the number of sources."
        : Rate is >= 0 and <= MaximumRate ? null
        : $"the rate is {Rate}; it must be from 0 to {MaximumRate} events a second.";
}
