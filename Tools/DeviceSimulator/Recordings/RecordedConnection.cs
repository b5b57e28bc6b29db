namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>A WebSocket from its opening to its end.</summary>
/// <param name="OpenedAt">When it opened, from the start of the recording.</param>
/// <param name="Target">The path and query that the element asked for.</param>
/// <param name="Subprotocol">The subprotocol that the device chose; null when it chose none.</param>
/// <param name="Messages">Its messages, in order.</param>
/// <param name="End">When and with which code the device closed it; null when it did not.</param>
public sealed record RecordedConnection(TimeSpan OpenedAt, string Target, string? Subprotocol, IReadOnlyList<RecordedMessage> Messages, RecordedClose? End)
{
    /// <summary>Gets what the device did in place of opening it; null when it opened.</summary>
    public RecordedFailure? Failure { get; init; }
}

/// <summary>What a device did in place of opening a WebSocket or of answering a request.</summary>
/// <param name="Status">The status with which it refused the WebSocket; null when it gave none.</param>
/// <param name="IsUnanswered">Whether it left the element waiting; otherwise the connection was lost.</param>
public sealed record RecordedFailure(int? Status, bool IsUnanswered);

/// <summary>The device closed a connection.</summary>
/// <param name="At">When, from the start of the recording.</param>
/// <param name="Code">The code.</param>
public sealed record RecordedClose(TimeSpan At, int Code);

/// <summary>An HTTP request and its response.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Target">The path and query.</param>
/// <param name="Status">The status of the response; 0 when there was none.</param>
/// <param name="Headers">The headers of the response.</param>
/// <param name="Body">Its body.</param>
/// <param name="Delay">The time between the two.</param>
public sealed record RecordedExchange(string Method, string Target, int Status, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, TimeSpan Delay)
{
    /// <summary>Gets the body of the request.</summary>
    public ReadOnlyMemory<byte> RequestBody { get; init; }

    /// <summary>Gets what the device did in place of answering; null when it answered.</summary>
    public RecordedFailure? Failure { get; init; }
}
