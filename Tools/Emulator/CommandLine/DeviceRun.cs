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
    /// <param name="complete">Completes what is asked of the run by what the device has; null when nothing is missing.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The device cannot be had like that.</exception>
    public async Task<int> RunAsync(RunSettings settings, DeviceSettings wanted, CancellationToken cancel, Func<RunSettings, StartedDevice, RunSettings>? complete = null)
    {
        var device = await wanted.StartAsync(cancel).ConfigureAwait(false);
        await using (device.ConfigureAwait(false))
        {
            watcher.Say("Device", device.Address.WebSocket.ToString());
            var whole = complete?.Invoke(settings, device) ?? settings;
            return await new SourceRun(source, watcher, page).RunAsync(whole with { Device = device.Address }, cancel).ConfigureAwait(false);
        }
    }
}
