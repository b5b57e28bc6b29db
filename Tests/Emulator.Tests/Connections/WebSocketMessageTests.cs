using System.Net.WebSockets;
using Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Connections;

/// <summary>What goes over the wire of a WebSocket connection, over real sockets.</summary>
public class WebSocketMessageTests
{
    [Test]
    public async Task Send_Command_LeavesAsATextMessage()
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await element.SetParameterAsync(62, "{\"command\":\"health\"}");
        await Eventually.Holds(() => !server.Messages.IsEmpty, "the message arrived");
        Assert.That(server.Messages.Single(), Is.EqualTo(new ServerMessage("{\"command\":\"health\"}", WebSocketMessageType.Text)));
    }

    [TestCase(65_535)]
    [TestCase(65_536)]
    [TestCase(1_000_000)]
    public async Task Receive_LargeOrFragmentedMessage_ArrivesWhole(int size)
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        var text = new string('x', size);
        await server.Last.SendAsync(System.Text.Encoding.ASCII.GetBytes(text[..1000]).AsMemory(), WebSocketMessageType.Text, endOfMessage: false, CancellationToken.None);
        await server.Last.SendAsync(System.Text.Encoding.ASCII.GetBytes(text[1000..]).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await Eventually.Holds(() => element.Value(13) is string value && value.Length == size, "the message arrived whole");
        Assert.That(element.Snapshot().Connections[1].FramesReceived, Is.EqualTo(1));
    }

    [Test]
    public async Task Receive_BinaryMessageWithInvalidUtf8_ArrivesAndLeavesTheConnectionOpen()
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await server.Last.SendAsync(new byte[] { 0xFF, 0xFE, 0x41 }.AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await Eventually.Holds(() => element.Value(13) is "ÿþA", "the bytes arrived");
        Assert.That(element.Snapshot().Connections[1].State, Is.EqualTo("Open"));
    }

    [Test]
    public async Task Ping_FromTheServer_IsAnsweredWithItsData()
    {
        await using var server = await PingServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Eventually.Holds(() => server.Answers.Count == PingServer.Pings, "each ping was answered");
        Assert.That(server.Answers, Is.EqualTo(Enumerable.Range(0, PingServer.Pings)));
    }
}
