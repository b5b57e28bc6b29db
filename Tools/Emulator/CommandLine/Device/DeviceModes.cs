using System.CommandLine;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The options of the command <c>device</c> that choose another device than an IS-07 sender, and those that go with each.</summary>
internal sealed class DeviceModes
{
    /// <summary>Gets the option that plays a script.</summary>
    public Option<string?> Script { get; } = new("--script") { Description = "plays the device in this file instead of an IS-07 sender; of the other options --port and --strict go with it", HelpName = "FILE" };

    /// <summary>Gets the option that plays a recording.</summary>
    public Option<string?> Replay { get; } = new("--replay")
    {
        Description = "plays the device in this recording, of --record or a browser (HAR), instead of an IS-07 sender; --port, --speed and --strict go with it",
        HelpName = "FILE",
    };

    /// <summary>Gets the option that stands between an element and a device.</summary>
    public Option<string?> Proxy { get; } = new("--proxy")
    {
        Description = "passes everything on to the device at this address, ws, wss, http or https, and records it; --port and --record go with it",
        HelpName = "URL",
    };

    /// <summary>Gets the option for messages that nothing fits.</summary>
    public Option<bool> Strict { get; } = new("--strict") { Description = "with --script or --replay: ends with 1 when a message came that it has nothing for" };

    /// <summary>Gets the option for the speed of a recording.</summary>
    public Option<double?> Speed { get; } = new("--speed") { Description = "with --replay: how many times as fast as it was recorded; max leaves the pauses out", HelpName = "N", CustomParser = PlaySpeed.Read };

    /// <summary>Gets the option for the file that is recorded.</summary>
    public Option<string?> Record { get; } = new("--record") { Description = "with --proxy: the file to record to", HelpName = "FILE" };

    /// <summary>Adds the options to the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="others">The options that are about an IS-07 sender alone.</param>
    public void AddTo(Command command, params Option[] others)
    {
        Option[] choices = [Script, Replay, Proxy];
        (Option Option, Option[] With)[] details = [(Strict, [Script, Replay]), (Speed, [Replay]), (Record, [Proxy])];
        foreach (var option in choices.Concat(details.Select(item => item.Option)))
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var chosen = choices.Where(option => result.GetResult(option) is not null).ToList();
            var misplaced = chosen.Count == 0 ? [] : others.Concat(chosen.Skip(1)).Concat(details.Where(item => !item.With.Contains(chosen[0]) && chosen.Count == 1).Select(item => item.Option));
            foreach (var option in misplaced.Where(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} does not go with {chosen[0].Name}; leave it out.");
            }

            foreach (var (option, with) in details.Where(item => chosen.Count == 0 && result.GetResult(item.Option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} goes with {string.Join(" or ", with.Select(item => item.Name))}; {(with.Contains(Proxy) ? "give the address of the device" : "name the file")}, or leave it out.");
            }

            if (result.GetResult(Proxy) is not null && result.GetResult(Record) is null)
            {
                result.AddError("--proxy needs --record: the file to record to.");
            }
        });
    }
}
