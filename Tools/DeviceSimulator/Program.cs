using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.CommandLine;

return await SimulatorCommand.RunAsync(args);
