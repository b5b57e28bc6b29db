namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>Where a sender's events are, as a client sees it: the fixed transport parameters (IS-07, "WebSocket transport", connection management).</summary>
/// <param name="ConnectionUri">The WebSocket of the sender's device.</param>
/// <param name="NeedsAuthorization">Whether that WebSocket wants an Authorization header.</param>
/// <param name="SourceId">The source.</param>
/// <param name="RestUrl">The source in the events interface.</param>
internal sealed record SenderAddress(string ConnectionUri, bool NeedsAuthorization, string SourceId, string RestUrl);
