using Skyline.DataMiner.WebSocketDriver.Packager.CommandLine;

return PackagerCommand.Run(args, Console.Out, Console.Error);
