namespace ConnectorEmulator.DeviceSimulator.Scripts;

/// <summary>A text frame that a client sent.</summary>
/// <param name="Connection">Which connection since the device started, from 1.</param>
/// <param name="Text">The frame as it came.</param>
public sealed record ReceivedFrame(int Connection, string Text);
