namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>A request that fits neither the schema nor the constraints; the message says what, and what would.</summary>
internal sealed class PatchException : Exception
{
    /// <summary>Creates the exception with its message.</summary>
    public PatchException(string message)
        : base(message)
    {
    }
}
