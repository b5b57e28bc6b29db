using ConnectorEmulator.DeviceSimulator.Recordings;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The file of a recording that the command line names.</summary>
internal static class RecordingFile
{
    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="InputException">The file cannot be read, or is not a recording.</exception>
    public static Recording Read(string path)
    {
        try
        {
            return Recording.Read(path);
        }
        catch (RecordingException exception)
        {
            throw new InputException($"--replay {path}: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"--replay {path}: it cannot be read: {exception.Message}");
        }
    }
}
