namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>A fault and the value it is to get.</summary>
/// <param name="Name">The fault's name.</param>
/// <param name="Value">The value; for a mode, <c>off</c> ends it.</param>
public sealed record FaultSetting(string Name, string Value)
{
    /// <summary>Reads NAME=VALUE.</summary>
    /// <exception cref="FaultException">The text has no equals sign after a name.</exception>
    public static FaultSetting Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new FaultSetting(text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw new FaultException($"'{text}' is not a fault: write NAME=VALUE, for example refuse=503.");
    }
}
