using System.Net.WebSockets;
using Skyline.DataMiner.WebSocketDriver.Emulator.Messaging;
using Skyline.DataMiner.WebSocketDriver.Emulator.Readings;
using Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Connections;

/// <summary>A WebSocket connection over real sockets: connecting, closing, moving, and what goes over the wire.</summary>
public class WebSocketPortTests
{
    [Test]
    public async Task Start_NoUrlParameter_UsesTheElementsAddressAndReportsOpen()
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url + "/from/wizard"));
        await element.Open(1);
        Assert.Multiple(() =>
        {
            Assert.That(element.Value(7), Is.EqualTo(1d));
            Assert.That(server.Handshakes.Single().Target, Is.EqualTo("/from/wizard"));
        });
    }

    [Test]
    public async Task Start_NobodyListens_ReportsClosedOnceAndDoesNotTryAgain()
    {
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, "ws://127.0.0.1:1"));
        await Eventually.Holds(() => element.History() == "start;closed;", "the failure was reported");
        Assert.Multiple(() =>
        {
            Assert.That(element.Stream.Lines.Single().Kind, Is.EqualTo(StreamKind.Closed));
            Assert.That(element.Snapshot().Connections[1].Closed, Is.Zero, "it was never open");
        });
    }

    [Test]
    public async Task Start_HandshakeRefused_TellsTheStatus()
    {
        await using var server = await WebSocketServer.StartAsync();
        server.RefuseWith = 403;
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Eventually.Holds(() => element.History() == "start;closed;", "the failure was reported");
        Assert.That(element.Stream.Lines.Single().Text, Does.Contain("HTTP 403"));
    }

    [Test]
    public async Task ServerCloses_ConnectionStaysClosedUntilTheUrlIsSet()
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await server.Last.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "bye", CancellationToken.None);
        await Eventually.Holds(() => element.History() == "start;open;closed;", "the close was reported");
        Assert.That(element.Stream.Lines[^1].Text, Does.Contain("1001 bye"));
        await element.SetParameterAsync(150, server.Url);
        await element.Open(2);
        Assert.That(server.Handshakes, Has.Count.EqualTo(2), "there was no attempt in between");
    }

    [Test]
    public async Task ServerDrops_WithoutAClose_IsReportedAsClosed()
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        server.Last.Abort();
        await Eventually.Holds(() => element.History() == "start;open;closed;", "the loss was reported");
    }

    [Test]
    public async Task SetUrl_EqualValueWhileOpen_ClosesGracefullyAndOpensAgain()
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await element.SetParameterAsync(150, server.Url);
        await element.Open(2);
        await element.SetParameterAsync(150, server.Url);
        await element.Open(3);
        await Eventually.Holds(() => element.History() == "start;open;closed;open;closed;open;", "each swap was reported");
        Assert.That(server.Closes, Is.EqualTo(new WebSocketCloseStatus?[] { WebSocketCloseStatus.NormalClosure, WebSocketCloseStatus.NormalClosure }));
    }

    [Test]
    public async Task SetUrl_FastSwapUnreported_LeavesTheStatusOpen()
    {
        await using var server = await WebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Readings = new ReadingChoices { FastSwap = FastSwapReading.Unreported } };
        await using var element = await RunningElement.StartAsync("socket", options);
        await element.Open(1);
        await element.SetParameterAsync(150, server.Url);
        await element.Open(2);
        await WebSocketServer.SendAsync(server.Last, "end");
        await Eventually.Holds(() => Equals(element.Value(13), "end"), "everything was handled");
        Assert.That(element.History(), Is.EqualTo("start;open;"));
    }

    [Test]
    public async Task CopyUrl_EqualValue_DoesNotOpenAgain()
    {
        await using var server = await WebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket");
        await element.SetParameterAsync(151, server.Url);
        await element.Open(1);
        await element.SetParameterAsync(151, server.Url);
        await element.SetParameterAsync(62, "end");
        await Eventually.Holds(() => !server.Messages.IsEmpty, "the connection still works");
        Assert.That(server.Handshakes, Has.Count.EqualTo(1));
    }

    [TestCase(EmptyUrlReading.ElementAddress, "start;open;closed;open;")]
    [TestCase(EmptyUrlReading.Close, "start;open;closed;")]
    public async Task SetUrl_EmptyAtRunTime_DoesWhatTheReadingSays(EmptyUrlReading reading, string expected)
    {
        await using var server = await WebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Readings = new ReadingChoices { EmptyUrl = reading } };
        await using var element = await RunningElement.StartAsync("socket", options);
        await element.Open(1);
        await element.SetParameterAsync(150, string.Empty);
        await Eventually.Holds(() => element.History() == expected, "the swap was reported");
    }

    [Test]
    public async Task SetUrl_NoWebSocketAddress_IsReportedAsClosed()
    {
        await using var element = await RunningElement.StartAsync("socket");
        await element.SetParameterAsync(150, "ftp://127.0.0.1/");
        await Eventually.Holds(() => element.Stream.Lines.Any(line => line.Text.Contains("is no ws:// or wss:// address", StringComparison.Ordinal)), "the reason is shown");
        Assert.That(element.Value(7), Is.Zero);
    }

    [Test]
    public async Task SpontaneousRetry_Chosen_ComesBackByItselfAndRepeatsClosed()
    {
        await using var server = await WebSocketServer.StartAsync();
        server.RefuseWith = 503;
        var options = RunningElement.Options(1, server.Url) with { Readings = new ReadingChoices { SpontaneousRetry = SpontaneousRetryReading.WithRepeatedClosed } };
        await using var element = await RunningElement.StartAsync("socket", options);
        await Eventually.Holds(() => element.History().StartsWith("start;closed;closed;", StringComparison.Ordinal), "each failure was reported");
        server.RefuseWith = 0;
        await element.Open(1);
    }

    [TestCase(OpenMomentReading.AfterFirstQAction, "start;open;")]
    [TestCase(OpenMomentReading.BeforeFirstQAction, "open;start;")]
    public async Task Start_OpenMoment_IsWhereTheReadingSays(OpenMomentReading reading, string expected)
    {
        await using var server = await WebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Readings = new ReadingChoices { OpenMoment = reading } };
        await using var element = await RunningElement.StartAsync("socket", options);
        await Eventually.Holds(() => element.History().Length == expected.Length, "both QActions ran");
        Assert.That(element.History(), Is.EqualTo(expected));
    }

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
    public async Task Ping_FromTheServer_IsAnswered()
    {
        await using var server = await WebSocketServer.StartAsync();
        server.PingEach = TimeSpan.FromMilliseconds(50);
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.That(element.Snapshot().Connections[1].State, Is.EqualTo("Open"), "a server that gets no pong within 2 s would have cut the connection");
    }

    [Test]
    public async Task Stop_OpenConnection_IsClosedGracefully()
    {
        await using var server = await WebSocketServer.StartAsync();
        var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await element.DisposeAsync();
        await Eventually.Holds(() => !server.Closes.IsEmpty, "the server saw the close");
        Assert.That(server.Closes.Single(), Is.EqualTo(WebSocketCloseStatus.NormalClosure));
    }
}
