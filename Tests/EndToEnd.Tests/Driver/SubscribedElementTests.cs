namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

internal sealed class SubscribedElementTests : DriverTest
{
    private const string Active = "2";

    [Test]
    public async Task Start_AddressOfTheElement_OpensSubscribesAndShowsEachSource()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);

        Assert.That(Text(element, DriverParameters.Status), Is.EqualTo("1"));
        foreach (var source in device.Sources)
        {
            Assert.That(Cell(element, source, SourceColumn.State), Is.EqualTo(Active), source.Label);
            Assert.That(Cell(element, source, SourceColumn.EventType), Is.EqualTo(source.EventType));
        }

        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Opening_SubscribesOnceWithTheWholeList()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 2);

        var subscriptions = device.Statistics.Connections.Single().Subscriptions;
        Assert.That(subscriptions, Has.Count.EqualTo(1));
        Assert.That(subscriptions[0], Is.EquivalentTo(device.Sources.Select(source => source.Id.ToString())));
    }

    [Test]
    public async Task Heartbeat_IsAnsweredAndMeasuredAndKeepsTheConnection()
    {
        var device = await StartDeviceAsync();
        var element = await StartElementAsync(device);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 3);

        Assert.That(Count(element, DriverParameters.HeartbeatsSent), Is.GreaterThanOrEqualTo(3));
        Assert.That(Convert.ToDouble(element.SnapshotParameter(DriverParameters.RoundTrip).Value), Is.GreaterThan(0).And.LessThan(30000));
        Assert.That(device.Statistics.OpenConnections, Is.EqualTo(1), "a device closes a client that sends no heartbeat for 12 s");
        Assert.That(device.Statistics.BinaryFrames, Is.Zero);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Messages_IdenticalToTheByte_AreEachCountedAndAreOneEvent()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var before = Count(element, DriverParameters.States);
        device.Faults.Apply("duplicates", "on");
        device.Emit(device.Sources[0].Id, true);
        device.Emit(device.Sources[0].Id, true);
        await UntilCountAsync(element, DriverParameters.States, before + 4);

        // Each of both events came twice; a further one shows that the row is up to date.
        device.Faults.Apply("duplicates", "off");
        device.Emit(device.Sources[0].Id, true);
        await Limit.UntilAsync(() => Cell(element, device.Sources[0], SourceColumn.Events) == "4", "the first state and three events");
        Assert.That(Count(element, DriverParameters.States), Is.GreaterThanOrEqualTo(before + 4));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Burst_EveryEventCountsAndTheLastValueStays()
    {
        const int Burst = 2000;
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply("send-burst", $"{Burst}");
        await UntilCountAsync(element, DriverParameters.States, device.Sources.Count + Burst);

        await Limit.UntilAsync(
            () => device.Sources.Sum(source => long.Parse(Cell(element, source, SourceColumn.Events))) == device.Sources.Count + Burst, "the rows show every event");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Restart_OfTheElement_BringsSourcesBackAndSubscribes()
    {
        var device = await StartDeviceAsync();
        await using (var first = await StartElementAsync(device, StateFolder))
        {
            await UntilOpenAsync(first);
            await first.SetParameterAsync(DriverParameters.AddSource, $"{device.Sources[0].Id}");
            await Limit.UntilAsync(() => Cell(first, device.Sources[0], SourceColumn.Value).Length > 0, "the source has a value");
        }

        var second = await StartElementAsync(device, StateFolder);
        await Limit.UntilAsync(() => Cell(second, device.Sources[0], SourceColumn.Value).Length > 0, "the source has a value again");
        await AssertCleanAsync(second);
    }
}
