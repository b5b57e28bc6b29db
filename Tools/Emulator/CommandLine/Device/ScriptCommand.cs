using System.CommandLine;
using ConnectorEmulator.DeviceSimulator.Scripts;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The part of the command <c>device</c> that plays a device which a script describes.</summary>
/// <param name="output">Where it says what it is and does.</param>
internal sealed class ScriptCommand(TextWriter output)
{
    private readonly Option<string?> script = new("--script")
    {
        Description = "plays the device in this file instead of an IS-07 sender; of the other options --port and --strict go with it",
        HelpName = "FILE",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "with --script: ends with 1 when a message came that the script has nothing for" };

    /// <summary>Adds the options to the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="others">The options that do not go with a script.</param>
    public void AddTo(Command command, params Option[] others)
    {
        command.Options.Add(script);
        command.Options.Add(strict);
        command.Validators.Add(result =>
        {
            var isScripted = result.GetValue(script) is not null;
            var misplaced = isScripted ? others : [strict];
            foreach (var option in misplaced.Where(option => result.GetResult(option) is { Implicit: false }))
            {
                var cure = isScripted ? "does not go with --script; leave it out." : "goes with --script; name the file, or leave it out.";
                result.AddError($"{option.Name} {cure}");
            }
        });
    }

    /// <summary>Gets the file of the script.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>The path; null when an IS-07 sender is wanted.</returns>
    public string? File(ParseResult result) => result.GetValue(script);

    /// <summary>Reads the script and plays it until it is stopped.</summary>
    /// <param name="path">The file with the script.</param>
    /// <param name="port">The port; 0 for any free one.</param>
    /// <param name="result">The command line.</param>
    /// <param name="stopped">Ends the run.</param>
    /// <returns>The exit code: a failure when the run is strict and a message matched nothing.</returns>
    /// <exception cref="InputException">The script or the port was refused.</exception>
    public async Task<int> RunAsync(string path, int port, ParseResult result, CancellationToken stopped)
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
        return result.GetValue(strict) && unmatched > 0 ? ExitCodes.Failure : ExitCodes.Success;
    }
}
