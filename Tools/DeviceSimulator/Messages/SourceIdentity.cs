namespace ConnectorEmulator.DeviceSimulator.Messages;

/// <summary>The identity of a message: its source, and its flow where the message names one.</summary>
internal readonly record struct SourceIdentity(Guid SourceId, Guid? FlowId);
