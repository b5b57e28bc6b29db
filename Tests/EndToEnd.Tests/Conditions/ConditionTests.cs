using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;

/// <summary>
/// What DataMiner's documentation leaves open must not matter: what the connector is for works under each way to read it, and under all of them turned round.
/// </summary>
[TestFixtureSource(typeof(DriverConditions), nameof(DriverConditions.Each))]
internal sealed class ConditionTests(DriverConditions conditions) : DriverTest
{
    /// <inheritdoc/>
    protected override DriverConditions Conditions => conditions;

    [Test]
    public async Task Events_IdenticalToTheByte_AreEachCountedAndHeartbeatsAnswered()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await AssertIdenticalEventsCountAsync(element, device);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 1);

        Assert.That(device.Statistics.Connections.Select(connection => connection.Subscriptions.Count), Is.EqualTo(new[] { 1 }));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Connection_Dropped_IsOpenedAndSubscribedOnceMore()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply("drop", "now");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);

        await AssertIdenticalEventsCountAsync(element, device);
        Outages.AssertCounted(element, device, outages: 1);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task ServerUrl_OfAnotherDevice_IsUsedAndSubscribed()
    {
        var first = await StartDeviceAsync();
        var second = await StartDeviceAsync();
        var element = await StartSubscribedAsync(first);
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, second.WebSocketUrl.ToString());
        await Outages.UntilSubscribedAsync(element, second, opening: 1);

        await AssertIdenticalEventsCountAsync(element, second);
        Assert.That(first.Statistics.OpenConnections, Is.Zero);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Device_ThatAnswersNoHeartbeat_IsLostAndOpenedAgain()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.ReplyTimeoutWrite, Outages.ReplyTimeout);
        device.Faults.Apply("mute-health", "on");
        await Limit.UntilAsync(() => device.Statistics.Handshakes >= 2, "a second connection");
        device.Faults.Apply("mute-health", "off");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);

        await AssertIdenticalEventsCountAsync(element, device);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Disconnect_StaysDisconnectedUntilReconnect()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.Disconnect, "1");
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the device sees it closed");

        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);
        await AssertIdenticalEventsCountAsync(element, device);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Restart_OfTheElement_BringsSourcesBackAndSubscribesOnce()
    {
        var device = await StartDeviceAsync();
        await using (var first = await StartSubscribedAsync(device, StateFolder))
        {
            await AssertCleanAsync(first);
        }

        var second = await StartElementAsync(device, StateFolder);
        await Outages.UntilSubscribedAsync(second, device, opening: 2);
        await AssertIdenticalEventsCountAsync(second, device);
        await AssertCleanAsync(second);
    }

    [Test]
    public async Task Messages_ThatAgentsMayCutOrEndTheConnectionFor_AreSurvived()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply("send-invalid-utf8", "1");
        await Limit.UntilAsync(() => Unreadable(element) > 0 || HasComeBack(device), "the text is counted, or the connection came back");
        var before = Unreadable(element);
        device.Faults.Apply("send-wide-array", "4194304");
        await Limit.UntilAsync(() => Unreadable(element) > before, "the large message is counted");

        await AssertIdenticalEventsCountAsync(element, device);
        await AssertCleanAsync(element);
    }

    // What is left of a message that was cut is malformed.
    private static long Unreadable(Element element) => Count(element, DriverParameters.Malformed) + Count(element, DriverParameters.Oversized);

    private static bool HasComeBack(SimulatedDevice device) => device.Statistics.Connections is { Count: > 1 } connections && connections[^1].Subscriptions.Count > 0;

    private static async Task AssertIdenticalEventsCountAsync(Element element, SimulatedDevice device)
    {
        var source = device.Sources[0];
        device.Emit(source.Id, true);
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == "true", "the first event is shown");
        device.Faults.Apply("duplicates", "on");
        var before = Count(element, DriverParameters.States);
        device.Emit(source.Id, true);
        device.Faults.Apply("duplicates", "off");
        await UntilCountAsync(element, DriverParameters.States, before + 2);
    }
}
