namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>Something that can be made to go wrong.</summary>
/// <param name="name">The name that users type.</param>
/// <param name="values">The values it takes, for help and errors.</param>
/// <param name="help">What it does.</param>
internal abstract class Fault(string name, string values, string help)
{
    /// <summary>The name that users type.</summary>
    public string Name => name;

    /// <summary>Name, values, help and present value.</summary>
    public FaultDescription Description => new(name, Kind, values, help, Current);

    /// <summary>Whether it lasts.</summary>
    public abstract FaultKind Kind { get; }

    /// <summary>The present value of a mode; null otherwise.</summary>
    protected virtual string? Current => null;

    /// <summary>Reads a value.</summary>
    /// <returns>What makes the fault happen; it answers with a line for the user.</returns>
    /// <exception cref="FaultException">The value is none of this fault's.</exception>
    public abstract Func<string> Prepare(string value);

    /// <summary>The error for a value that this fault does not take.</summary>
    protected FaultException Reject(string value) => new($"fault {name}: '{value}' does not fit; give {values}.");
}
