using System.Globalization;
using ConnectorEmulator.Tool.CommandLine;

// What a run writes is the same everywhere; QActions may use any culture.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// QActions block the threads they run on; enough threads must be there for sockets and timers all the same.
ThreadPool.SetMinThreads(32, 32);
return await new EmulatorCommands(Console.Out, Console.Error).RunAsync(args).ConfigureAwait(false);
