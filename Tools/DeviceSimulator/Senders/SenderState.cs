namespace ConnectorEmulator.DeviceSimulator.Senders;

/// <summary>A sender at one moment.</summary>
/// <param name="Staged">What the next activation makes active.</param>
/// <param name="Pending">The activation that waits.</param>
/// <param name="Active">What holds.</param>
/// <param name="Activated">The activation that made it hold.</param>
/// <param name="Version">When it last changed, TAI (IS-04, "Common keys", version).</param>
internal sealed record SenderState(SenderSettings Staged, Activation Pending, SenderSettings Active, Activation Activated, string Version);
