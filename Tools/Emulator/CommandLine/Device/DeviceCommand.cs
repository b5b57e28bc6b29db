using System.CommandLine;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.Tool.CommandLine.Device;

/// <summary>The command <c>device</c>: the device simulator alone.</summary>
/// <param name="output">Where it says what it is and does.</param>
internal sealed class DeviceCommand(TextWriter output)
{
    private readonly Option<int> port = new("--port")
    {
        Description = "TCP port on 127.0.0.1; 0: any free one",
        DefaultValueFactory = _ => DeviceOptions.DefaultPort,
    };

    private readonly Option<int?> webSocketPort = new("--websocket-port")
    {
        Description = "TCP port of the WebSockets, when it is to be another one, as many real senders have it; 0: any free one",
    };

    private readonly Option<int> sources = new("--sources")
    {
        Description = $"number of sources, 1 to {DeviceOptions.MaximumSourceCount}",
        DefaultValueFactory = _ => DeviceOptions.DefaultSourceCount,
    };

    private readonly Option<int> devices = new("--devices")
    {
        Description = "number of devices, each with a WebSocket of its own and its share of the sources; from 1 to the number of sources",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<double> rate = new("--rate")
    {
        Description = $"events a second over all sources, 0 to {DeviceOptions.MaximumRate}; 0: only on request",
        DefaultValueFactory = _ => DeviceOptions.DefaultRate,
    };

    private readonly Option<string[]> faults = new("--fault")
    {
        Description = "a fault as NAME=VALUE; may be repeated. A wrong name lists them all, and so does GET /faults on the running device",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Makes the command.</summary>
    /// <returns>The command.</returns>
    public Command Create()
    {
        var modes = new DeviceModes();
        var command = new Command("device", "Runs a device on 127.0.0.1 alone: an IS-07 sender with faults on demand, one that a script describes or a recording holds; or records between an element and a device.") { port, webSocketPort, sources, devices, rate, faults };
        modes.AddTo(command, webSocketPort, sources, devices, rate, faults);
        command.SetAction((result, stopped) => RunAsync(result, modes, stopped));
        return command;
    }

    private Task<int> RunAsync(ParseResult result, DeviceModes modes, CancellationToken stopped)
    {
        var (at, isStrict) = (result.GetValue(port), result.GetValue(modes.Strict));
        return (result.GetValue(modes.Script), result.GetValue(modes.Replay), result.GetValue(modes.Proxy)) switch
        {
            ({ } script, _, _) => new ScriptCommand(output).RunAsync(script, at, isStrict, stopped),
            (_, { } recording, _) => new ReplayCommand(output).RunAsync(recording, at, result.GetValue(modes.Speed) ?? 1, isStrict, stopped),
            (_, _, { } device) => new ProxyCommand(output).RunAsync(device, at, result.GetValue(modes.Record)!, stopped),
            _ => RunSenderAsync(result, stopped),
        };
    }

    private async Task<int> RunSenderAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var device = await StartAsync(result, cancellationToken);
        Banner.Write(device, output);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCodes.Success;
    }

    private DeviceOptions Read(ParseResult result) => new()
    {
        Port = result.GetValue(port),
        WebSocketPort = result.GetValue(webSocketPort),
        SourceCount = result.GetValue(sources),
        DeviceCount = result.GetValue(devices),
        Rate = result.GetValue(rate),
        Faults = [.. result.GetValue(faults)!.Select(FaultSetting.Parse)],
        Notice = output.WriteLine,
    };

    private async Task<SimulatedDevice> StartAsync(ParseResult result, CancellationToken cancellationToken)
    {
        try
        {
            var options = Read(result);
            return options.Problem is string problem
                ? throw new InputException(problem)
                : await Ports.ListenAsync(() => SimulatedDevice.StartAsync(options, cancellationToken), options.WebSocketPort is int second ? [options.Port, second] : [options.Port]);
        }
        catch (FaultException exception)
        {
            throw FaultProblem.Refuse(exception);
        }
    }
}
