using System.Net;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>The node interface, and that its resources are those of the other interfaces.</summary>
internal sealed class NodeInterfaceTests : RestTest
{
    private const string Node = "x-nmos/node/v1.3";
    private const string OldNode = "x-nmos/node/v1.2";
    private const string Senders = "x-nmos/connection/v1.1/single/senders";

    private static readonly string[] FormatsWithoutEvents = ["urn:x-nmos:format:audio", "urn:x-nmos:format:video"];

    [Test]
    public async Task Resources_OfEachSource_LeadFromNodeToWebSocket()
    {
        var device = await StartAsync(options => options with { SourceCount = 10, DeviceCount = 3 });
        var self = await GetAsync(device, Node + "/self");
        var devices = await ByIdAsync(device, "devices");
        var sources = await ByIdAsync(device, "sources");
        var flows = await ByIdAsync(device, "flows");

        foreach ((var id, var sender) in await ByIdAsync(device, "senders"))
        {
            var expected = device.Sources.Single(source => source.SenderId == id);
            var flow = flows[sender.GetProperty("flow_id").GetGuid()];
            var source = sources[flow.GetProperty("source_id").GetGuid()];
            var owner = devices[sender.GetProperty("device_id").GetGuid()];
            var parameters = (await GetAsync(device, $"{Senders}/{id}/active")).GetProperty("transport_params")[0];
            NmosDevice part = device.Devices.Single(part => part.Id == owner.GetProperty("id").GetGuid());

            Assert.That(sender.GetProperty("transport").GetString(), Is.EqualTo("urn:x-nmos:transport:websocket"));
            Assert.That(sender.GetProperty("manifest_href").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(flow.GetProperty("id").GetGuid(), Is.EqualTo(expected.FlowId));
            Assert.That(flow.GetProperty("media_type").GetString(), Is.EqualTo("application/json"));
            Assert.That(source.GetProperty("id").GetGuid(), Is.EqualTo(expected.Id));
            Assert.That(
                new[] { flow, source }.Select(item => (item.GetProperty("device_id").GetGuid(), item.GetProperty("event_type").GetString())),
                Is.All.EqualTo((part.Id, expected.EventType)));
            Assert.That(owner.GetProperty("node_id").GetGuid(), Is.EqualTo(self.GetProperty("id").GetGuid()));
            Assert.That(Texts(owner.GetProperty("senders")), Does.Contain(id.ToString()));
            Assert.That(part.Sources, Does.Contain(expected));
            Assert.That(parameters.GetProperty("connection_uri").GetString(), Is.EqualTo(device.WebSocketUrlOf(part).ToString()));
            Assert.That(parameters.GetProperty("ext_is_07_source_id").GetGuid(), Is.EqualTo(expected.Id));
        }
    }

    [Test]
    public async Task Sources_Always_HaveLabelsAndTwoWithoutEventType()
    {
        var device = await StartAsync();

        List<JsonElement> list = [.. (await GetAsync(device, Node + "/sources")).EnumerateArray()];

        Assert.That(
            list.Where(item => item.TryGetProperty("event_type", out _))
                .Select(item => (item.GetProperty("id").GetGuid(), item.GetProperty("label").GetString(), item.GetProperty("event_type").GetString())),
            Is.EqualTo(device.Sources.Select(source => (source.Id, source.Label, source.EventType))));
        Assert.That(
            list.Where(item => !item.TryGetProperty("event_type", out _)).Select(item => item.GetProperty("format").GetString()),
            Is.EquivalentTo(FormatsWithoutEvents));
    }

    [Test]
    public async Task Devices_Controls_LeadToOtherInterfaces()
    {
        var device = await StartAsync();

        var controls = (await GetAsync(device, Node + "/devices"))[0].GetProperty("controls");

        foreach (var control in controls.EnumerateArray())
        {
            var href = new Uri(control.GetProperty("href").GetString()!);
            Assert.That((await GetAsync(device, href.PathAndQuery)).ValueKind, Is.EqualTo(JsonValueKind.Array));
        }

        Assert.That(
            controls.EnumerateArray().Select(control => control.GetProperty("type").GetString()),
            Is.EquivalentTo(["urn:x-nmos:control:sr-ctrl/v1.0", "urn:x-nmos:control:sr-ctrl/v1.1", "urn:x-nmos:control:events/v1.0"]));
    }

    [Test]
    public async Task OlderVersion_WhatItDoesNotKnow_IsLeftOut()
    {
        var device = await StartAsync();
        var sender = device.Sources[0].SenderId;

        Assert.That((await GetAsync(device, OldNode + "/senders")).GetArrayLength(), Is.Zero);
        Assert.That((await GetAsync(device, OldNode + "/devices"))[0].GetProperty("senders").GetArrayLength(), Is.Zero);
        var sources = await GetAsync(device, OldNode + "/sources");
        Assert.That(sources.GetArrayLength(), Is.EqualTo(device.Sources.Count + 2));
        Assert.That(sources.EnumerateArray().Any(source => source.TryGetProperty("event_type", out _)), Is.False);
        using var answer = await SendAsync(device, HttpMethod.Get, $"{OldNode}/senders/{sender}");
        await AssertErrorAsync(answer, HttpStatusCode.Conflict);
        Assert.That((await GetAsync(device, answer.Headers.Location!.ToString())).GetProperty("id").GetGuid(), Is.EqualTo(sender));
    }

    [Test]
    public async Task OldNode_On_OffersAllInTheOlderVersionOnly()
    {
        var device = await StartAsync();
        device.Faults.Apply("old-node", "on");

        Assert.That(Texts(await GetAsync(device, "x-nmos/node")), Is.EqualTo(["v1.2/"]));
        Assert.That(Texts((await GetAsync(device, OldNode + "/self")).GetProperty("api").GetProperty("versions")), Is.EqualTo(["v1.2"]));
        Assert.That((await GetAsync(device, OldNode + "/senders")).GetArrayLength(), Is.EqualTo(device.Sources.Count));
        Assert.That((await GetAsync(device, OldNode + "/sources"))[0].GetProperty("event_type").GetString(), Is.EqualTo(device.Sources[0].EventType));
        using var answer = await SendAsync(device, HttpMethod.Get, Node + "/senders");
        await AssertErrorAsync(answer, HttpStatusCode.NotFound);
    }

    private static async Task<Dictionary<Guid, JsonElement>> ByIdAsync(SimulatedDevice device, string list) =>
        (await GetAsync(device, $"{Node}/{list}")).EnumerateArray().ToDictionary(item => item.GetProperty("id").GetGuid());
}
