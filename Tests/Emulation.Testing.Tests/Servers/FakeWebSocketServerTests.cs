using System.Net.WebSockets;
using ConnectorEmulator.Testing.Servers;

namespace ConnectorEmulator.Testing.Tests.Servers;

internal sealed class FakeWebSocketServerTests
{
    [Test]
    public async Task Server_GreetingAndAnswers_AreSent()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        server.Greeting = "welcome";
        server.Answer("ping", "pong");
        server.AnswerMany(text => text == "list" ? ["1", "2"] : []);
        using var client = await EventClient.ConnectAsync(new Uri($"{server.Url}/path?x=1"));
        var welcome = await client.ReceiveAsync();
        await client.SendAsync("ping");
        await client.SendAsync("nothing");
        await client.SendAsync("list");

        Assert.That(new[] { welcome, await client.ReceiveAsync(), await client.ReceiveAsync(), await client.ReceiveAsync() }, Is.EqualTo(new[] { "welcome", "pong", "1", "2" }));
        Assert.That(server.Received, Is.EqualTo(new[] { "ping", "nothing", "list" }));
        Assert.That(server.Handshakes.Single().Target, Is.EqualTo("/path?x=1"));
    }

    [Test]
    public async Task Close_WithACode_ReachesTheClient()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var client = await EventClient.ConnectAsync(new Uri(server.Url));
        await server.CloseAsync(WebSocketCloseStatus.EndpointUnavailable);
        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1001));
    }

    [Test]
    public async Task Send_NobodyIsConnected_IsRefused()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        Assert.That(() => server.SendAsync("hello"), Throws.TypeOf<ConnectorTestException>().With.Message.Contain("wait until the connection opens"));
    }

    [Test]
    public async Task Handshake_Refused_IsRecorded()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        server.RefuseWith = 503;
        Assert.That(() => EventClient.ConnectAsync(new Uri(server.Url)), Throws.InstanceOf<WebSocketException>());
        Assert.That(server.Handshakes, Has.Count.EqualTo(1));
        Assert.That(server.Clients, Is.Empty);
    }
}
