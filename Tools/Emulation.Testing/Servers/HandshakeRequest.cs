using System.Net.WebSockets;

namespace ConnectorEmulator.Testing.Servers;

/// <summary>What a client asked for when it opened a WebSocket.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">The headers, by name in any case.</param>
public sealed record HandshakeRequest(string Target, IReadOnlyDictionary<string, string> Headers);

/// <summary>A message that a server received.</summary>
/// <param name="Text">The message as text, in UTF-8.</param>
/// <param name="Type">Text or binary.</param>
public sealed record ReceivedMessage(string Text, WebSocketMessageType Type);
