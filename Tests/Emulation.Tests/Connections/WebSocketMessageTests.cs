using System.Net.WebSockets;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>What goes over the wire of a WebSocket connection, over real sockets.</summary>
public class WebSocketMessageTests
{
    [Test]
    public async Task Send_Command_LeavesAsATextMessage()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await element.SetParameterAsync(62, "{\"command\":\"health\"}");
        await Limit.UntilAsync(() => server.Messages.Count > 0, "the message arrived");
        Assert.That(server.Messages.Single(), Is.EqualTo(new ReceivedMessage("{\"command\":\"health\"}", WebSocketMessageType.Text)));
    }

    [TestCase(65_535)]
    [TestCase(65_536)]
    [TestCase(1_000_000)]
    public async Task Receive_LargeOrFragmentedMessage_ArrivesWhole(int size)
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        var text = new string('x', size);
        await server.SendAsync(System.Text.Encoding.ASCII.GetBytes(text[..1000]), WebSocketMessageType.Text, isLast: false);
        await server.SendAsync(System.Text.Encoding.ASCII.GetBytes(text[1000..]), WebSocketMessageType.Text);
        await Limit.UntilAsync(() => element.Value(13) is string value && value.Length == size, "the message arrived whole");
        Assert.That(element.Snapshot().Connections[1].FramesReceived, Is.EqualTo(1));
    }

    [TestCase(0x82, 0x00, 0x04, 0x00, 0x00, 0x01)]
    [TestCase(0x81, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF)]
    [TestCase(0x01, 0x00, 0x04, 0x00, 0x00, 0x01)]
    public async Task Receive_LargerMessageIsAnnounced_IsRefusedByItsHeaderAndWhatCameBeforeIsKept(byte opcode, byte first, byte fifth, byte sixth, byte seventh, byte last)
    {
        // The payload never comes.
        byte[] announcement = [opcode, 127, first, first, 0, 0, fifth, sixth, seventh, last];
        await using var server = new RawServer(accept => [
            [.. RawServer.Bytes($"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), .. RawServer.Frame(0x81, [0x41, 0x42]), .. announcement]]);
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => element.Snapshot().Connections[1].Closed == 1, "the message was refused");
        await Limit.UntilAsync(() => element.Value(13) is "AB", "the message before it arrived");
        Assert.That(element.Stream.Lines[^1].Text, Is.EqualTo("a message was larger than 64 MB"));
    }

    [TestCase(new byte[] { 3 })]
    [TestCase(new byte[] { 0x03, 0xED })]
    [TestCase(new byte[] { 0x03, 0xE8, 0xFF })]
    public async Task Receive_CloseFrameThatIsNotAllowed_IsNamed(byte[] content)
    {
        await using var server = new RawServer(accept => [
            [.. RawServer.Bytes($"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"), .. RawServer.Frame(0x88, content)]]);
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => element.Snapshot().Connections[1].Closed == 1, "the connection ended");
        Assert.That(element.Stream.Lines[^1].Text, Is.EqualTo("lost: The server sent a close frame that RFC 6455, 5.5.1 does not allow."));
    }

    [Test]
    public async Task Receive_MessageAsLargeAsAllowedInManyFrames_ArrivesWhole()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        var frame = new byte[4 * 1024 * 1024];
        for (var left = 16; left > 0; left--)
        {
            await server.SendAsync(frame, WebSocketMessageType.Binary, isLast: left == 1);
        }

        await Limit.UntilAsync(() => element.Snapshot().Connections[1].FramesReceived == 1, "the message arrived");
        await Limit.UntilAsync(() => element.Value(13) is string { Length: > 1024 * 1024 } value && value.EndsWith("... (67108864 bytes)", StringComparison.Ordinal), "all of it is held, and the report has its beginning");
        Assert.That(element.Snapshot().Connections[1].State, Is.EqualTo(ConnectionState.Open));
    }

    [Test]
    public async Task Receive_BinaryMessageWithInvalidUtf8_ArrivesAndLeavesTheConnectionOpen()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await server.SendAsync(new byte[] { 0xFF, 0xFE, 0x41 }, WebSocketMessageType.Binary);
        await Limit.UntilAsync(() => element.Value(13) is "ÿþA", "the bytes arrived");
        Assert.That(element.Snapshot().Connections[1].State, Is.EqualTo(ConnectionState.Open));
    }

    [TestCase(InvalidTextAssumption.Delivered)]
    [TestCase(InvalidTextAssumption.ConnectionEnded)]
    public async Task Receive_TextThatIsNoUtf8_IsDeliveredOrEndsTheConnectionAsTheAssumptionSays(InvalidTextAssumption assumption)
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(assumption) };
        await using var element = await RunningElement.StartAsync("socket", options);
        await element.Open(1);
        await server.SendAsync(new byte[] { 0xFF, 0xFE, 0x41 }, WebSocketMessageType.Text);
        if (assumption == InvalidTextAssumption.Delivered)
        {
            await Limit.UntilAsync(() => element.Value(13) is "ÿþA", "the bytes arrived");
            Assert.That(element.Snapshot().Connections[1].State, Is.EqualTo(ConnectionState.Open));
        }
        else
        {
            await Limit.UntilAsync(() => element.History() == "start;open;closed;", "the end was reported");
            await Limit.UntilAsync(() => server.Closes.Count > 0, "the server was told");
            Assert.That(server.Closes.Single(), Is.EqualTo(WebSocketCloseStatus.InvalidPayloadData));
            Assert.That(element.Value(13), Is.Null);
        }
    }

    [Test]
    public async Task Receive_TextInUtf8_StaysOpenUnderEachAssumption()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(InvalidTextAssumption.ConnectionEnded) };
        await using var element = await RunningElement.StartAsync("socket", options);
        await element.Open(1);
        await server.SendAsync("é€漢");
        await Limit.UntilAsync(() => element.Value(13) is string { Length: > 0 }, "the message arrived");
        Assert.That(element.Snapshot().Connections[1].State, Is.EqualTo(ConnectionState.Open));
    }

    [Test]
    public async Task Ping_FromTheServer_IsAnsweredWithItsData()
    {
        await using var server = await PingServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => server.Answers.Count == PingServer.Pings, "each ping was answered");
        Assert.That(server.Answers, Is.EqualTo(Enumerable.Range(0, PingServer.Pings)));
    }
}
