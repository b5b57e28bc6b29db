using System.Globalization;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>How far the agent is behind the device is shown while it is so, and no longer.</summary>
internal sealed class BacklogTests : DriverTest
{
    private static readonly TimeSpan SlowCall = TimeSpan.FromSeconds(0.3);

    [Test]
    public async Task Events_HandledLate_ShowHowLateUntilTheAgentHasCaughtUp()
    {
        var device = await StartDeviceAsync();
        var element = await StartElementAsync(device, SlowCall);
        await element.SetParameterAsync(DriverParameters.AddSource, string.Join(',', device.Sources.Select(source => source.Id)));
        await UntilShownAsync(element, device, "at first");
        await Limit.UntilAsync(() => Backlog(element) == 0, "no backlog");

        // Messages wait while an operator's write is handled, and a write takes several calls.
        var write = element.SetParameterAsync(DriverParameters.SilentAfterWrite, "0");
        await Task.Delay(SlowCall / 2);
        device.Emit(TextSource(device).Id, "late");
        await Limit.UntilAsync(() => Backlog(element) >= 0.3, "the backlog is shown");
        await write;

        await Limit.UntilAsync(() => Backlog(element) < 0.3, "the agent has caught up");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task OldStatesSentAgain_AreNoBacklog()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        using var backlog = new BacklogWatch(element);
        await UntilShownAsync(element, device, "before");
        await Task.Delay(TimeSpan.FromSeconds(3));
        device.Faults.Apply("drop", "now");
        await Limit.UntilAsync(() => Backlog(element) < 0, "not connected");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);
        await Limit.UntilAsync(() => Backlog(element) == 0, "connected");
        await UntilShownAsync(element, device, "after");

        Assert.That(backlog.Largest, Is.LessThan(3), "the states that the device sent again are older than that");
        await AssertCleanAsync(element);
    }

    private static double Backlog(Element element) => Convert.ToDouble(element.SnapshotParameter(DriverParameters.Backlog).Value, CultureInfo.InvariantCulture);

    private static async Task UntilShownAsync(Element element, SimulatedDevice device, string value)
    {
        var source = TextSource(device);
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value).Length > 0, "the first state is shown");
        device.Emit(source.Id, value);
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == value, $"'{value}' is shown");
    }
}
