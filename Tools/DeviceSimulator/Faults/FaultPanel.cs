namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>Everything that can be made to go wrong on a device, by name.</summary>
public sealed class FaultPanel
{
    private readonly IReadOnlyList<Fault> faults;

    internal FaultPanel(IEnumerable<Fault> faults) => this.faults = [.. faults];

    /// <summary>Every fault with its help and present value.</summary>
    public IReadOnlyList<FaultDescription> Descriptions => [.. faults.Select(fault => fault.Description)];

    /// <summary>Sets a mode, or makes a fault that happens once happen now.</summary>
    /// <param name="name">The fault's name.</param>
    /// <param name="value">The value; for a mode, <c>off</c> ends it.</param>
    /// <returns>A line that says what happened.</returns>
    /// <exception cref="FaultException">No fault of that name, or a value that it does not take; the message lists what there is.</exception>
    public string Apply(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return Find(name).Prepare(value)();
    }

    /// <summary>Checks settings without applying them.</summary>
    /// <returns>What makes each happen, by kind, in the order given.</returns>
    /// <exception cref="FaultException">A name or value is wrong.</exception>
    internal ILookup<FaultKind, Func<string>> Prepare(IEnumerable<FaultSetting> settings) => settings
        .Select(setting => (Fault: Find(setting.Name), setting.Value))
        .ToLookup(item => item.Fault.Kind, item => item.Fault.Prepare(item.Value));

    private Fault Find(string name) => faults.FirstOrDefault(fault => fault.Name == name)
        ?? throw new FaultException(name, [.. faults.Select(fault => fault.Name)]);
}
