using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Recordings;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Tool.CommandLine.Device;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The device simulator that is wanted beside an element.</summary>
/// <param name="Port">Its port, 0 for any that is free; null for the usual one, or any if that is taken.</param>
/// <param name="Faults">Its faults.</param>
/// <param name="Sources">The number of its sources.</param>
/// <param name="Rate">Its events a second, over all sources.</param>
/// <param name="Script">The file of the script that it plays; null for another device.</param>
/// <param name="Replay">The file of the recording that it plays; null for another device.</param>
/// <param name="Speed">How many times as fast as it was recorded.</param>
internal sealed record DeviceSettings(
    int? Port, IReadOnlyList<FaultSetting> Faults, int Sources = DeviceOptions.DefaultSourceCount, double Rate = DeviceOptions.DefaultRate, string? Script = null, string? Replay = null, double Speed = 1)
{
    /// <summary>Starts the device.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The device.</returns>
    /// <exception cref="InputException">It cannot be had like that.</exception>
    public async Task<StartedDevice> StartAsync(CancellationToken cancel)
    {
        if (Script is not null)
        {
            var script = await ScriptFile.ReadAsync(Script, cancel).ConfigureAwait(false);
            var scripted = await ListenAsync(port => ScriptedDevice.StartAsync(script, new ScriptedDeviceOptions { Port = port }, cancel)).ConfigureAwait(false);
            return new StartedDevice(DeviceAddress.Of(scripted), [], scripted);
        }

        if (Replay is not null)
        {
            var recording = RecordingFile.Read(Replay);
            var player = await ListenAsync(port => ReplayDevice.StartAsync(recording, new ReplayOptions { Port = port, Speed = Speed }, cancel)).ConfigureAwait(false);
            return new StartedDevice(DeviceAddress.Of(player), [], player);
        }

        var options = new DeviceOptions { Port = Port ?? DeviceOptions.DefaultPort, Faults = Faults, SourceCount = Sources, Rate = Rate };
        if (options.Problem is { } problem)
        {
            throw new InputException(problem);
        }

        try
        {
            var device = await ListenAsync(port => SimulatedDevice.StartAsync(options with { Port = port }, cancel)).ConfigureAwait(false);
            return new StartedDevice(DeviceAddress.Of(device), [.. device.Sources.Select(source => source.Id)], device);
        }
        catch (FaultException exception)
        {
            throw FaultProblem.Refuse(exception);
        }
    }

    private async Task<T> ListenAsync<T>(Func<int, Task<T>> start)
    {
        try
        {
            return Port is { } port ? await start(port).ConfigureAwait(false) : await PreferredPort.StartAsync(DeviceOptions.DefaultPort, start).ConfigureAwait(false);
        }
        catch (Exception exception) when (PreferredPort.IsRefused(exception))
        {
            throw new InputException($"--device {Port}: the device simulator cannot listen there: {exception.Message} Give another port, or 0 for any that is free.");
        }
    }
}
