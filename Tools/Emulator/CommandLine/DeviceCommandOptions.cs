using System.CommandLine;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.Tool.CommandLine.Device;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The options of a run that has a device simulator beside it.</summary>
/// <param name="isAlwaysThere">Whether the device is there without being asked for.</param>
internal sealed class DeviceCommandOptions(bool isAlwaysThere)
{
    private readonly Option<int?> device = new("--device")
    {
        Description = $"Start the device simulator, and give its address to each connection without --connection. Without a port: {DeviceOptions.DefaultPort}, or any if that is taken.",
        HelpName = "PORT",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = NumberParsers.Port,
    };

    private readonly Option<int?> sources = new("--sources")
    {
        Description = $"The number of sources of the simulated device, 1 to {DeviceOptions.MaximumSourceCount}. Without it: {DeviceOptions.DefaultSourceCount}.",
        HelpName = "N",
    };

    private readonly Option<double?> rate = new("--rate")
    {
        Description = $"Events a second of the simulated device, over all sources, 0 to {DeviceOptions.MaximumRate}. Without it: {DeviceOptions.DefaultRate}.",
        HelpName = "N",
    };

    private readonly Option<List<FaultSetting>> faults = new("--fault")
    {
        Description = "A fault of the simulated device, such as refuse=503; a wrong name lists them all. Repeatable.",
        HelpName = "NAME=VALUE",
        CustomParser = OptionParsers.Faults,
    };

    private readonly Option<string?> script = new("--script")
    {
        Description = "Plays the device that this file describes instead of an IS-07 sender; --sources, --rate and --fault do not go with it.",
        HelpName = "FILE",
    };

    private readonly Option<string?> replay = new("--replay")
    {
        Description = "Plays the device in this recording, of --record or a browser (HAR), instead of an IS-07 sender.",
        HelpName = "FILE",
    };

    private readonly Option<double?> speed = new("--speed") { Description = "How many times as fast as it was recorded --replay plays; max leaves the pauses out.", HelpName = "N", CustomParser = PlaySpeed.Read };

    private Option[] Details => [sources, rate, faults, script, replay, speed];

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        if (!isAlwaysThere)
        {
            command.Options.Add(device);
            command.Validators.Add(result =>
            {
                foreach (var option in Details.Where(option => result.GetResult(device) is null && result.GetResult(option) is not null))
                {
                    result.AddError($"{option.Name} needs --device: it is about the simulated device.");
                }
            });
        }

        foreach (var option in Details)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            foreach (var option in Details.Where(option => option != script && result.GetResult(script) is not null && result.GetResult(option) is not null))
            {
                result.AddError($"{option.Name} does not go with --script; leave it out.");
            }

            foreach (var option in new Option[] { sources, rate, faults }.Where(option => result.GetResult(replay) is not null && result.GetResult(option) is not null))
            {
                result.AddError($"{option.Name} does not go with --replay; leave it out.");
            }

            if (result.GetResult(speed) is not null && result.GetResult(replay) is null)
            {
                result.AddError("--speed goes with --replay; name the recording, or leave it out.");
            }
        });
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>The device; null when none is wanted.</returns>
    public DeviceSettings? Read(ParseResult result) => !isAlwaysThere && result.GetResult(device) is null
        ? null
        : new DeviceSettings(
            isAlwaysThere ? null : result.GetValue(device),
            result.GetValue(faults) ?? [],
            result.GetValue(sources) ?? DeviceOptions.DefaultSourceCount,
            result.GetValue(rate) ?? DeviceOptions.DefaultRate,
            result.GetValue(script),
            result.GetValue(replay),
            result.GetValue(speed) ?? 1);
}
