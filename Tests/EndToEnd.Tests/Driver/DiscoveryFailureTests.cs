using ConnectorEmulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>A discovery that fails tells why, costs nothing else, and can be tried again.</summary>
internal sealed class DiscoveryFailureTests : DiscoveryTest
{
    [TestCase("rest-status", "404", "HTTP 404", "There is no such interface. Check host and port in REST Address.")]
    [TestCase("rest-status", "500", "HTTP 500", "The device fails. Look at its log, and try again later.")]
    [TestCase("rest-authorization", "Bearer x", "HTTP 401", "Enter the address in Server URL, and the sources in Add Source.")]
    [TestCase("rest-html", "on", "something else than the JSON expected, such as a web page,", "Something else answers there. Check host and port in REST Address.")]
    [TestCase("rest-large", "9000000", "an answer longer than 262144 bytes", "/x-nmos/node.")]
    [TestCase("rest-drop", "on", "no answer", "Check host and port in REST Address, and whether the agent reaches them.")]
    [TestCase("rest-delay", "60", "no answer", "Check host and port in REST Address, and whether the agent reaches them.")]
    public async Task Discover_RestFails_SaysWhyAndWhatToDoAndChangesNothing(string fault, string value, string reason, string advice)
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        await element.SetParameterAsync(DriverParameters.AddSource, $"{device.Sources[0].Id}");
        await Limit.UntilAsync(() => Cell(element, device.Sources[0], SourceColumn.Value).Length > 0, "the source has a value");
        device.Faults.Apply(fault, value);
        await DiscoverAsync(element);

        Assert.That(Status(element), Does.StartWith($"Failed: {reason} from http://127.0.0.1:{device.Port}/x-nmos/").And.EndWith($"{advice} Nothing was changed."));
        Assert.That(Text(element, DriverParameters.Result), Does.StartWith($"Discovery failed: {reason} from "));
        Assert.That(Rows(element), Is.EqualTo(1));
        Assert.That(Cell(element, device.Sources[0], SourceColumn.Name), Is.EqualTo($"{device.Sources[0].Id}"));
        Assert.That(device.Statistics.Connections, Has.Count.EqualTo(1), "the WebSocket does not care");
        Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo(ConnectionState.Responding), "never an element timeout");

        device.Faults.Apply(fault, "off");
        await DiscoverAsync(element);
        Assert.That(Status(element), Is.EqualTo("Done: 7 sources, 6 new."));
    }

    [Test]
    public async Task Discover_SentOnInACircle_EndsAsARequestWithoutAnAnswer()
    {
        var device = await StartDeviceAsync();
        var element = await StartOpenAsync(device);
        device.Faults.Apply("rest-redirect", device.RestUrl.ToString());
        await DiscoverAsync(element);

        // DataMiner follows redirections, and tells a connector nothing of those that it gives up.
        Assert.That(Status(element), Does.StartWith($"Failed: no answer from http://127.0.0.1:{device.Port}/x-nmos/node.").And.EndWith("Nothing was changed."));
        Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo(ConnectionState.Responding), "never an element timeout");
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
}
