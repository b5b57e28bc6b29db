namespace ConnectorEmulator.DeviceSimulator.Senders;

/// <summary>An activation that a client asked for.</summary>
/// <param name="Mode">When; null when none was asked for, or the one that waits is to be cancelled.</param>
/// <param name="RequestedTime">The time as the client wrote it; null for an immediate one.</param>
/// <param name="ActivationTime">When it happens, TAI; null without a mode.</param>
/// <param name="Wait">How long until then; zero for an immediate one.</param>
internal sealed record Activation(ActivationMode? Mode, string? RequestedTime, string? ActivationTime, TimeSpan Wait)
{
    /// <summary>No activation.</summary>
    public static Activation None { get; } = new(null, null, null, TimeSpan.Zero);
}
