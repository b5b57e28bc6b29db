namespace ConnectorEmulator.DeviceSimulator.Senders;

/// <summary>A request to change a sender's staged parameters; it fits the constraints.</summary>
/// <param name="Change">Makes the new staged parameters from the present ones.</param>
/// <param name="Activation">The activation; null when the request does not mention any.</param>
internal sealed record SenderPatch(Func<SenderSettings, SenderSettings> Change, Activation? Activation);
