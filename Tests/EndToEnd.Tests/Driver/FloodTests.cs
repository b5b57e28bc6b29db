using System.Diagnostics;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>Agents before 10.4.0 CU10 report each failed attempt with another Closed (release note 41167): a wrong address must make no flood of anything.</summary>
internal sealed class FloodTests : DriverTest
{
    private const int FollowStatus = 7;
    private const int Reports = 6;

    /// <inheritdoc/>
    protected override DriverConditions Conditions => new("spontaneous-retry=repeated-closed;dataminer=10.4.0");

    [Test]
    public async Task WrongAddress_ClosedRepeats_IsTriedSeldomAndSaidNowhere()
    {
        var element = await StartElementAsync("ws://127.0.0.1:1/nobody");
        var watch = Stopwatch.StartNew();
        await Limit.UntilAsync(() => Runs(element) >= Reports, "Closed is reported again and again");

        // Each failure is told, so the attempts follow each other as quickly as the schedule has it.
        Assert.That(Count(element, DriverParameters.Reconnects), Is.LessThanOrEqualTo(watch.Elapsed.TotalSeconds + 1));
        Assert.That(element.Log.Lines.Where(line => line.Level == ElementLogLevel.Info && line.Text.Contains("WebSocket", StringComparison.Ordinal)), Is.Empty, "it was never open");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task DeviceThatIsGone_ClosedRepeats_IsSaidOnce()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await device.StopListeningAsync();
        var runs = Runs(element);
        await Limit.UntilAsync(() => Runs(element) >= runs + Reports, "Closed is reported again and again");
        await device.ListenAsync();
        await Outages.UntilSubscribedAsync(element, device, opening: 2);

        Outages.AssertLines(element, outages: 1);
        await AssertCleanAsync(element);
    }

    private static long Runs(Element element) => element.Snapshot().QActions.Single(action => action.Id == FollowStatus).Runs;
}
