namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>How long a fault lasts.</summary>
public enum FaultKind
{
    /// <summary>Lasts until it is set to <c>off</c>.</summary>
    Mode,

    /// <summary>Happens once, when it is asked for. From the command line: once, after the first subscription.</summary>
    Once,
}

/// <summary>What a fault is and does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Whether it lasts.</param>
/// <param name="Values">The values it takes.</param>
/// <param name="Help">What it does.</param>
/// <param name="Current">The value of a mode, or <c>off</c>; null for a fault that happens once.</param>
public sealed record FaultDescription(string Name, FaultKind Kind, string Values, string Help, string? Current);
