using System.Net.WebSockets;

namespace ConnectorEmulator.DeviceSimulator.Sessions;

/// <summary>A message, or a close frame, on its way to a client.</summary>
/// <param name="Data">The payload, sent as it is, also when it is not UTF-8.</param>
/// <param name="Type">Text or binary; close makes a close frame of <paramref name="CloseCode"/>.</param>
/// <param name="IsEvent">Whether it counts as a state message.</param>
/// <param name="CloseCode">The status code of a close frame.</param>
internal readonly record struct OutgoingMessage(
    ReadOnlyMemory<byte> Data, WebSocketMessageType Type = WebSocketMessageType.Text, bool IsEvent = false, WebSocketCloseStatus CloseCode = default)
{
    /// <summary>A close frame.</summary>
    public static OutgoingMessage Close(WebSocketCloseStatus code) => new(default, WebSocketMessageType.Close, CloseCode: code);
}
