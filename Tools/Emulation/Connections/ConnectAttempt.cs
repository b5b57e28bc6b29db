namespace ConnectorEmulator.Connections;

/// <summary>What became of an attempt to open a WebSocket.</summary>
/// <param name="Failure">Why it failed; empty when it did not.</param>
internal sealed record ConnectAttempt(string Failure)
{
    /// <summary>Gets the WebSocket; null when it did not open.</summary>
    public WebSocketChannel? Opened { get; init; }

    /// <summary>Gets where it leads; null when nothing was asked there.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the status of the answer; null without one.</summary>
    public int? Status { get; init; }

    /// <summary>Gets a value indicating whether no answer came in time.</summary>
    public bool IsUnanswered { get; init; }
}
