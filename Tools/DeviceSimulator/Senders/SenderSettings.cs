namespace ConnectorEmulator.DeviceSimulator.Senders;

/// <summary>
/// What can be changed of a sender (IS-05, staged and active parameters). Its address and source are fixed, as IS-07 wants
/// ("WebSocket transport", connection_uri); only that a client left the choice to the device is kept.
/// </summary>
internal sealed record SenderSettings
{
    /// <summary>The receiver that the client named, or null.</summary>
    public Guid? ReceiverId { get; init; }

    /// <summary>Whether the sender sends.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether connection_uri was given as "auto".</summary>
    public bool IsUriAuto { get; init; }

    /// <summary>Whether connection_authorization was given as "auto".</summary>
    public bool IsAuthorizationAuto { get; init; }

    /// <summary>The same with nothing left to choose: what is active never says "auto".</summary>
    public SenderSettings Resolve() => this with { IsUriAuto = false, IsAuthorizationAuto = false };
}
