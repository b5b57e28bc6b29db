namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>A fault that does not exist, a value it does not take, or one that cannot happen now; the message says which and what to give.</summary>
public sealed class FaultException : Exception
{
    /// <summary>Creates the exception.</summary>
    public FaultException()
    {
    }

    /// <summary>Creates the exception with its message.</summary>
    public FaultException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception for a fault that does not exist.</summary>
    internal FaultException(string unknown, IReadOnlyList<string> known)
        : base($"there is no fault '{unknown}'; there are: {string.Join(", ", known)}.")
    {
        Unknown = unknown;
        Known = known;
    }

    /// <summary>Creates the exception with its message and cause.</summary>
    public FaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The name that no fault has; null when something else is wrong.</summary>
    public string? Unknown { get; }

    /// <summary>The names that there are, when the one given is none of them.</summary>
    public IReadOnlyList<string> Known { get; } = [];
}
