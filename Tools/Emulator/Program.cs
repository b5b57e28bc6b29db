using System.Globalization;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tool;
using ConnectorEmulator.Tool.CommandLine;

// What a run writes is the same everywhere; QActions may use any culture.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// QActions block the threads they run on; enough threads must be there for sockets and timers all the same.
ThreadPool.SetMinThreads(32, 32);

// What a QAction does to the process must not pass for what the run came to.
var error = Console.Error;
StrayCode.Contain(error, ExitCodes.Failure);
var code = await new EmulatorCommands(Console.Out, error).RunAsync(args).ConfigureAwait(false);
StrayCode.EndWithin(TimeSpan.FromSeconds(3), error, ExitCodes.Failure);
return code;
