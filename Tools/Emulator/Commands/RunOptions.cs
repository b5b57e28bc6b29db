using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Skyline.DataMiner.WebSocketDriver.Emulator.Page;
using Skyline.DataMiner.WebSocketDriver.Emulator.Readings;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Commands;

/// <summary>The options of a run.</summary>
internal sealed class RunOptions
{
    private readonly Option<Dictionary<int, string>> connections = new("--connection")
    {
        Description = "What the element wizard would hold for connection N: address and port. A path in it is what the handshake asks for. Repeatable.",
        HelpName = "N=URL",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => ParsePairs(result).ToDictionary(pair => pair.Id, pair => pair.Text),
    };

    private readonly Option<List<(int Id, string Text)>> sets = new("--set")
    {
        Description = "An operator's write, after start-up, in order. Repeatable.",
        HelpName = "PID=VALUE",
        CustomParser = ParsePairs,
    };

    private readonly Option<TimeSpan?> duration = new("--duration")
    {
        Description = "Stop by itself; exit 0 when every WebSocket connection given was Open at least once and no QAction failed, 1 otherwise.",
        HelpName = "SECONDS",
        CustomParser = result => TimeSpan.FromSeconds(ParseNumber(result, result.Tokens[0].Value)),
    };

    private readonly Option<string?> report = new("--report") { Description = "At the end, write a JSON report of the element.", HelpName = "FILE" };

    private readonly Option<ReadingChoices> readings = new("--reading")
    {
        Description = "Choose how a thing that the documentation leaves open is read; the command 'readings' lists them. Repeatable.",
        HelpName = "NAME=VALUE",
        CustomParser = ParseReadings,
        DefaultValueFactory = _ => new ReadingChoices(),
    };

    private readonly Option<TimeSpan> callCost = new("--call-cost")
    {
        Description = "Modelled cost of a call on SLProtocol, for example 2.5ms.",
        HelpName = "DURATION",
        CustomParser = result => ParseDuration(result, result.Tokens[0].Value),
    };

    private readonly Option<string?> state = new("--state") { Description = "Where saved parameters live between runs; without it they are not kept.", HelpName = "FOLDER" };

    private readonly Option<int?> port = new("--port")
    {
        Description = $"The port of the page on 127.0.0.1; 0 takes any that is free. Without it: {PageOptions.DefaultPort}, or any if that is taken.",
        HelpName = "PORT",
        CustomParser = ParsePort,
    };

    private readonly Option<bool> noPage = new("--no-page") { Description = "Serve no page." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { connections, sets, duration, report, readings, callCost, state, port, noPage })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <returns>The settings.</returns>
    public RunSettings Read(ParseResult result) => new()
    {
        Connections = result.GetValue(connections) ?? [],
        Sets = result.GetValue(sets) ?? [],
        Duration = result.GetValue(duration),
        Report = result.GetValue(report),
        Readings = result.GetValue(readings) ?? new ReadingChoices(),
        CallCost = result.GetValue(callCost),
        State = result.GetValue(state),
        Page = result.GetValue(noPage) ? null : new PagePort(result.GetValue(port) ?? PageOptions.DefaultPort, result.GetValue(port) is not null),
    };

    private static int? ParsePort(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort)
        {
            return port;
        }

        result.AddError($"--port {text}: a port is a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
        return null;
    }

    private static List<(int Id, string Text)> ParsePairs(ArgumentResult result)
    {
        var pairs = new List<(int Id, string Text)>();
        foreach (var token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is [var left, var right] && int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                pairs.Add((id, right));
            }
            else
            {
                result.AddError($"'{token.Value}' must be a number, an equals sign and a value.");
            }
        }

        return pairs;
    }

    private static ReadingChoices ParseReadings(ArgumentResult result)
    {
        var choices = new ReadingChoices();
        foreach (var token in result.Tokens)
        {
            try
            {
                choices = ReadingCatalog.Apply(choices, token.Value);
            }
            catch (FormatException exception)
            {
                result.AddError(exception.Message);
            }
        }

        return choices;
    }

    private static TimeSpan ParseDuration(ArgumentResult result, string text) => text.EndsWith("ms", StringComparison.Ordinal)
        ? TimeSpan.FromMilliseconds(ParseNumber(result, text[..^2]))
        : TimeSpan.FromSeconds(ParseNumber(result, text.TrimEnd('s')));

    private static double ParseNumber(ArgumentResult result, string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue)
        {
            return number;
        }

        result.AddError($"'{text}' must be a number that is not negative.");
        return 0;
    }
}
