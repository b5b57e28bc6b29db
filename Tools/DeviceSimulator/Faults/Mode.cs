namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>A fault that lasts until it is switched off.</summary>
/// <param name="name">The name that users type.</param>
/// <param name="values">The values it takes but for <c>off</c>.</param>
/// <param name="help">What it does.</param>
/// <param name="read">Reads a value; null when it does not fit.</param>
internal sealed class Mode<T>(string name, string values, string help, Func<string, T?> read)
    : Fault(name, $"{values}, or off", help)
    where T : struct
{
    private const string Off = "off";

    private volatile Setting? setting;

    /// <inheritdoc/>
    public override FaultKind Kind => FaultKind.Mode;

    /// <summary>The value; null when the fault is off.</summary>
    public T? Value => setting?.Value;

    /// <inheritdoc/>
    protected override string? Current => setting?.Text ?? Off;

    /// <inheritdoc/>
    public override Func<string> Prepare(string value)
    {
        var next = value == Off ? null : new Setting(read(value) ?? throw Reject(value), value);
        return () =>
        {
            setting = next;
            return $"{Name} is {Current}";
        };
    }

    private sealed record Setting(T Value, string Text);
}
