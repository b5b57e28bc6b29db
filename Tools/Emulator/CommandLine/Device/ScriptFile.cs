using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;
using ConnectorEmulator.Packaging.Text;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The file of a script that the command line names.</summary>
internal static class ScriptFile
{
    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The script.</returns>
    /// <exception cref="InputException">The file cannot be read, or holds a mistake.</exception>
    public static async Task<DeviceScript> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return DeviceScript.Read(await Task.Run(() => BoundedFile.ReadText(path), cancel));
        }
        catch (ScriptException exception)
        {
            throw new InputException($"{path}, {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot read the script '{path}': {exception.Message}");
        }
    }
}
