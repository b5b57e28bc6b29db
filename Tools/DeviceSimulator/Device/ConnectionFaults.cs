using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>The faults that end connections once.</summary>
internal static class ConnectionFaults
{
    /// <summary>All of them.</summary>
    /// <param name="hub">Knows the open connections.</param>
    /// <param name="restart">Stops listening for a while and starts again on the same port.</param>
    public static IEnumerable<Fault> All(EventHub hub, Action<TimeSpan> restart) =>
    [
        new OneShot<int>(
            "close",
            FaultValue.CloseCodes,
            "closes every open connection with this code",
            FaultValue.CloseCode,
            code => hub.Sessions.Each(session => session.Close((WebSocketCloseStatus)code))),
        new OneShot<bool>(
            "drop",
            "now",
            "ends the TCP connection of every client without a close frame",
            FaultValue.Word("now"),
            _ => hub.Sessions.Each(session => session.Drop())),
        new OneShot<TimeSpan>(
            "restart",
            "0 to 3600 seconds",
            "drops every connection, stops listening for this long, then listens again on the same port",
            FaultValue.Seconds,
            restart),
    ];
}
