using System.Collections.Concurrent;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The sources of a device are found by REST, at the address of the WebSocket unless another one is set.</summary>
internal sealed class DiscoveryTests : DiscoveryTest
{
    private const string Active = "2";
    private const string NotSubscribed = "0";

    [Test]
    public async Task Discover_ShowsEachSourceWithItsLabelAndItsValue()
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        await DiscoverAsync(element);

        Assert.That(Status(element), Is.EqualTo("Done: 7 sources, 7 new."));
        // The parameters of one set follow each other.
        await Limit.UntilAsync(() => Text(element, DriverParameters.DiscoveryProgress) == "100", "the progress follows");
        Assert.That(Text(element, DriverParameters.RestAddressInUse), Is.EqualTo($"127.0.0.1:{device.Port}"));
        Assert.That(Rows(element), Is.EqualTo(device.Sources.Count), "audio and video are left out");
        await Limit.UntilAsync(() => device.Sources.All(source => Cell(element, source, SourceColumn.State) == Active), "each source sends");
        Assert.That(device.Sources.Select(source => Cell(element, source, SourceColumn.Name)), Is.EqualTo(device.Sources.Select(source => source.Label)));
        Assert.That(device.Statistics.Connections.Single().Subscriptions, Has.Count.EqualTo(1));
        await AssertCleanAsync(element);
    }

    [TestCase("number/enum/tally", 2, "Programme", "2")]
    [TestCase("string/enum/mode", "live", "Live", "")]
    [TestCase("boolean/enum/power", true, "On", "1")]
    public async Task Event_OfAnEnumeration_ShowsTheLabelAndKeepsTheNumber(string eventType, object value, string label, string number)
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        await DiscoverAsync(element);
        var source = device.Sources.First(source => source.EventType == eventType);
        device.Emit(source.Id, System.Text.Json.JsonSerializer.SerializeToNode(value));
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == label, "the label is shown");

        Assert.That(Cell(element, source, SourceColumn.Number), Is.EqualTo(number));
    }

    [Test]
    public async Task Discover_NewSourcesNotWanted_AddsThemUnsubscribed()
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        await element.SetParameterAsync(DriverParameters.SubscribeNewSourcesWrite, "0");
        await DiscoverAsync(element);

        Assert.That(Rows(element), Is.EqualTo(device.Sources.Count));
        Assert.That(device.Sources.Select(source => Cell(element, source, SourceColumn.Subscribed)), Is.All.EqualTo(NotSubscribed));
        Assert.That(device.Statistics.SubscriptionCommands, Is.Zero);
    }

    [Test]
    public async Task Discover_Again_KeepsWhatIsThere()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await DiscoverAsync(element);
        Assert.That(Status(element), Is.EqualTo("Done: 7 sources, 0 new."));
        await DiscoverAsync(element);

        Assert.That(Status(element), Is.EqualTo("Done: 7 sources, 0 new."));
        Assert.That(device.Sources.Select(source => Cell(element, source, SourceColumn.Name)), Is.EqualTo(device.Sources.Select(source => source.Label)));
        Assert.That(device.Statistics.SubscriptionCommands, Is.EqualTo(1), "nothing new to subscribe to");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task RestAddress_OfAnotherDevice_IsAskedUntilItIsEmptiedAgain()
    {
        var device = await StartDeviceAsync();
        var other = await StartDeviceAsync(sources: 2);
        var element = await StartOpenAsync(device);
        await element.SetParameterAsync(DriverParameters.RestAddressWrite, other.RestUrl.ToString());
        await DiscoverAsync(element);
        Assert.That(Status(element), Does.StartWith("Done: 2 sources"));

        await element.SetParameterAsync(DriverParameters.RestAddressWrite, "http://device/path");
        Assert.That(Text(element, DriverParameters.Result), Does.StartWith("REST Address refused, nothing was changed"));
        Assert.That(Text(element, DriverParameters.RestAddress), Is.EqualTo($"http://127.0.0.1:{other.Port}"));

        await element.SetParameterAsync(DriverParameters.RestAddressWrite, string.Empty);
        await DiscoverAsync(element);
        Assert.That(Status(element), Does.StartWith("Done: 7 sources"));
    }

    [Test]
    public async Task Discover_SlowAnswers_ShowsProgressRunsOnceAndLeavesTheHeartbeatAlone()
    {
        const int Lists = 5;
        const int Types = 3;
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        device.Faults.Apply("rest-delay", "1");
        var shown = new ConcurrentQueue<string>();
        element.Changed += _ => shown.Enqueue(Status(element));
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        Assert.That(Text(element, DriverParameters.Result), Is.EqualTo("Discover refused, nothing was changed: a discovery runs already."));

        await Limit.UntilAsync(() => Status(element).StartsWith("Done", StringComparison.Ordinal), "the discovery is done");
        var steps = shown.SkipWhile(text => text == "Idle").Distinct().ToList();
        var senders = device.Sources.Count;
        Assert.That(
            steps,
            Is.EqualTo((string[])[
                "Looking for the interfaces", "Reading labels", "Reading devices", "Reading senders",
                .. Enumerable.Range(1, senders).Select(number => $"Reading addresses {number}/{senders}"),
                "Reading sources", "Reading types 1/3", "Reading types 2/3", "Reading types 3/3", Status(element)]));
        Assert.That(element.Snapshot().Connections[0].FramesSent, Is.EqualTo(Lists + senders + Types));
        Assert.That(device.Statistics.Connections, Has.Count.EqualTo(1), "a device closes a client that sends no heartbeat for 12 s");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Discover_WhileAnAnswerIsAwaited_ValuesAreShownAndHeartbeatsGoOut()
    {
        const int Load = 100;
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.HeartbeatIntervalWrite, "1");
        device.Faults.Apply("rest-delay", "60");
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        await Limit.UntilAsync(() => element.Snapshot().Connections[0].FramesSent == 1, "the device is asked");
        var heartbeats = Count(element, DriverParameters.HeartbeatsSent);
        var source = device.Sources.First(source => source.EventType == "string");
        for (var index = 1; index <= Load; index++)
        {
            device.Emit(source.Id, $"value {index}");
        }

        // Under load it is the tick that writes rows and sends heartbeats: it must not wait behind the request, which takes 5 s to fail.
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == $"value {Load}", "the last value is shown");
        await UntilCountAsync(element, DriverParameters.HeartbeatsSent, heartbeats + 2);
        Assert.That(Status(element), Is.EqualTo("Looking for the interfaces"), "the answer is still awaited");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Start_DiscoveryNotWanted_AsksNothing()
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 1);

        Assert.That(Status(element), Is.EqualTo("Idle"));
        Assert.That(element.Snapshot().Connections[0].FramesSent, Is.Zero);
    }

    [Test]
    public async Task Discover_TenThousandSources_AreRefusedUntilAllowedAndAddedUnsubscribedBecauseTheyDoNotFit()
    {
        var device = await StartDeviceAsync(sources: 10_000);
        var element = await StartOpenAsync(device);
        await DiscoverAsync(element);
        Assert.That(Status(element), Does.StartWith("Failed: there would be 10000 sources, and at most 1000 may be.").And.EndWith("Nothing was changed."));
        Assert.That(Rows(element), Is.Zero);

        await element.SetParameterAsync(DriverParameters.MaximumSourcesWrite, "20000");
        await DiscoverAsync(element);

        Assert.That(
            Status(element),
            Does.StartWith("Done: 10000 sources, 10000 new. The new ones are not subscribed: the subscription would be ").And.Contain("Types left to the next discovery: "));
        Assert.That(Rows(element), Is.EqualTo(10_000));
        Assert.That(Cell(element, device.Sources[^1], SourceColumn.Name), Is.EqualTo(device.Sources[^1].Label));
        Assert.That(device.Statistics.SubscriptionCommands, Is.Zero);
        await AssertCleanAsync(element);
    }
}
