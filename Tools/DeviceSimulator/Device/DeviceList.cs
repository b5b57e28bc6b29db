namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>The node and its devices, which share the sources evenly, in order.</summary>
internal sealed class DeviceList
{
    private readonly Dictionary<string, NmosDevice> byPath;
    private readonly Dictionary<Guid, NmosDevice> bySource;

    /// <summary>Shares the sources.</summary>
    /// <param name="sources">The sources; at least as many as devices.</param>
    /// <param name="count">How many devices.</param>
    public DeviceList(IReadOnlyList<SimulatedSource> sources, int count)
    {
        All = [.. Enumerable.Range(0, count).Select(index => new NmosDevice(IdOf(index), $"Device {index + 1}", Share(sources, index, count)))];
        byPath = All.ToDictionary(device => device.WebSocketPath);
        bySource = All.SelectMany(device => device.Sources, (device, source) => (device, source)).ToDictionary(pair => pair.source.Id, pair => pair.device);
    }

    /// <summary>The id of the node.</summary>
    public Guid NodeId { get; } = NameBasedId.Of("node");

    /// <summary>The devices.</summary>
    public IReadOnlyList<NmosDevice> All { get; }

    /// <summary>The device whose WebSocket has a path, or null.</summary>
    public NmosDevice? AtPath(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The device that has a source.</summary>
    public NmosDevice Of(SimulatedSource source) => bySource[source.Id];

    private static Guid IdOf(int index) => NameBasedId.Of(index == 0 ? "device" : $"device/{index}");

    private static IReadOnlyList<SimulatedSource> Share(IReadOnlyList<SimulatedSource> sources, int index, int count)
    {
        var begin = Begin(index);
        return [.. sources.Skip(begin).Take(Begin(index + 1) - begin)];

        int Begin(int device) => (int)((long)sources.Count * device / count);
    }
}
