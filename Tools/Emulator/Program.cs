using ConnectorEmulator.Tool.CommandLine;

// QActions block the threads they run on; enough threads must be there for sockets and timers all the same.
ThreadPool.SetMinThreads(32, 32);
return await new EmulatorCommands(Console.Out, Console.Error).RunAsync(args).ConfigureAwait(false);
