namespace ConnectorEmulator.Hosting;

/// <summary>An operator's write is refused; the message says why.</summary>
/// <param name="message">Why.</param>
public sealed class OperatorWriteException(string message) : Exception(message);
