namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>A fault that happens once, each time it is asked for.</summary>
/// <param name="name">The name that users type.</param>
/// <param name="values">The values it takes.</param>
/// <param name="help">What it does.</param>
/// <param name="read">Reads a value; null when it does not fit.</param>
/// <param name="run">Makes it happen.</param>
internal sealed class OneShot<T>(string name, string values, string help, Func<string, T?> read, Action<T> run)
    : Fault(name, values, help)
    where T : struct
{
    /// <inheritdoc/>
    public override FaultKind Kind => FaultKind.Once;

    /// <inheritdoc/>
    public override Func<string> Prepare(string value)
    {
        var argument = read(value) ?? throw Reject(value);
        return () =>
        {
            run(argument);
            return $"{Name}={value} done";
        };
    }
}
