namespace ConnectorEmulator.Testing;

/// <summary>What a test waits for did not come, or it asks for what the connector does not have. Every test framework reports it as a failure.</summary>
public sealed class ConnectorTestException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ConnectorTestException"/> class.</summary>
    /// <param name="message">What, and what was seen instead.</param>
    /// <param name="inner">What the condition of a wait threw when it was asked last; null when it threw nothing.</param>
    public ConnectorTestException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Gets a value indicating whether what is asked for may come, so that a wait goes on.</summary>
    internal bool MayPass { get; init; }
}
