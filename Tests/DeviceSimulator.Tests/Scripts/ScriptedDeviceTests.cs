using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.DeviceSimulator.Tests.Support;

namespace ConnectorEmulator.DeviceSimulator.Tests.Scripts;

/// <summary>A scripted device over real sockets.</summary>
internal sealed class ScriptedDeviceTests
{
    // The answer to the challenge is the one that OBS's protocol gives for this password, salt and challenge.
    private const string Studio = """
        {
          "name": "Studio",
          "steps": [
            { "send": { "op": 0, "d": { "authentication": { "challenge": "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=", "salt": "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=" } } } },
            { "expect": { "op": 1, "d": { "authentication": "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=" } }, "send": { "op": 2 } },
            { "push": [ { "op": 5, "d": { "level": "{count}" } } ], "every": 20, "times": 3 }
          ],
          "always": [
            { "expect": { "op": 1 }, "close": 4009 },
            { "expect": { "op": 6, "d": { "requestId": "{id:text}" } }, "send": { "op": 7, "d": { "requestId": "{id}" } } }
          ]
        }
        """;

    [Test]
    public async Task Login_Right_IsAnsweredPushedAndKeptAlive()
    {
        var notices = new ConcurrentQueue<string>();
        await using var device = await StartAsync(Studio, notices);
        await using var client = await PlainClient.ConnectAsync(new Uri(device.WebSocketUrl, "api/websocket?x=1"));

        Assert.That(await client.ReceiveAsync(), Does.Contain("challenge"));
        await client.SendAsync("""{"op":1,"d":{"rpcVersion":1,"authentication":"1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4="}}""");
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("""{"op":2}"""));
        for (var number = 1; number <= 3; number++)
        {
            Assert.That(await client.ReceiveAsync(), Is.EqualTo($$$"""{"op":5,"d":{"level":{{{number}}}}}"""));
        }

        for (var number = 1; number <= 20; number++)
        {
            await client.SendAsync($$$"""{"op":6,"d":{"requestType":"GetStats","requestId":"{{{number}}}"}}""");
            Assert.That(await client.ReceiveAsync(), Is.EqualTo($$$"""{"op":7,"d":{"requestId":"{{{number}}}"}}"""));
        }

        await client.SendAsync("""{"op":6,"d":{"requestId":21}}""");
        await Limit.UntilAsync(() => device.UnmatchedCount == 1, "the message that matches nothing is counted");
        Assert.That(device.Unmatched, Is.EqualTo(["""{"op":6,"d":{"requestId":21}}"""]));
        Assert.That(device.Received[^1], Is.EqualTo(new ReceivedFrame(1, """{"op":6,"d":{"requestId":21}}""")));
        Assert.That(device.Received, Has.Count.GreaterThanOrEqualTo(21), "also what the script has an answer for");
        Assert.That(notices, Does.Contain("connection 1 opened: /api/websocket?x=1"));
        Assert.That(notices, Does.Contain("""connection 1: nothing in the script matches (all steps are done): {"op":6,"d":{"requestId":21}}"""));

        device.Send("by the test");
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("by the test"));
    }

    [Test]
    public async Task Login_Wrong_IsClosed_AndTheNextClientBeginsAnew()
    {
        await using var device = await StartAsync(Studio);
        await using (var client = await PlainClient.ConnectAsync(device.WebSocketUrl))
        {
            await client.SendAsync("""{"op":1,"d":{"authentication":"wrong"}}""");
            await client.Ended.WaitAsync(Limit.Generous);
            Assert.That(client.CloseStatus, Is.EqualTo((WebSocketCloseStatus)4009));
        }

        await using var next = await PlainClient.ConnectAsync(device.WebSocketUrl);
        Assert.That(await next.ReceiveAsync(), Does.Contain("challenge"));
        Assert.That(device.UnmatchedCount, Is.Zero);
    }

    [Test]
    public async Task Outage_DropsRefusesAndComesBack()
    {
        var clock = new ManualClock();
        var notices = new ConcurrentQueue<string>();
        await using var device = await StartAsync(
            """{ "name": "D", "steps": [ { "send": "hello" } ], "outage": { "after": 20000, "for": 5000 } }""", notices, clock);
        await using var first = await PlainClient.ConnectAsync(device.WebSocketUrl);
        Assert.That(await first.ReceiveAsync(), Is.EqualTo("hello"));

        clock.Advance(TimeSpan.FromSeconds(20));
        await first.Ended.WaitAsync(Limit.Generous);
        Assert.That(first.CloseStatus, Is.Null, "dropped");
        await Limit.UntilAsync(() => clock.NextDue == TimeSpan.FromSeconds(5), "nobody listens");
        Assert.That(() => PlainClient.ConnectAsync(device.WebSocketUrl), Throws.InstanceOf<WebSocketException>());

        clock.Advance(TimeSpan.FromSeconds(5));
        await Limit.UntilAsync(() => device.OpenConnections == 0 && CanConnect(device.WebSocketUrl), "the device is back");
        await using var second = await PlainClient.ConnectAsync(device.WebSocketUrl);
        Assert.That(await second.ReceiveAsync(), Is.EqualTo("hello"));

        clock.Advance(TimeSpan.FromHours(1));
        await second.SendAsync("x");
        await Limit.UntilAsync(() => device.UnmatchedCount == 1, "there is no second outage");
        Assert.That(notices, Has.One.EqualTo("outage: away for 5000 ms"));
    }

    [Test]
    public async Task PlainRequest_IsToldToAskForAWebSocket()
    {
        await using var device = await StartAsync(Studio);
        using var http = new HttpClient();

        using var answer = await http.GetAsync(new UriBuilder(device.WebSocketUrl) { Scheme = "http" }.Uri);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UpgradeRequired));
    }

    [Test]
    public void Start_PortOutOfRange_IsRefused() =>
        Assert.That(
            () => ScriptedDevice.StartAsync(DeviceScript.Read(Studio), new ScriptedDeviceOptions { Port = 70000 }),
            Throws.ArgumentException.With.Message.Contains("it must be from 0 to 65535."));

    private static bool CanConnect(Uri url)
    {
        try
        {
            using var probe = new System.Net.Sockets.TcpClient();
            probe.Connect(url.Host, url.Port);
            return true;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }

    private static Task<ScriptedDevice> StartAsync(string script, ConcurrentQueue<string>? notices = null, TimeProvider? clock = null) =>
        ScriptedDevice.StartAsync(DeviceScript.Read(script), new ScriptedDeviceOptions
        {
            Port = 0,
            Clock = clock ?? TimeProvider.System,
            Notice = line => notices?.Enqueue(line),
        });
}
