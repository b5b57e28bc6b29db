namespace ConnectorEmulator.Tool;

/// <summary>The command line asks for something that cannot be done; the message says what and why.</summary>
/// <param name="message">What and why.</param>
internal sealed class InputException(string message) : Exception(message);
