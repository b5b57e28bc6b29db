using System.Collections.Concurrent;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator;
using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The sources of a device are found by REST, at the address of the WebSocket unless another one is set.</summary>
internal sealed class DiscoveryTests : DriverTest
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
        Assert.That(Text(element, DriverParameters.DiscoveryProgress), Is.EqualTo("100"));
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

    [TestCase("rest-status", "404", "HTTP 404")]
    [TestCase("rest-status", "500", "HTTP 500")]
    [TestCase("rest-html", "on", "something else than the JSON expected")]
    [TestCase("rest-large", "9000000", "an answer longer than 8388608 bytes")]
    [TestCase("rest-delay", "60", "no answer")]
    public async Task Discover_RestFails_SaysWhyAndChangesNothing(string fault, string value, string reason)
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        await element.SetParameterAsync(DriverParameters.AddSource, $"{device.Sources[0].Id}");
        await Limit.UntilAsync(() => Cell(element, device.Sources[0], SourceColumn.Value).Length > 0, "the source has a value");
        device.Faults.Apply(fault, value);
        await DiscoverAsync(element);

        Assert.That(Status(element), Does.StartWith($"Failed: {reason}").And.EndWith("from /x-nmos/events/v1.0/sources. Nothing was changed."));
        Assert.That(Rows(element), Is.EqualTo(1));
        Assert.That(Cell(element, device.Sources[0], SourceColumn.Name), Is.EqualTo($"{device.Sources[0].Id}"));
        Assert.That(device.Statistics.Connections, Has.Count.EqualTo(1), "the WebSocket does not care");
        Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo("Responding"), "never an element timeout");

        device.Faults.Apply(fault, "off");
        await DiscoverAsync(element);
        Assert.That(Status(element), Is.EqualTo("Done: 7 sources, 6 new."));
    }

    [Test]
    public async Task Discover_NothingListensAnyMore_SaysSoAndKeepsWhatWasFound()
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        await DiscoverAsync(element);
        Assert.That(Status(element), Does.StartWith("Done: 7 sources"));
        await element.SetParameterAsync(DriverParameters.RestAddressWrite, "http://127.0.0.1:1");
        await DiscoverAsync(element);

        Assert.That(Status(element), Does.StartWith("Failed: no answer"), "not the answer to the request before");
        Assert.That(Rows(element), Is.EqualTo(device.Sources.Count));
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
        const int Requests = 5;
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        device.Faults.Apply("rest-delay", "3");
        var shown = new ConcurrentQueue<string>();
        element.Changed += _ => shown.Enqueue(Status(element));
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        Assert.That(Text(element, DriverParameters.Result), Is.EqualTo("Discover refused, nothing was changed: a discovery runs already."));

        await Limit.UntilAsync(() => Status(element).StartsWith("Done", StringComparison.Ordinal), "the discovery is done");
        var steps = shown.SkipWhile(text => !text.StartsWith("Reading", StringComparison.Ordinal)).Distinct().ToList();
        Assert.That(steps, Is.EqualTo(new[] { "Reading sources", "Reading labels", "Reading types 1/3", "Reading types 2/3", "Reading types 3/3", Status(element) }));
        Assert.That(element.Snapshot().Connections[0].FramesSent, Is.EqualTo(Requests));
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
        Assert.That(Status(element), Is.EqualTo("Reading sources"), "the answer is still awaited");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Discover_DeviceFailsHalfway_KeepsWhatTheListsGave()
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        device.Faults.Apply("rest-delay", "1");
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        await Limit.UntilAsync(() => Status(element).StartsWith("Reading types", StringComparison.Ordinal), "the lists are read");
        device.Faults.Apply("rest-delay", "off");
        device.Faults.Apply("rest-status", "503");
        await UntilEndedAsync(element);

        Assert.That(Status(element), Does.StartWith("Done: 7 sources, 7 new. ").And.Match(@"Types not read: [1-3] of 3, HTTP 503 from "));
        Assert.That(device.Sources.Select(source => Cell(element, source, SourceColumn.Name)), Is.EqualTo(device.Sources.Select(source => source.Label)));
    }

    [Test]
    public async Task Discover_ElementStopsInTheMiddle_CanStartAgain()
    {
        var device = await StartDeviceAsync();
        device.Faults.Apply("rest-delay", "3");
        await using (var first = await StartElementAsync(device, StateFolder))
        {
            await UntilOpenAsync(first);
            await first.SetParameterAsync(DriverParameters.DiscoveryAtStartupWrite, "1");
            await first.SetParameterAsync(DriverParameters.Discover, "1");
        }

        device.Faults.Apply("rest-delay", "off");
        var second = await StartElementAsync(device, StateFolder);
        await UntilEndedAsync(second);
        Assert.That(Status(second), Is.EqualTo("Done: 7 sources, 7 new."), "by itself, at startup");

        await DiscoverAsync(second);
        Assert.That(Status(second), Is.EqualTo("Done: 7 sources, 0 new."));
        await AssertCleanAsync(second);
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

    private static string Status(Element element) => Text(element, DriverParameters.DiscoveryStatus);

    private static int Rows(Element element) => element.SnapshotTable(DriverParameters.Sources).Rows.Count;

    private static async Task DiscoverAsync(Element element)
    {
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        await UntilEndedAsync(element);
    }

    private static Task UntilEndedAsync(Element element) => Limit.UntilAsync(
        () => Status(element) is { } status && (status.StartsWith("Done", StringComparison.Ordinal) || status.StartsWith("Failed", StringComparison.Ordinal)), "the discovery ends");

    private async Task<Element> StartOpenAsync(SimulatedDevice device)
    {
        var element = await StartElementAsync(device);
        await UntilOpenAsync(element);
        return element;
    }
}
