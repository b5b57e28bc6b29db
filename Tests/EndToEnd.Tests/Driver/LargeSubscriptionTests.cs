using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>A subscription whose answer is long must not cost the connection, at what a call to DataMiner takes on an agent.</summary>
internal sealed class LargeSubscriptionTests : DriverTest
{
    private const int Sources = 10_000;
    private const string Active = "2";

    [Test]
    public async Task TenThousandSources_AtTheCostOfCalls_OpenOnceAndAreAllActive()
    {
        var device = await StartDeviceAsync(Sources);
        var element = await StartElementAsync(device, SoakPlan.AgentCallCost);
        await UntilOpenAsync(element);
        await SoakRun.SubscribeAsync(element, device);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 2);

        Assert.That(element.SnapshotTable(DriverParameters.Sources).Rows.Count(row => $"{row[SourceColumn.State]}" == Active), Is.EqualTo(Sources));
        Assert.That(device.Statistics.Connections.Select(connection => connection.Subscriptions.Count), Is.EqualTo(new[] { 1 }), "opened once, subscribed once");
        Assert.That(Count(element, DriverParameters.HeartbeatsMissed), Is.Zero);
        Outages.AssertCounted(element, device, outages: 0);
        await AssertCleanAsync(element);
    }
}
