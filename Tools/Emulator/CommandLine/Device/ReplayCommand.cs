using ConnectorEmulator.DeviceSimulator.Recordings;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The part of the command <c>device</c> that plays a recording.</summary>
/// <param name="output">Where it says what it is and does.</param>
internal sealed class ReplayCommand(TextWriter output)
{
    /// <summary>Reads the recording and plays it until it is stopped.</summary>
    /// <param name="path">The file.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="speed">How many times as fast as it was recorded.</param>
    /// <param name="isStrict">Whether a message that fits nothing is a failure.</param>
    /// <param name="stopped">Ends the run.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The recording or the port was refused.</exception>
    public async Task<int> RunAsync(string path, int port, double speed, bool isStrict, CancellationToken stopped)
    {
        var recording = RecordingFile.Read(path);
        var options = new ReplayOptions { Port = port, Speed = speed, Notice = output.WriteLine };
        if (options.Problem is string problem)
        {
            throw new InputException(problem);
        }

        long unmatched;
        await using (var played = await Ports.ListenAsync(() => ReplayDevice.StartAsync(recording, options, stopped), port))
        {
            await output.WriteLineAsync($"{path} (recording): {played.WebSocketUrl} and {played.RestUrl}, WebSockets: {recording.Connections.Count}, requests: {recording.Exchanges.Count}. Ctrl+C ends.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            unmatched = played.UnmatchedCount;
        }

        await output.WriteLineAsync($"Messages and requests that fitted nothing in the recording: {unmatched}");
        return isStrict && unmatched > 0 ? ExitCodes.Failure : ExitCodes.Success;
    }
}
