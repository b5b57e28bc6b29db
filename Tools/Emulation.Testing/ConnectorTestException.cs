namespace ConnectorEmulator.Testing;

/// <summary>What a test waits for did not come, or it asks for what the connector does not have. Every test framework reports it as a failure.</summary>
/// <param name="message">What, and what was seen instead.</param>
public sealed class ConnectorTestException(string message) : Exception(message);
