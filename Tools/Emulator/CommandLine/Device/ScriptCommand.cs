using ConnectorEmulator.DeviceSimulator.Scripts;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The part of the command <c>device</c> that plays a device which a script describes.</summary>
/// <param name="output">Where it says what it is and does.</param>
internal sealed class ScriptCommand(TextWriter output)
{
    /// <summary>Reads the script and plays it until it is stopped.</summary>
    /// <param name="path">The file with the script.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="isStrict">Whether a message that matches nothing is a failure.</param>
    /// <param name="stopped">Ends the run.</param>
    /// <returns>The exit code: a failure when the run is strict and a message matched nothing.</returns>
    /// <exception cref="InputException">The script or the port was refused.</exception>
    public async Task<int> RunAsync(string path, int port, bool isStrict, CancellationToken stopped)
    {
        var device = await ScriptFile.ReadAsync(path, stopped);
        var options = new ScriptedDeviceOptions { Port = port, Notice = output.WriteLine };
        if (options.Problem is string problem)
        {
            throw new InputException(problem);
        }

        long unmatched;
        await using (var played = await Ports.ListenAsync(() => ScriptedDevice.StartAsync(device, options, stopped), port))
        {
            await output.WriteLineAsync($"{device.Name} (scripted): {played.WebSocketUrl} and any other path. Ctrl+C ends.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            unmatched = played.UnmatchedCount;
        }

        await output.WriteLineAsync($"Messages that matched nothing in the script: {unmatched}");
        return isStrict && unmatched > 0 ? ExitCodes.Failure : ExitCodes.Success;
    }
}
