namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>A message of a recorded connection.</summary>
/// <param name="At">When it was seen, from the start of the recording.</param>
/// <param name="IsSent">Whether the element sent it; otherwise the device did.</param>
/// <param name="Data">Its payload.</param>
/// <param name="IsText">Whether it was a text frame.</param>
public sealed record RecordedMessage(TimeSpan At, bool IsSent, ReadOnlyMemory<byte> Data, bool IsText);
