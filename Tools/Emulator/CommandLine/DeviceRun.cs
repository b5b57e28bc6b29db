using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.Tool.Output;
using ConnectorEmulator.Tool.Watch;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Runs a package with the device simulator beside it.</summary>
internal sealed class DeviceRun(IPackageSource source, ConsoleWatcher watcher, StartPage page)
{
    /// <summary>Runs a package.</summary>
    /// <param name="settings">What the command line asks of the run.</param>
    /// <param name="wanted">The device.</param>
    /// <param name="cancel">Stops both.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The device cannot be had like that.</exception>
    public async Task<int> RunAsync(RunSettings settings, DeviceSettings wanted, CancellationToken cancel)
    {
        var device = await StartAsync(wanted, cancel).ConfigureAwait(false);
        await using (device.ConfigureAwait(false))
        {
            watcher.Say("Device", device.WebSocketUrl.ToString());
            return await new SourceRun(source, watcher, page).RunAsync(settings with { Device = DeviceAddress.Of(device) }, cancel).ConfigureAwait(false);
        }
    }

    private static async Task<SimulatedDevice> StartAsync(DeviceSettings wanted, CancellationToken cancel)
    {
        try
        {
            return wanted.Port is { } port
                ? await StartAsync(port).ConfigureAwait(false)
                : await PreferredPort.StartAsync(DeviceOptions.DefaultPort, StartAsync).ConfigureAwait(false);
        }
        catch (FaultException exception)
        {
            throw new InputException($"--fault: {exception.Message}");
        }
        catch (Exception exception) when (PreferredPort.IsRefused(exception))
        {
            throw new InputException($"--device {wanted.Port}: the device simulator cannot listen there: {exception.Message} Give another port, or 0 for any that is free.");
        }

        Task<SimulatedDevice> StartAsync(int port) => SimulatedDevice.StartAsync(new DeviceOptions { Port = port, Faults = wanted.Faults }, cancel);
    }
}
