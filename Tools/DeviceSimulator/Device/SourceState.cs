namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>The current state of a source, kept as the very message that said so: a resend is identical to the byte.</summary>
internal sealed record SourceState(string ValueJson, string CreationTimestamp, byte[] Message);
