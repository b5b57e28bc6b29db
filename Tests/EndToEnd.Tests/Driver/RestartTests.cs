using Skyline.DataMiner.WebSocketDriver.DeviceSimulator;
using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Messaging;
using Skyline.DataMiner.WebSocketDriver.Emulator.Readings;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>A device that is restarted again and again.</summary>
internal sealed class RestartTests : DriverTest
{
    private const int Restarts = 50;

    /// <summary>The longest pause between two attempts is 60 s, and the device has to be asked and to answer after it.</summary>
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(90);

    /// <summary>The operator does not wait for the next attempt: so fifty outages take seconds, and the rest of what follows an outage is tested fifty times.</summary>
    [Test]
    public async Task FiftyRestarts_OperatorPressesReconnect_LoseNothingAndSubscribeOnceEach()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var shown = Cell(element, TextSource(device), SourceColumn.Value);
        for (var restart = 1; restart <= Restarts; restart++)
        {
            await device.StopListeningAsync();
            await Outages.UntilClosedAsync(element, restart);
            Assert.That(Cell(element, TextSource(device), SourceColumn.Value), Is.EqualTo(shown), "closing writes what was collected");
            Change(device, $"while away {restart}");
            await ReconnectAsync(element, device);
            await Outages.UntilSubscribedAsync(element, device, opening: restart + 1);
            await UntilReceivedAsync(element, $"while away {restart}");
            shown = Change(device, $"after restart {restart}");
            await UntilReceivedAsync(element, shown);
        }

        await UntilCountAsync(element, DriverParameters.States, (device.Sources.Count * (Restarts + 1)) + Restarts);
        Assert.That(Count(element, DriverParameters.States), Is.EqualTo((device.Sources.Count * (Restarts + 1)) + Restarts));
        Outages.AssertCounted(element, device, Restarts);
        await AssertCleanAsync(element);
    }

    /// <summary>The pauses grow to a minute: this takes about 25 minutes.</summary>
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

    /// <summary>
    /// Pressed while the device is away, the button begins an attempt, and for 3 s after it the connector makes none of its own: so the attempt of the second
    /// press is the only one when the device is back, and every opening can be counted.
    /// </summary>
    private static async Task ReconnectAsync(Element element, SimulatedDevice device)
    {
        var failures = FailedAttempts(element);
        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await Limit.UntilAsync(() => FailedAttempts(element) > failures, "the attempt fails, because nothing listens");
        await device.ListenAsync();

        // Where DataMiner tries again by itself, another attempt could meet its own.
        if (element.Options.Readings.SpontaneousRetry == SpontaneousRetryReading.Never)
        {
            await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        }
    }

    private static int FailedAttempts(Element element) => element.Stream.Lines.Count(line => line.Kind == StreamKind.Closed);

    private static Task UntilReceivedAsync(Element element, string state) => Limit.UntilAsync(
        () => element.Stream.Lines.Any(line => line.Kind == StreamKind.Received && line.Text.Contains($"\"{state}\"", StringComparison.Ordinal)), $"'{state}' arrives");

    private static Task UntilShownAsync(Element element, SimulatedDevice device, string state) =>
        Limit.UntilAsync(() => Cell(element, TextSource(device), SourceColumn.Value) == state, $"'{state}' is shown");
}
