namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>A file is not a recording that can be played.</summary>
/// <param name="message">What is wrong, with its line where there is one.</param>
public sealed class RecordingException(string message) : Exception(message);
