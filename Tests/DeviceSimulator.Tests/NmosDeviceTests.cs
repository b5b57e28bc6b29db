using System.Net;
using System.Net.WebSockets;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>Devices with a WebSocket each.</summary>
internal sealed class NmosDeviceTests : RestTest
{
    [TestCase(7, 1, "7")]
    [TestCase(7, 2, "3,4")]
    [TestCase(9, 4, "2,2,2,3")]
    [TestCase(3, 3, "1,1,1")]
    public async Task Sources_OfDevices_AreSharedEvenlyAndInOrder(int sources, int devices, string shares)
    {
        var device = await StartAsync(options => options with { SourceCount = sources, DeviceCount = devices });

        Assert.That(string.Join(',', device.Devices.Select(part => part.Sources.Count)), Is.EqualTo(shares));
        Assert.That(device.Devices.SelectMany(part => part.Sources), Is.EqualTo(device.Sources));
        Assert.That(device.Devices.Select(part => part.Id), Is.Unique);
    }

    [Test]
    public async Task Subscription_ToAll_GivesTheDevicesOwnSourcesOnly()
    {
        var device = await StartAsync(options => options with { SourceCount = 4, DeviceCount = 2 });
        var second = device.Devices[1];
        var client = Own(await EventClient.ConnectAsync(device.WebSocketUrlOf(second)));

        await client.SubscribeAsync(device.Sources.Select(source => source.Id));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(second.Sources[0].Message));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(second.Sources[1].Message));
        device.EmitNext(4);

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(second.Sources[0].Message));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo(second.Sources[1].Message));
        await client.AssertNextIsHealthReplyAsync();
        Assert.That(device.Statistics.LastHandshake!.Target, Is.EqualTo(second.WebSocketPath));
    }

    [Test]
    public async Task PlainGet_DevicesWebSocket_Answers426()
    {
        var device = await StartAsync();

        using var answer = await SendAsync(device, HttpMethod.Get, device.Devices[0].WebSocketPath);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UpgradeRequired));
    }

    [Test]
    public async Task Ids_OfDevices_AreTheSameOnEveryRun()
    {
        var device = await StartAsync();

        Assert.That(device.Devices[0].Id, Is.EqualTo(new Guid("5425d9fb-039d-514f-a315-4bd8e6b24286")));
        Assert.That(device.Devices[0].WebSocketPath, Is.EqualTo("/x-nmos/events/v1.0/devices/5425d9fb-039d-514f-a315-4bd8e6b24286"));
    }

    [Test]
    public async Task WebSocketPort_Own_HasWebSocketsAndNothingElse()
    {
        var device = await StartAsync(options => options with { WebSocketPort = 0 });
        var part = device.Devices[0];
        var webSocket = device.WebSocketUrlOf(part);
        var active = await GetAsync(device, $"x-nmos/connection/v1.1/single/senders/{part.Sources[0].SenderId}/active");

        Assert.That(webSocket.Port, Is.Not.EqualTo(device.Port));
        Assert.That(active.GetProperty("transport_params")[0].GetProperty("connection_uri").GetString(), Is.EqualTo(webSocket.ToString()));
        await ConnectAsync(device);
        using var rest = await Http.GetAsync(new Uri($"http://127.0.0.1:{webSocket.Port}/x-nmos/node/v1.3/senders"));
        Assert.That(rest.StatusCode, Is.EqualTo(HttpStatusCode.UpgradeRequired));
        Assert.That(
            () => EventClient.ConnectAsync(new Uri($"ws://127.0.0.1:{device.Port}{part.WebSocketPath}")),
            Throws.InstanceOf<WebSocketException>().With.Message.Contains("404"));
    }

    [Test]
    public async Task WebSocketPort_Own_IsKeptOverARestart()
    {
        var device = await StartAsync(options => options with { WebSocketPort = 0 });
        var before = device.WebSocketUrl;

        await device.StopListeningAsync();
        await device.ListenAsync();

        Assert.That(device.WebSocketUrl, Is.EqualTo(before));
        await ConnectAsync(device);
    }
}
