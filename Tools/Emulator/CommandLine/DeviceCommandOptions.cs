using System.CommandLine;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The options of a run that has a device simulator beside it.</summary>
internal sealed class DeviceCommandOptions
{
    private readonly Option<int?> device = new("--device")
    {
        Description = $"Start the device simulator, and give its address to each connection without --connection. Without a port: {DeviceOptions.DefaultPort}, or any if that is taken.",
        HelpName = "PORT",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = OptionParsers.Port,
    };

    private readonly Option<List<FaultSetting>> faults = new("--fault")
    {
        Description = "A fault of the device of --device. Repeatable.",
        HelpName = "NAME=VALUE",
        CustomParser = OptionParsers.Faults,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(device);
        command.Options.Add(faults);
        command.Validators.Add(result =>
        {
            if (result.GetResult(device) is null && result.GetResult(faults) is not null)
            {
                result.AddError("--fault needs --device: it is the simulated device that has faults.");
            }
        });
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>The device; null when none is wanted.</returns>
    public DeviceSettings? Read(ParseResult result) =>
        result.GetResult(device) is null ? null : new DeviceSettings(result.GetValue(device), result.GetValue(faults) ?? []);
}
