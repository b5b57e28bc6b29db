using System.CommandLine;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Tool.CommandLine.Parameters;
using ConnectorEmulator.Versions;
using ConnectorEmulator.Web;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The options of a run.</summary>
internal sealed class RunOptions
{
    private readonly Option<Dictionary<int, string>> connections = new("--connection")
    {
        Description = "What the element wizard would hold for connection N: address and port. A path in it is what the handshake asks for. Repeatable.",
        HelpName = "N=URL",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = OptionParsers.Connections,
    };

    private readonly Option<List<WantedWrite>> sets = new("--set")
    {
        Description = "An operator's write, after start-up, in order: a parameter by id, name or description, or a cell as TABLE/COLUMN/KEY. @FILE takes the value from a file, @@ begins a value with @. Repeatable.",
        HelpName = "PARAMETER=VALUE",
        CustomParser = WantedWrite.Read,
    };

    private readonly Option<string[]> shows = new("--show")
    {
        Description = "At the end, print what a parameter, a table or a cell shows; named as for --set. In 'run', without --duration, --connection and --device, the end comes right after the writes. Repeatable.",
        HelpName = "PARAMETER",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<List<ExpectedValue>> expects = new("--expect")
    {
        Description = "End as soon as a parameter or a cell, named as for --set, has this value: what an operator sees, or the value behind it; of a table the number of its rows. With several, as soon as all have. Nobody needs a page then, so there is none without --port. Exits with 1 when they do not in time. Repeatable.",
        HelpName = "PARAMETER=VALUE",
        CustomParser = ExpectedValue.Read,
    };

    private readonly Option<TimeSpan?> expectWithin = new("--expect-within")
    {
        Description = "How long --expect waits after start-up, for example 30s. Without it: 30 s.",
        HelpName = "DURATION",
        CustomParser = NumberParsers.Duration,
    };

    private readonly Option<string?> record = new("--record")
    {
        Description = "Write each frame and each HTTP exchange to a file that 'device --replay' plays, passwords masked. For one element, without --watch.",
        HelpName = "FILE",
    };

    private readonly Option<bool> waitForDebugger = new("--wait-for-debugger")
    {
        Description = "Wait for a debugger to attach, then compile the QActions for it and run. Breakpoints in their files are hit.",
    };

    private readonly Option<string?> coverage = new("--coverage") { Description = "At the end, write which lines of the QActions ran, as Cobertura XML.", HelpName = "FILE" };

    private readonly Option<string?> junit = new("--junit") { Description = "At the end, write what was checked as JUnit XML, also when the package was refused.", HelpName = "FILE" };

    private readonly Option<int> elements = new("--elements")
    {
        Description = $"How many elements of the package to run, 1 to {NumberParsers.MostElements}, each with the same connections and writes. The page lists them.",
        HelpName = "N",
        CustomParser = NumberParsers.Elements,
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<TimeSpan?> duration = new("--duration")
    {
        Description = "Stop by itself; exit 0 when every WebSocket connection given was Open at least once and no QAction failed, 1 otherwise. With 0, writes or values to show, and no address, no connection is needed; a write that is not taken exits with 1.",
        HelpName = "SECONDS",
        CustomParser = NumberParsers.Duration,
    };

    private readonly Option<bool> watch = new("--watch")
    {
        Description = "Watch the files of the package; when one changes, pack and restart the element, with its saved values and the page where it was. What cannot be run is told, and what ran before runs on.",
    };

    private readonly Option<bool> leaveOut = new("--leave-out-unsupported")
    {
        Description = "Leave out what the emulator cannot run, in place of refusing the protocol. What was left out is told and is in the report, and the run exits with 1.",
    };

    private readonly Option<string?> report = new("--report") { Description = "At the end, write a JSON report of the element; of several elements a list of such reports.", HelpName = "FILE" };

    private readonly Option<TimeSpan?> elementTimeout = new("--element-timeout")
    {
        Description = "What the element wizard would hold for \"The element goes into timeout state when it is not responding for\". Without it: what the protocol proposes, or 30.",
        HelpName = "SECONDS",
        CustomParser = NumberParsers.ElementTimeout,
    };

    private readonly Option<HashSet<int>> excludeTimeout = new("--exclude-timeout")
    {
        Description = "Clear \"Include timeout\" of connection N in the element wizard: it then never puts the element in timeout. Repeatable.",
        HelpName = "N",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = OptionParsers.ConnectionIds,
    };

    private readonly Option<AssumptionChoices> assumptions = new("--assume")
    {
        Description = "Choose how a thing that the documentation leaves open is read; the command 'assumptions' lists them. Repeatable.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = OptionParsers.Assumptions,
    };

    private readonly Option<DataMinerVersion?> dataMiner = new("--dataminer")
    {
        Description = "Behave as this version of DataMiner, for example 10.5.1 or 10.4.0-CU10; the command 'versions' lists what differs. Without it: the newest.",
        HelpName = "VERSION",
        CustomParser = OptionParsers.DataMiner,
    };

    private readonly Option<TimeSpan> callCost = new("--call-cost")
    {
        Description = "Modelled cost of a call on SLProtocol, for example 2.5ms.",
        HelpName = "DURATION",
        CustomParser = NumberParsers.CallCost,
    };

    private readonly Option<string?> state = new("--state") { Description = "Where saved parameters live between runs; without it they are not kept.", HelpName = "FOLDER" };

    private readonly Option<int?> port = new("--port")
    {
        Description = $"The port of the page on 127.0.0.1; 0 takes any that is free. Without it: {PageOptions.DefaultPort}, or any if that is taken.",
        HelpName = "PORT",
        CustomParser = NumberParsers.Port,
    };

    private readonly Option<bool> verbose = new("--verbose") { Description = "Write every line in full; on a terminal lines are cut to its width otherwise." };

    private readonly Option<bool> noPage = new("--no-page") { Description = "Serve no page." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { connections, sets, shows, expects, expectWithin, junit, record, waitForDebugger, coverage, elements, watch, leaveOut, duration, report, elementTimeout, excludeTimeout, assumptions, dataMiner, callCost, state, port, noPage, verbose })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var isExpecting = result.GetResult(expects) is not null;
            if (!isExpecting && result.GetResult(expectWithin) is not null)
            {
                result.AddError("--expect-within goes with --expect; say what is expected, or leave it out.");
            }

            foreach (var option in new Option[] { elements, watch }.Where(option => result.GetResult(record) is not null && result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} does not go with --record, which is about one element from its start to its end; leave one of them out.");
            }

            foreach (var option in new Option[] { duration, watch }.Where(option => isExpecting && result.GetResult(option) is not null))
            {
                result.AddError($"{option.Name} does not go with --expect, which ends the run; leave it out, or give the longest time with --expect-within.");
            }
        });
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>The settings.</returns>
    public RunSettings Read(ParseResult result) => new()
    {
        Connections = result.GetValue(connections) ?? [],
        Sets = result.GetValue(sets) ?? [],
        Shows = result.GetValue(shows) ?? [],
        Expects = result.GetValue(expects) ?? [],
        ExpectWithin = result.GetValue(expectWithin) ?? RunSettings.UsualExpectWithin,
        Junit = result.GetValue(junit),
        Record = result.GetValue(record),
        Coverage = result.GetValue(coverage),
        WaitForDebugger = result.GetValue(waitForDebugger),
        Elements = result.GetValue(elements),
        Watch = result.GetValue(watch),
        LeavesOut = result.GetValue(leaveOut),
        Duration = result.GetValue(duration),
        Verbose = result.GetValue(verbose),
        Report = result.GetValue(report),
        ElementTimeout = result.GetValue(elementTimeout),
        ExcludedFromTimeout = result.GetValue(excludeTimeout) ?? [],
        Assumptions = result.GetValue(assumptions) ?? new AssumptionChoices(),
        DataMiner = result.GetValue(dataMiner),
        CallCost = result.GetValue(callCost),
        State = result.GetValue(state),
        Page = result.GetValue(noPage) || (result.GetResult(expects) is not null && result.GetValue(port) is null) ? null : new PagePort(result.GetValue(port) ?? PageOptions.DefaultPort, result.GetValue(port) is not null),
    };
}
