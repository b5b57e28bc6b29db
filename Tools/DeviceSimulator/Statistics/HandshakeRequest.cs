namespace ConnectorEmulator.DeviceSimulator.Statistics;

/// <summary>A WebSocket handshake as it arrived, whatever the answer was.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">The headers; several of one name are joined with commas. Names are found in any case.</param>
public sealed record HandshakeRequest(string Target, IReadOnlyDictionary<string, string> Headers);
