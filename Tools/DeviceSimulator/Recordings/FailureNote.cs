namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>What is noted of a WebSocket that did not open, or a request that got no response.</summary>
/// <param name="Reason">Why.</param>
/// <param name="IsUnanswered">Whether the element gave up waiting; otherwise the device refused, or the connection was lost.</param>
public sealed record FailureNote(string Reason, bool IsUnanswered)
{
    /// <summary>Where the WebSocket leads; null for a request, and for an attempt that the device knew nothing of.</summary>
    public string? Url { get; init; }

    /// <summary>The status with which the device refused the WebSocket; null when it did not.</summary>
    public int? Status { get; init; }

    /// <summary>The number of the request; null for a WebSocket.</summary>
    public int? Exchange { get; init; }
}
