using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Recordings;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.DeviceSimulator.Server;
using ConnectorEmulator.DeviceSimulator.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace ConnectorEmulator.DeviceSimulator.Tests.Recordings;

/// <summary>The proxy between an element and a device, and the device that plays what it recorded, over real sockets.</summary>
internal sealed class RecordingProxyTests
{
    [Test]
    public async Task Recorded_ThroughTheProxy_IsPlayedAsItWas()
    {
        var recording = await RecordAsync();
        await using var replay = await ReplayDevice.StartAsync(recording, new ReplayOptions { Port = 0, Speed = double.PositiveInfinity });
        await using var client = await PlainClient.ConnectAsync(replay.WebSocketUrl);

        Assert.That(replay.WebSocketUrl.AbsolutePath, Is.EqualTo("/live"));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("welcome"));
        await client.SendAsync("""{"id":99,"ask":"level"}""");
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("""{"id":99,"level":5}"""));
        await client.SendAsync("bye");
        await client.Ended.WaitAsync(Limit.Generous);
        Assert.That(client.CloseStatus, Is.EqualTo((WebSocketCloseStatus)4001));
        Assert.That(replay.UnmatchedCount, Is.Zero);
    }

    [Test]
    public async Task Recorded_WhatIsPlayed_HasTheSameFrames()
    {
        var first = (await RecordAsync()).Connections.Single();
        await using var replay = await ReplayDevice.StartAsync(new Recording([first], []), new ReplayOptions { Port = 0 });
        var again = (await RecordAsync(replay.WebSocketUrl)).Connections.Single();
        Assert.That(Frames(again), Is.EqualTo(Frames(first)));
        Assert.That((again.Target, again.End?.Code), Is.EqualTo((first.Target, first.End?.Code)));

        static IEnumerable<(bool, bool, string)> Frames(RecordedConnection connection) =>
            connection.Messages.Select(message => (message.IsSent, message.IsText, Convert.ToHexString(message.Data.Span)));
    }

    [Test]
    public async Task Requests_ThroughTheProxy_AreAnsweredAgainWithTheAddressOfTheStandIn()
    {
        string text;
        await using (var device = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0, Rate = 0 }))
        {
            await using var output = new StringWriter();
            using var writer = new RecordingWriter(output, DateTimeOffset.UtcNow);
            await using var proxy = await RecordingProxy.StartAsync(new Uri(device.RestUrl.GetLeftPart(UriPartial.Authority)), 0, writer, _ => { });
            using var http = new HttpClient();
            text = await http.GetStringAsync($"http://127.0.0.1:{proxy.Port}/x-nmos/node/v1.3/devices");
            Assert.That(text, Does.Contain($"//127.0.0.1:{device.Port}/"));
            var missing = await http.GetAsync(new Uri($"http://127.0.0.1:{proxy.Port}/nowhere"));
            Assert.That((int)missing.StatusCode, Is.EqualTo(404));
            text = output.ToString();
        }

        await using var replay = await ReplayDevice.StartAsync(Recording.Parse(text), new ReplayOptions { Port = 0 });
        using var again = new HttpClient();
        Assert.That(await again.GetStringAsync(new Uri(replay.RestUrl, "x-nmos/node/v1.3/devices")), Does.Contain($"//127.0.0.1:{replay.Port}/"));
        Assert.That((int)(await again.GetAsync(new Uri(replay.RestUrl, "nowhere"))).StatusCode, Is.EqualTo(404));
        Assert.That(replay.UnmatchedCount, Is.Zero, "this one was recorded");
        Assert.That((int)(await again.GetAsync(new Uri(replay.RestUrl, "elsewhere"))).StatusCode, Is.EqualTo(404));
        Assert.That(replay.UnmatchedCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Connections_AfterOneAnother_GetTheRecordedOnesAndThenTheLastAgain()
    {
        var recording = Recording.Parse("""
            {"recording":1}
            {"at":0,"connection":1,"event":"opened","url":"ws://h/a"}
            {"at":0,"connection":1,"event":"received","text":"first"}
            {"at":0,"connection":1,"event":"closed"}
            {"at":0,"connection":1,"event":"opened","url":"ws://h/a"}
            {"at":0,"connection":1,"event":"received","text":"second"}
            {"at":0,"connection":2,"event":"opened","url":"ws://h/b"}
            {"at":0,"connection":2,"event":"received","text":"other"}
            """);
        await using var replay = await ReplayDevice.StartAsync(recording, new ReplayOptions { Port = 0 });
        foreach (var (path, expected) in new[] { ("/a", "first"), ("/b", "other"), ("/a", "second"), ("/a", "second"), ("/b?x=1", "other") })
        {
            await using var client = await PlainClient.ConnectAsync(new Uri(replay.WebSocketUrl, path));
            Assert.That(await client.ReceiveAsync(), Is.EqualTo(expected), path);
        }
    }

    [Test]
    public async Task Requests_OfOneAddressInAnotherOrder_AreAnsweredByTheirBodies()
    {
        var recording = Recording.Parse("""
            {"recording":1}
            {"at":0,"exchange":1,"event":"request","method":"POST","url":"http://h/rpc","text":"{\"ask\":\"level\",\"id\":1}"}
            {"at":0,"exchange":1,"event":"response","status":200,"text":"level 1"}
            {"at":0,"exchange":2,"event":"request","method":"POST","url":"http://h/rpc","text":"{\"ask\":\"mode\",\"id\":2}"}
            {"at":0,"exchange":2,"event":"response","status":200,"text":"mode"}
            {"at":0,"exchange":3,"event":"request","method":"POST","url":"http://h/rpc","text":"{\"ask\":\"level\",\"id\":3}"}
            {"at":0,"exchange":3,"event":"response","status":200,"text":"level 3"}
            """);
        await using var replay = await ReplayDevice.StartAsync(recording, new ReplayOptions { Port = 0, Speed = double.PositiveInfinity });
        using var http = new HttpClient();
        foreach (var (body, expected) in new[] { ("mode\",\"id\":2", "mode"), ("mode\",\"id\":2", "mode"), ("level\",\"id\":3", "level 3"), ("level\",\"id\":7", "level 1"), ("level\",\"id\":8", "level 3"), ("mode\",\"id\":9", "mode") })
        {
            using var content = new StringContent($"{{\"ask\":\"{body}}}");
            using var response = await http.PostAsync(new Uri(replay.RestUrl, "rpc"), content);
            Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo(expected), body);
        }
    }

    [Test]
    public async Task Failures_AsTheyWereRecorded_ArePlayedInTheirPlaces()
    {
        var recording = Recording.Parse("""
            {"recording":1}
            {"at":0,"connection":1,"event":"failed","url":"ws://h/a","status":503}
            {"at":0,"connection":1,"event":"failed","url":"ws://h/a"}
            {"at":0,"connection":1,"event":"opened","url":"ws://h/a"}
            {"at":0,"connection":1,"event":"received","text":"here"}
            {"at":0,"exchange":1,"event":"request","url":"http://h/list"}
            {"at":0,"exchange":1,"event":"failed"}
            {"at":0,"exchange":2,"event":"request","url":"http://h/list"}
            {"at":5,"exchange":2,"event":"unanswered"}
            {"at":5,"exchange":3,"event":"request","url":"http://h/list"}
            {"at":5,"exchange":3,"event":"response","status":200,"text":"list"}
            """);
        await using var replay = await ReplayDevice.StartAsync(recording, new ReplayOptions { Port = 0, Speed = double.PositiveInfinity });
        Assert.That(async () => await PlainClient.ConnectAsync(replay.WebSocketUrl), Throws.TypeOf<WebSocketException>().With.Message.Contains("503"));
        Assert.That(async () => await PlainClient.ConnectAsync(replay.WebSocketUrl), Throws.TypeOf<WebSocketException>().With.Message.Not.Contains("503"));
        await using var client = await PlainClient.ConnectAsync(replay.WebSocketUrl);
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("here"));

        // A pooled connection that is lost would be opened again without a word.
        using var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero });
        var list = new Uri(replay.RestUrl, "list");
        Assert.That(async () => await http.GetStringAsync(list), Throws.TypeOf<HttpRequestException>());
        using (var patience = new CancellationTokenSource())
        {
            var waiting = http.GetStringAsync(list, patience.Token);
            Assert.That(await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromSeconds(0.3))), Is.Not.SameAs(waiting), "neither answered nor lost");
            await patience.CancelAsync();
            Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        }

        Assert.That(await http.GetStringAsync(list), Is.EqualTo("list"));
        Assert.That(replay.UnmatchedCount, Is.Zero);
    }

    [Test]
    public async Task Proxy_DeviceThatRefuses_RefusesToo()
    {
        await using var device = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0, Faults = [Faults.FaultSetting.Parse("refuse=503")] });
        await using var output = new StringWriter();
        using var writer = new RecordingWriter(output, DateTimeOffset.UtcNow);
        await using var proxy = await RecordingProxy.StartAsync(device.WebSocketUrl, 0, writer, _ => { });
        Assert.That(async () => await PlainClient.ConnectAsync(new Uri($"ws://127.0.0.1:{proxy.Port}/")), Throws.TypeOf<WebSocketException>().With.Message.Contains("503"));
        Assert.That(output.ToString(), Does.Contain("\"event\":\"failed\""));
        Assert.That(Recording.Parse(output.ToString()).Connections.Single().Failure, Is.EqualTo(new RecordedFailure(503, IsUnanswered: false)));
    }

    [TestCase(4001, "over")]
    [TestCase(1012, "restart")]
    [TestCase(3000, null)]
    public async Task Proxy_DeviceThatCloses_ClosesToTheElementWithItsCodeAndReason(int code, string? reason)
    {
        await using var device = await CloserAsync(socket => socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None));
        await using var output = new StringWriter();
        using var writer = new RecordingWriter(output, DateTimeOffset.UtcNow);
        await using var proxy = await RecordingProxy.StartAsync(new Uri($"ws://127.0.0.1:{device.Ports[0]}/"), 0, writer, _ => { });
        await using var client = await PlainClient.ConnectAsync(new Uri($"ws://127.0.0.1:{proxy.Port}/"));
        await client.Ended.WaitAsync(Limit.Generous);
        Assert.That(((int?)client.CloseStatus, client.CloseDescription), Is.EqualTo(((int?)code, reason)));
        Assert.That(output.ToString(), Does.Contain($"by the device: {code} {reason}".Trim()));
        Assert.That(Recording.Parse(output.ToString()).Connections.Single().End?.Code, Is.EqualTo(code));
    }

    [TestCase(4002, "leaving")]
    [TestCase(1000, null)]
    public async Task Proxy_ElementThatCloses_ClosesToTheDeviceWithItsCodeAndReason(int code, string? reason)
    {
        var closed = new TaskCompletionSource<(int?, string?)>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var device = await CloserAsync(async socket =>
        {
            await socket.ReceiveAsync(new byte[10], CancellationToken.None);
            closed.SetResult(((int?)socket.CloseStatus, socket.CloseStatusDescription is { Length: > 0 } text ? text : null));
        });
        await using var output = new StringWriter();
        using var writer = new RecordingWriter(output, DateTimeOffset.UtcNow);
        await using var proxy = await RecordingProxy.StartAsync(new Uri($"ws://127.0.0.1:{device.Ports[0]}/"), 0, writer, _ => { });
        using var element = new ClientWebSocket();
        await element.ConnectAsync(new Uri($"ws://127.0.0.1:{proxy.Port}/"), CancellationToken.None);
        await element.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None);
        Assert.That(await closed.Task.WaitAsync(Limit.Generous), Is.EqualTo(((int?)code, reason)));
        Assert.That(output.ToString(), Does.Contain($"by the element: {code} {reason}".Trim()));
    }

    [Test]
    public async Task Proxy_DeviceThatIsAway_IsAwayForTheElementToo()
    {
        int port;
        await using (var device = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0, Rate = 0 }))
        {
            port = device.Port;
        }

        await using var output = new StringWriter();
        using var writer = new RecordingWriter(output, DateTimeOffset.UtcNow);
        await using var proxy = await RecordingProxy.StartAsync(new Uri($"ws://127.0.0.1:{port}/"), 0, writer, _ => { });
        Assert.That(async () => await PlainClient.ConnectAsync(new Uri($"ws://127.0.0.1:{proxy.Port}/")), Throws.TypeOf<WebSocketException>().With.Message.Not.Contains("502"));
        using var http = new HttpClient();
        Assert.That(async () => await http.GetAsync(new Uri($"http://127.0.0.1:{proxy.Port}/list")), Throws.TypeOf<HttpRequestException>());
        var recording = Recording.Parse(output.ToString());
        Assert.That((recording.Connections[0].Failure, recording.Exchanges[0].Failure), Is.EqualTo((new RecordedFailure(null, false), new RecordedFailure(null, false))));
    }

    private static Task<WebServer> CloserAsync(Func<WebSocket, Task> act) => WebServer.StartAsync(
        [0],
        application =>
        {
            application.UseWebSockets();
            application.Run(async context =>
            {
                using var socket = await context.WebSockets.AcceptWebSocketAsync();
                await act(socket);
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            });
        },
        CancellationToken.None);

    private static async Task<Recording> RecordAsync()
    {
        await using var device = await ScriptedDevice.StartAsync(
            DeviceScript.Read("""
                { "name": "D", "steps": [
                  { "send": "welcome" },
                  { "expect": { "ask": "level", "id": "{id:number}" }, "send": { "id": "{id}", "level": 5 } },
                  { "expect": "bye", "close": 4001 } ] }
                """),
            new ScriptedDeviceOptions { Port = 0 });
        return await RecordAsync(new Uri(device.WebSocketUrl, "live"));
    }

    private static async Task<Recording> RecordAsync(Uri device)
    {
        await using var output = new StringWriter();
        using var writer = new RecordingWriter(output, DateTimeOffset.UtcNow);
        await using var proxy = await RecordingProxy.StartAsync(device, 0, writer, _ => { });
        await using var client = await PlainClient.ConnectAsync(new Uri($"ws://127.0.0.1:{proxy.Port}/"));
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("welcome"));
        await client.SendAsync("""{"id":1,"ask":"level"}""");
        Assert.That(await client.ReceiveAsync(), Is.EqualTo("""{"id":1,"level":5}"""));
        await client.SendAsync("bye");
        await client.Ended.WaitAsync(Limit.Generous);
        Assert.That(client.CloseStatus, Is.EqualTo((WebSocketCloseStatus)4001));
        return Recording.Parse(output.ToString());
    }
}
