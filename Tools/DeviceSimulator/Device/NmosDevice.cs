namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>A device of the node (IS-04, "Device"): it has a WebSocket of its own, which gives the events of its sources and of no others.</summary>
/// <param name="Id">Its id: the same on every run and every machine.</param>
/// <param name="Label">What a person calls it, for example "Device 1".</param>
/// <param name="Sources">Its sources.</param>
public sealed record NmosDevice(Guid Id, string Label, IReadOnlyList<SimulatedSource> Sources)
{
    /// <summary>The path of its WebSocket, in the form that IS-07 gives as an example ("WebSocket transport", connection_uri).</summary>
    public string WebSocketPath => $"/x-nmos/events/v1.0/devices/{Id}";
}
