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

    /// <summary>Creates the exception with its message and cause.</summary>
    public FaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
