using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Recordings;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Where a device is that runs beside the element.</summary>
/// <param name="WebSocket">The complete URL of its WebSocket.</param>
/// <param name="Rest">Where its REST interfaces begin.</param>
internal sealed record DeviceAddress(Uri WebSocket, Uri Rest)
{
    /// <summary>Gets the address of a simulated device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The address.</returns>
    public static DeviceAddress Of(SimulatedDevice device) => new(device.WebSocketUrl, device.RestUrl);

    /// <summary>Gets the address of a scripted device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The address.</returns>
    public static DeviceAddress Of(ScriptedDevice device) => new(device.WebSocketUrl, new UriBuilder(device.WebSocketUrl) { Scheme = Uri.UriSchemeHttp }.Uri);

    /// <summary>Gets the address of a device that plays a recording.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The address.</returns>
    public static DeviceAddress Of(ReplayDevice device) => new(device.WebSocketUrl, device.RestUrl);

    /// <summary>Fills in what an operator would write into the element wizard for each connection that has no address yet.</summary>
    /// <param name="given">The addresses that were given, by connection.</param>
    /// <param name="connections">The connections of the protocol.</param>
    /// <returns>The given addresses and those of the device.</returns>
    public IReadOnlyDictionary<int, string> Complete(IReadOnlyDictionary<int, string> given, IEnumerable<ConnectionDefinition> connections)
    {
        var addresses = new Dictionary<int, string>(given);
        foreach (var connection in connections)
        {
            if (For(connection) is { } address)
            {
                addresses.TryAdd(connection.Id, address);
            }
        }

        return addresses;
    }

    // A handshake of its own brings the path, so the address must end after the port.
    private string? For(ConnectionDefinition connection) => connection.Kind switch
    {
        ConnectionKind.WebSocket when connection.HandshakeSession is null => WebSocket.ToString(),
        ConnectionKind.WebSocket => WebSocket.GetLeftPart(UriPartial.Authority),
        ConnectionKind.Http => Rest.GetLeftPart(UriPartial.Authority),
        _ => null,
    };
}
