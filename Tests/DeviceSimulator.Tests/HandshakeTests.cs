using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Faults;

namespace ConnectorEmulator.DeviceSimulator.Tests;

internal sealed class HandshakeTests : SimulatorTest
{
    [Test]
    public async Task Handshake_OwnHeadersAndSubprotocol_IsAcceptedWithoutSubprotocolAndKept()
    {
        var device = await StartAsync();

        var client = Own(await EventClient.ConnectAsync(new Uri(device.WebSocketUrl, "ws?a=b"), options =>
        {
            options.SetRequestHeader("X-Studio", "1");
            options.AddSubProtocol("nmos");
            options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        }));

        Assert.That(client.Header("Server"), Is.EqualTo("Kestrel"));
        Assert.That(client.HasHeader("Sec-WebSocket-Protocol"), Is.False);
        Assert.That(client.HasHeader("Sec-WebSocket-Extensions"), Is.False);
        var request = device.Statistics.LastHandshake!;
        Assert.That(request.Target, Is.EqualTo("/x-nmos/events/ws?a=b"));
        Assert.That(request.Headers["x-studio"], Is.EqualTo("1"));
    }

    [TestCase("/x-nmos/events/ws/")]
    [TestCase("/x-nmos/events")]
    [TestCase("/x-nmos/events/v1.0/devices/5425d9fb-039d-514f-a315-4bd8e6b24286/")]
    [TestCase("/x-nmos/events/v1.0/devices/00000000-0000-0000-0000-000000000000")]
    [TestCase("/")]
    public async Task Handshake_WrongPath_Answers400(string path)
    {
        var device = await StartAsync();

        AssertRefused(new Uri(device.WebSocketUrl, path), HttpStatusCode.BadRequest);

        Assert.That(device.Statistics.LastHandshake!.Target, Is.EqualTo(path));
        Assert.That(device.Statistics.Handshakes, Is.Zero);
        Assert.That(device.Statistics.HandshakeRequests, Is.EqualTo(1));
    }

    [Test]
    public async Task PlainGet_WebSocketPath_Answers426()
    {
        var device = await StartAsync();
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new Uri(device.RestUrl, device.WebSocketUrl.AbsolutePath));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UpgradeRequired));
    }

    [Test]
    public async Task Handshake_AuthorizationRequired_Answers401WithoutIt()
    {
        var device = await StartAsync(options => options with { Faults = [new FaultSetting("authorization", "Bearer secret")] });

        AssertRefused(device.WebSocketUrl, HttpStatusCode.Unauthorized);

        Own(await EventClient.ConnectAsync(device.WebSocketUrl, options => options.SetRequestHeader("Authorization", "Bearer secret")));
        Assert.That(device.Statistics.Handshakes, Is.EqualTo(1));
    }

    [Test]
    public async Task Refuse_UntilOff_AnswersTheStatus()
    {
        var device = await StartAsync();
        device.Faults.Apply("refuse", "503");
        AssertRefused(device.WebSocketUrl, HttpStatusCode.ServiceUnavailable);

        device.Faults.Apply("refuse", "off");

        await ConnectAsync(device);
    }

    [Test]
    public async Task Hang_Handshake_GetsNoAnswerUntilTheDeviceStops()
    {
        var device = await StartAsync();
        device.Faults.Apply("hang", "on");
        var connection = Own(await RawConnection.OpenAsync(device.WebSocketUrl));
        await Limit.UntilAsync(() => device.Statistics.HandshakeRequests == 1, "the handshake arrived");

        var answer = connection.ReadAnswerAsync();
        await device.StopListeningAsync();

        Assert.That(async () => await answer, Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task CloseAtOnce_Handshake_OpensAndCloses()
    {
        var device = await StartAsync();
        device.Faults.Apply("close-at-once", "1013");

        var client = Own(await EventClient.ConnectAsync(device.WebSocketUrl));

        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1013));
    }

    [Test]
    public async Task Notice_ConnectionOpenedSubscribedClosed_GetsALineForEach()
    {
        var lines = new ConcurrentQueue<string>();
        var device = await StartAsync(options => options with { Notice = lines.Enqueue });

        var client = await ConnectSubscribedAsync(device);
        device.EmitNext(10);
        await client.CloseAsync();

        await Limit.UntilAsync(() => lines.Count >= 3, "three lines");
        string[] expected =
        [
            "connection 1 opened: /x-nmos/events/ws",
            "connection 1 subscribed, sources: 7",
            "connection 1 closed by the client, code 1000",
        ];
        Assert.That(lines, Is.EqualTo(expected));
    }

    private static void AssertRefused(Uri url, HttpStatusCode expected)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        Assert.That(async () => await socket.ConnectAsync(url, CancellationToken.None).WaitAsync(Limit.Generous), Throws.InstanceOf<WebSocketException>());
        Assert.That(socket.HttpStatusCode, Is.EqualTo(expected));
    }
}
