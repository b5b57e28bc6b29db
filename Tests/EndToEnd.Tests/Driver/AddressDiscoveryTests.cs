using System.Globalization;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Testing.Servers;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The address of a WebSocket is found by REST: the operator knows nothing but the host and the port of the device's HTTP interfaces.</summary>
internal sealed class AddressDiscoveryTests : DiscoveryTest
{
    private const string NobodyThere = "ws://127.0.0.1:1/x-nmos/events/ws";
    private const string Active = "2";
    private const int Key = 0;
    private const int Address = 1;
    private const int Device = 2;
    private const int Sources = 3;
    private const int State = 6;
    private const int Available = 2;
    private const int InUse = 3;

    [Test]
    public async Task Discover_NothingEntered_TakesTheOnlyAddressAndKeepsItOverARestart()
    {
        var device = await StartDeviceAsync();
        var address = device.WebSocketUrlOf(device.Devices[0]).ToString();
        await using (var element = await StartElementAsync(device.RestUrl, NobodyThere, StateFolder))
        {
            await DiscoverAsync(element);
            Assert.That(Status(element), Is.EqualTo($"Done: 7 sources, 7 new. The address {address} is now the Server URL."));
            Assert.That(Text(element, DriverParameters.ServerUrl), Is.EqualTo(address));
            await UntilAllActiveAsync(element, device);
            Assert.That(Row(element, address)[Device], Is.EqualTo("Device 1"));
            Assert.That(Convert.ToInt32(Row(element, address)[Sources], CultureInfo.InvariantCulture), Is.EqualTo(7));
            Assert.That(StateOf(element, address), Is.EqualTo(InUse));
            Assert.That(Text(element, DriverParameters.RestAddressInUse), Is.EqualTo($"127.0.0.1:{device.Port}"));
            await AssertCleanAsync(element);
        }

        var second = await StartElementAsync(device.RestUrl, NobodyThere, StateFolder);
        await UntilOpenAsync(second);
        Assert.That(Text(second, DriverParameters.ServerUrl), Is.EqualTo(address));
    }

    [Test]
    public async Task DiscoveryAtStartup_NothingEntered_OpensWithoutTheOperator()
    {
        var device = await StartDeviceAsync();
        device.Faults.Apply("old-node", "on");
        await using (var element = await StartElementAsync(device.RestUrl, NobodyThere, StateFolder))
        {
            await element.SetParameterAsync(DriverParameters.DiscoveryAtStartupWrite, "1");
        }

        await UntilAllActiveAsync(await StartElementAsync(device.RestUrl, NobodyThere, StateFolder), device);
    }

    [Test]
    public async Task Discover_SeveralDevices_AsksToChooseAndUseBringsInTheSourcesOfTheOneChosen()
    {
        var device = await StartDeviceAsync(new DeviceOptions { DeviceCount = 2, Rate = 0 });
        var element = await StartElementAsync(device.RestUrl, NobodyThere);
        await DiscoverAsync(element);
        Assert.That(
            Status(element),
            Does.StartWith("Done: 7 sources, 0 new. Sources left out because they send at other addresses: 7. "
                + "The device has 2 WebSocket addresses. Press Use beside the one you want, or enter it in Server URL."));
        Assert.That(Text(element, DriverParameters.ServerUrl), Is.Empty);

        var chosen = device.Devices[1];
        var address = device.WebSocketUrlOf(chosen).ToString();
        await element.SetCellAsync(DriverParameters.UseAddress, $"{Row(element, address)[Key]}", "1");
        await UntilOpenAsync(element);
        await Limit.UntilAsync(() => chosen.Sources.All(source => Cell(element, source, SourceColumn.State) == Active), "each source of the device sends");
        await UntilEndedAsync(element);
        Assert.That(Rows(element), Is.EqualTo(chosen.Sources.Count), "none that could only be missing");
        Assert.That(chosen.Sources.Select(source => Cell(element, source, SourceColumn.Name)), Is.EqualTo(chosen.Sources.Select(source => source.Label)));
        Assert.That(
            device.Devices.Select(item => StateOf(element, device.WebSocketUrlOf(item).ToString())), Is.EqualTo(new[] { Available, InUse }));
        Assert.That(element.Snapshot().QActions.Sum(action => action.Errors), Is.Zero);
    }

    [Test]
    public async Task Discover_WrongPathEntered_SaysSoAndUseCorrectsIt()
    {
        var device = await StartDeviceAsync();
        var element = await StartElementAsync(device.RestUrl, NobodyThere);
        var wrong = $"ws://127.0.0.1:{device.Port}/wrong";
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, wrong);
        await DiscoverAsync(element);
        var address = device.WebSocketUrlOf(device.Devices[0]).ToString();
        Assert.That(
            Status(element),
            Is.EqualTo($"Done: 7 sources, 7 new. The device gives the address {address}. Press Use beside it, or enter it in Server URL. "
                + $"The connection is not open. {wrong} gives HTTP 404 to a plain request: the path seems to be wrong."));

        await element.SetCellAsync(DriverParameters.UseAddress, $"{Row(element, address)[Key]}", "1");
        await UntilAllActiveAsync(element, device);
    }

    [Test]
    public async Task Discover_WebSocketOnAPortOfItsOwnAndNoEventsInterface_IsFoundAllTheSame()
    {
        var device = await StartDeviceAsync();
        var address = $"ws://127.0.0.1:{device.Port}{device.Devices[0].WebSocketPath}";
        await using var rest = await FakeHttpServer.StartAsync();
        rest.Answer("/x-nmos/node", "[\"v1.3/\"]");
        rest.Answer("/x-nmos/node/v1.3/sources", $"[{string.Join(',', device.Sources.Select(source => $$"""{"id":"{{source.Id}}","label":"{{source.Label}}","event_type":"{{source.EventType}}"}"""))}]");
        rest.Answer("/x-nmos/node/v1.3/devices", "[]");
        rest.Answer("/x-nmos/node/v1.3/senders", $"[{string.Join(',', device.Sources.Select(source => $$"""{"id":"{{source.SenderId}}","transport":"urn:x-nmos:transport:websocket"}"""))}]");
        foreach (var source in device.Sources)
        {
            rest.Answer(
                $"/x-nmos/connection/v1.1/single/senders/{source.SenderId}/active",
                $$"""{"master_enable":true,"transport_params":[{"connection_uri":"{{address}}","connection_authorization":false,"ext_is_07_source_id":"{{source.Id}}"}]}""");
        }

        var element = await StartElementAsync(new Uri(rest.Url), NobodyThere);
        await DiscoverAsync(element);
        Assert.That(
            Status(element),
            Is.EqualTo($"Done: 7 sources, 7 new. The sources are those that its senders name: HTTP 404 from {rest.Url}/x-nmos/events/v1.0/sources. The address {address} is now the Server URL."));
        await UntilAllActiveAsync(element, device);
    }

    [TestCase("ws://10.0.0.5:3217/x", "false", "on another host than the one that was asked, 127.0.0.1.")]
    [TestCase("wss://127.0.0.1:1/x", "true", "which needs authorization. Enter Authorization Header on the page Settings, then press Use beside the address.")]
    [TestCase("ws://user:s3cret@127.0.0.1:1/x", "false", "The address that the device gives cannot be used: the address holds a user or a password")]
    [TestCase("auto", "false", "None of its senders has a WebSocket address at present.")]
    public async Task Discover_AddressThatCannotJustBeTaken_SaysWhatToDo(string address, string authorization, string text)
    {
        const string Sender = "5e000000-0000-4000-8000-000000000001";
        var device = await StartDeviceAsync(sources: 1);
        await using var rest = await FakeHttpServer.StartAsync();
        rest.Answer("/x-nmos/node", "[\"v1.3/\"]");
        rest.Answer("/x-nmos/node/v1.3/sources", "[]");
        rest.Answer("/x-nmos/node/v1.3/devices", "[]");
        rest.Answer("/x-nmos/node/v1.3/senders", $$"""[{"id":"{{Sender}}","transport":"urn:x-nmos:transport:websocket"}]""");
        rest.Answer("/x-nmos/events/v1.0/sources", $"[\"{device.Sources[0].Id}/\"]");
        rest.Answer(
            $"/x-nmos/connection/v1.1/single/senders/{Sender}/active",
            $$"""{"master_enable":true,"transport_params":[{"connection_uri":"{{address}}","connection_authorization":{{authorization}}}]}""");
        var element = await StartElementAsync(new Uri(rest.Url), NobodyThere);
        await DiscoverAsync(element);

        Assert.That(Status(element), Does.StartWith("Done: 1 source, 1 new.").And.Contain(text));
        Assert.That(Text(element, DriverParameters.ServerUrl), Is.Empty);
        Assert.That(Convert.ToString(element.SnapshotTable(DriverParameters.Addresses).Rows.SingleOrDefault()?[Address], CultureInfo.InvariantCulture), Does.Not.Contain("s3cret"));
        Assert.That(element.Snapshot().Connections[0].State, Is.EqualTo(ConnectionState.Responding), "never an element timeout");
    }

    private static IReadOnlyList<object?> Row(Element element, string address) =>
        element.SnapshotTable(DriverParameters.Addresses).Rows.Single(row => (string?)row[Address] == address);

    private static int StateOf(Element element, string address) => Convert.ToInt32(Row(element, address)[State], CultureInfo.InvariantCulture);

    private static async Task UntilAllActiveAsync(Element element, SimulatedDevice device)
    {
        await UntilOpenAsync(element);
        await Limit.UntilAsync(() => device.Sources.All(source => Cell(element, source, SourceColumn.State) == Active), "each source sends");
    }

    private Task<Element> StartElementAsync(Uri rest, string webSocket, string? stateFolder = null) =>
        StartElementAsync(new ElementOptions { Connections = new Dictionary<int, string> { [0] = rest.ToString(), [1] = webSocket }, StateFolder = stateFolder });
}
