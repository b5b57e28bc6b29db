using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>The device simulator that is wanted beside an element.</summary>
/// <param name="Port">Its port, 0 for any that is free; null for the usual one, or any if that is taken.</param>
/// <param name="Faults">Its faults.</param>
/// <param name="Sources">The number of its sources.</param>
/// <param name="Rate">Its events a second, over all sources.</param>
internal sealed record DeviceSettings(int? Port, IReadOnlyList<FaultSetting> Faults, int Sources = DeviceOptions.DefaultSourceCount, double Rate = DeviceOptions.DefaultRate)
{
    /// <summary>Starts the device.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The device.</returns>
    /// <exception cref="InputException">It cannot be had like that.</exception>
    public async Task<SimulatedDevice> StartAsync(CancellationToken cancel)
    {
        var options = new DeviceOptions { Port = Port ?? DeviceOptions.DefaultPort, Faults = Faults, SourceCount = Sources, Rate = Rate };
        if (options.Problem is { } problem)
        {
            throw new InputException(problem);
        }

        try
        {
            return Port is { } port
                ? await StartAsync(port).ConfigureAwait(false)
                : await PreferredPort.StartAsync(DeviceOptions.DefaultPort, StartAsync).ConfigureAwait(false);
        }
        catch (FaultException exception)
        {
            throw FaultProblem.Refuse(exception);
        }
        catch (Exception exception) when (PreferredPort.IsRefused(exception))
        {
            throw new InputException($"--device {Port}: the device simulator cannot listen there: {exception.Message} Give another port, or 0 for any that is free.");
        }

        Task<SimulatedDevice> StartAsync(int port) => SimulatedDevice.StartAsync(options with { Port = port }, cancel);
    }
}
