using Skyline.DataMiner.WebSocketDriver.DeviceSimulator;
using Skyline.DataMiner.WebSocketDriver.Emulator.Watching;
using Skyline.DataMiner.WebSocketDriver.Packager;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Commands;

/// <summary>Packs the driver of this repository, starts the device simulator, and runs the two together.</summary>
internal sealed class DriverRun(ConsoleWatcher watcher, StartPage page)
{
    private const int AddSourceParameter = 153;

    /// <summary>Runs the driver.</summary>
    /// <param name="settings">What the command line asks for.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The repository is not found, or its package cannot be written.</exception>
    public async Task<int> RunAsync(RunSettings settings, CancellationToken cancel)
    {
        var root = FindRoot() ?? throw new InputException("Protocol.xml and QActions are in no folder above this one: run the command inside the repository, or use 'run PATH'.");
        var package = Pack(root);
        var device = await PreferredPort.StartAsync(DeviceOptions.DefaultPort, port => SimulatedDevice.StartAsync(new DeviceOptions { Port = port }, cancel)).ConfigureAwait(false);
        await using (device.ConfigureAwait(false))
        {
            watcher.Say("Device", device.WebSocketUrl.ToString());
            return await new PackageRun(watcher, page).RunAsync(package, Complete(settings, device), cancel).ConfigureAwait(false);
        }
    }

    private string Pack(string root)
    {
        var folder = Path.Combine(root, "artifacts");
        try
        {
            return ProtocolPackager.Pack(root, folder, notice => watcher.Say("Packing", notice)).Path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The driver cannot be packed into {folder}: {exception.Message}");
        }
    }

    // What an operator would do first: fill in the address of the device, and add its sources.
    private static RunSettings Complete(RunSettings settings, SimulatedDevice device)
    {
        var connections = new Dictionary<int, string>(settings.Connections);
        connections.TryAdd(0, device.RestUrl.GetLeftPart(UriPartial.Authority));
        connections.TryAdd(1, device.WebSocketUrl.GetLeftPart(UriPartial.Authority));
        var sources = string.Join(";", device.Sources.Select(source => source.Id));
        return settings with { Connections = connections, Sets = [(AddSourceParameter, sources), .. settings.Sets] };
    }

    private static string? FindRoot()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Protocol.xml")) && Directory.Exists(Path.Combine(folder.FullName, "QActions")))
                {
                    return folder.FullName;
                }
            }
        }

        return null;
    }
}
