namespace ConnectorEmulator.DeviceSimulator.Senders;

/// <summary>When staged parameters become active (IS-05, "activation", mode).</summary>
internal enum ActivationMode
{
    /// <summary>With the request itself.</summary>
    Immediate,

    /// <summary>At a moment.</summary>
    ScheduledAbsolute,

    /// <summary>A while after the request.</summary>
    ScheduledRelative,
}
