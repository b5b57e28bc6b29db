using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>A device that is restarted again and again.</summary>
internal sealed class RestartTests : DriverTest
{
    private const int Restarts = 50;

    /// <summary>The longest pause between two attempts is 60 s, and the device has to be asked and to answer after it.</summary>
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(90);

    /// <summary>The operator does not wait for the next attempt: so the outages take seconds, and the rest of what follows an outage is tested again and again.</summary>
    [Test]
    public async Task TwentyRestarts_OperatorPressesReconnect_LoseNothingAndSubscribeOnceEach()
    {
        const int Few = 20;
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var shown = Cell(element, TextSource(device), SourceColumn.Value);
        for (var restart = 1; restart <= Few; restart++)
        {
            await device.StopListeningAsync();
            await Outages.UntilClosedAsync(element, restart);
            Assert.That(Cell(element, TextSource(device), SourceColumn.Value), Is.EqualTo(shown), "closing writes what was collected");
            Change(device, $"while away {restart}");

            // The attempts start again, a second apart, so that the device is back before the pauses grow.
            await element.SetParameterAsync(DriverParameters.Reconnect, "1");
            await device.ListenAsync();
            await Outages.UntilSubscribedAsync(element, device, opening: restart + 1);
            await UntilReceivedAsync(element, $"while away {restart}");
            shown = Change(device, $"after restart {restart}");
            await UntilReceivedAsync(element, shown);
        }

        await UntilCountAsync(element, DriverParameters.States, (device.Sources.Count * (Few + 1)) + Few);
        Assert.That(Count(element, DriverParameters.States), Is.EqualTo((device.Sources.Count * (Few + 1)) + Few));
        Outages.AssertCounted(element, device, Few);
        await AssertCleanAsync(element);
    }

    /// <summary>One restart follows the other before the connection was open for ten seconds, so the pauses grow to a minute.</summary>
    [Test]
    [Explicit("takes about 25 minutes")]
    [Category("Endurance")]
    public async Task FiftyRestarts_NobodyThere_LoseNothingAndSubscribeOnceEach()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        for (var restart = 1; restart <= Restarts; restart++)
        {
            await device.StopListeningAsync();
            await Outages.UntilClosedAsync(element, restart);
            var state = Change(device, $"while away {restart}");
            await device.ListenAsync();
            await Outages.UntilSubscribedAsync(element, device, opening: restart + 1, LongestOutage);
            await UntilShownAsync(element, device, state);
            await UntilShownAsync(element, device, Change(device, $"after restart {restart}"));
            await TestContext.Progress.WriteLineAsync($"{DateTime.UtcNow:T} restart {restart} of {Restarts}");
        }

        Outages.AssertCounted(element, device, Restarts);
        await AssertCleanAsync(element);
    }

    private static string Change(SimulatedDevice device, string state)
    {
        device.Emit(TextSource(device).Id, state);
        return state;
    }

    private static Task UntilReceivedAsync(Element element, string state) => Limit.UntilAsync(
        () => element.Stream.Lines.Any(line => line.Kind == StreamKind.Received && line.Text.Contains($"\"{state}\"", StringComparison.Ordinal)), $"'{state}' arrives");

    private static Task UntilShownAsync(Element element, SimulatedDevice device, string state) =>
        Limit.UntilAsync(() => Cell(element, TextSource(device), SourceColumn.Value) == state, $"'{state}' is shown");
}
