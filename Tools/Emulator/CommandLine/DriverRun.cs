using ConnectorEmulator.Packaging.Projects;
using ConnectorEmulator.Tool.CommandLine.Parameters;
using ConnectorEmulator.Tool.Output;
using ConnectorEmulator.Tool.Watch;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Packs the driver of this repository, starts the device simulator, and runs the two together.</summary>
internal sealed class DriverRun(ConsoleWatcher watcher, StartPage page)
{
    private const string AddSourceParameter = "153";

    /// <summary>Runs the driver.</summary>
    /// <param name="settings">What the command line asks for.</param>
    /// <param name="wanted">The device.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The repository is not found, its package cannot be written, or the device cannot be had like that.</exception>
    public async Task<int> RunAsync(RunSettings settings, DeviceSettings wanted, CancellationToken cancel)
    {
        var repository = RepositoryLayout.Find(Environment.CurrentDirectory, AppContext.BaseDirectory)
            ?? throw new InputException("Protocol.xml and QActions are in no folder above this one: run the command inside the repository, or use 'run PATH'.");
        var package = new RepositoryPackage(repository, watcher.Say) { IsCovered = settings.Coverage is not null };
        return await new DeviceRun(package, watcher, page).RunAsync(settings, wanted, cancel, Complete).ConfigureAwait(false);
    }

    // What an operator would do first: add the sources of the device.
    private static RunSettings Complete(RunSettings settings, StartedDevice device)
    {
        IReadOnlyList<WantedWrite> sources = device.SourceIds.Count == 0 ? [] : [new WantedWrite(AddSourceParameter, string.Join(";", device.SourceIds))];
        return settings with { Sets = [.. sources, .. settings.Sets], SetsAtRestart = settings.Sets };
    }
}
