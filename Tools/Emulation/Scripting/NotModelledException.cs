namespace ConnectorEmulator.Scripting;

/// <summary>A QAction uses a member of SLProtocol that the emulator does not model.</summary>
/// <param name="message">The member's name.</param>
public sealed class NotModelledException(string message) : NotSupportedException(message);
