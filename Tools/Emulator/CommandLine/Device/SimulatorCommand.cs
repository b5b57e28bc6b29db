using System.CommandLine;
using System.Net.Sockets;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Faults;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.CommandLine;

/// <summary>The command line: what it takes, and what it gives back to the shell.</summary>
internal static class SimulatorCommand
{
    private const int Refused = 2;

    /// <summary>Reads the arguments and runs the device until Ctrl+C or SIGTERM.</summary>
    /// <returns>0, or 2 when the arguments or the port were refused.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var port = new Option<int>("--port")
        {
            Description = "TCP port on 127.0.0.1; 0: any free one",
            DefaultValueFactory = _ => DeviceOptions.DefaultPort,
        };
        var webSocketPort = new Option<int?>("--websocket-port")
        {
            Description = "TCP port of the WebSockets, when it is to be another one, as many real senders have it; 0: any free one",
        };
        var sources = new Option<int>("--sources")
        {
            Description = $"number of sources, 1 to {DeviceOptions.MaximumSourceCount}",
            DefaultValueFactory = _ => DeviceOptions.DefaultSourceCount,
        };
        var devices = new Option<int>("--devices")
        {
            Description = "number of devices, each with a WebSocket of its own and its share of the sources; from 1 to the number of sources",
            DefaultValueFactory = _ => 1,
        };
        var rate = new Option<double>("--rate")
        {
            Description = $"events a second over all sources, 0 to {DeviceOptions.MaximumRate}; 0: only on request",
            DefaultValueFactory = _ => DeviceOptions.DefaultRate,
        };
        var faults = new Option<string[]>("--fault")
        {
            Description = "a fault as NAME=VALUE; may be repeated. GET /faults on the running device lists them",
            DefaultValueFactory = _ => [],
        };
        var script = new Option<string?>("--script")
        {
            Description = "plays the device in this file instead of an IS-07 sender; of the other options --port and --strict go with it",
        };
        var strict = new Option<bool>("--strict") { Description = "with --script: ends with 1 when a message came that the script has nothing for" };
        var root = new RootCommand("A WebSocket device on 127.0.0.1: an IS-07 sender, with faults on demand, or one that a script describes.")
        {
            port, webSocketPort, sources, devices, rate, faults, script, strict,
        };
        root.Validators.Add(result =>
        {
            bool isScripted = result.GetValue(script) is not null;
            Option[] misplaced = isScripted ? [webSocketPort, sources, devices, rate, faults] : [strict];
            foreach (Option option in misplaced.Where(option => result.GetResult(option) is { Implicit: false }))
            {
                string cure = isScripted ? "does not go with --script; leave it out." : "goes with --script; name the file, or leave it out.";
                result.AddError($"{option.Name} {cure}");
            }
        });
        root.SetAction((result, cancellationToken) => result.GetValue(script) is string file
            ? ScriptCommand.RunAsync(file, result.GetValue(port), result.GetValue(strict), cancellationToken)
            : RunAsync(
                () => new DeviceOptions
                {
                    Port = result.GetValue(port),
                    WebSocketPort = result.GetValue(webSocketPort),
                    SourceCount = result.GetValue(sources),
                    DeviceCount = result.GetValue(devices),
                    Rate = result.GetValue(rate),
                    Faults = [.. result.GetValue(faults)!.Select(FaultSetting.Parse)],
                    Notice = Console.WriteLine,
                },
                cancellationToken));

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            // The library would take the signals only after the device has begun to start.
            using var stop = new StopSignal();
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, stop.Token);
        }

        return Refuse(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));
    }

    private static async Task<int> RunAsync(Func<DeviceOptions> read, CancellationToken cancellationToken)
    {
        try
        {
            DeviceOptions options = read();
            return options.Problem is string problem ? Refuse(problem) : await RunAsync(options, cancellationToken);
        }
        catch (FaultException exception)
        {
            return Refuse(exception.Message);
        }
    }

    private static async Task<int> RunAsync(DeviceOptions options, CancellationToken cancellationToken)
    {
        SimulatedDevice device;
        try
        {
            device = await SimulatedDevice.StartAsync(options, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            string reason = exception.GetBaseException().Message;
            string wanted = options.WebSocketPort is int webSocketPort ? $"ports {options.Port} and {webSocketPort}" : $"port {options.Port}";
            return Refuse($"cannot listen on {wanted} of 127.0.0.1 ({reason}); give another one with --port, or --port 0 for any free one.");
        }

        await using (device)
        {
            Banner.Write(device, Console.Out);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return Refused;
    }
}
