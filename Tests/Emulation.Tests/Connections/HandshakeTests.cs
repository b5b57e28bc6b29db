using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>What an opening handshake asks for, over real sockets.</summary>
public class HandshakeTests
{
    [TestCase(HandshakePathAssumption.Handshake, "/session/path?q=1")]
    [TestCase(HandshakePathAssumption.Url, "/url/path")]
    public async Task Handshake_BothNameAPath_TheAssumptionDecides(HandshakePathAssumption assumption, string expected)
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", new ElementOptions { Assumptions = new AssumptionChoices().With(assumption) });
        await element.SetParameterAsync(58, "session/path?q=1");
        await element.SetParameterAsync(150, server.Url + "/url/path");
        await element.Open(1);
        Assert.That(server.Handshakes.Single().Target, Is.EqualTo(expected));
    }

    [TestCase(EmptyHeaderAssumption.Omitted, false)]
    [TestCase(EmptyHeaderAssumption.Sent, true)]
    public async Task Handshake_EmptyHeader_IsSentOrLeftOutAsTheAssumptionSays(EmptyHeaderAssumption assumption, bool isSent)
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(assumption) });
        await element.Open(1);
        Assert.That(server.Handshakes.Single().Headers.ContainsKey("Authorization"), Is.EqualTo(isSent));
    }

    [Test]
    public async Task Handshake_Headers_ComeFromParametersAndNoExtensionIsOffered()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket");
        await element.SetParameterAsync(59, "Bearer abc");
        await element.SetParameterAsync(150, server.Url);
        await element.Open(1);
        var headers = server.Handshakes.Single().Headers;
        Assert.Multiple(() =>
        {
            Assert.That(headers["Authorization"], Is.EqualTo("Bearer abc"));
            Assert.That(headers["Sec-WebSocket-Protocol"], Is.EqualTo("chat"));
            Assert.That(headers, Does.Not.ContainKey("Sec-WebSocket-Extensions"));
        });
    }

    [Test]
    public async Task Handshake_UrlThatIsTheIdOfAParameter_AsksForWhatItHolds()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await StartEditedAsync("pid=\"8\"", "url=\"8\"");
        await element.SetParameterAsync(58, "/x-nmos/events");
        await element.SetParameterAsync(150, server.Url);
        await element.Open(1);
        Assert.That(server.Handshakes.Single().Target, Is.EqualTo("/x-nmos/events"));
    }

    [Test]
    public async Task Handshake_ExtensionsOfAParameter_AreOffered()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await StartEditedAsync("Authorization", "Sec-WebSocket-Extensions");
        await element.SetParameterAsync(59, "permessage-deflate; client_max_window_bits");
        await element.SetParameterAsync(150, server.Url);
        await element.Open(1);
        Assert.That(server.Handshakes.Single().Headers["Sec-WebSocket-Extensions"], Is.EqualTo("permessage-deflate; client_max_window_bits"));
    }

    [Test]
    public async Task Handshake_ExtensionThatTheServerUses_FailsAndSaysWhy()
    {
        await using var server = new RawServer(accept =>
            [RawServer.Bytes($"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n")]);
        await using var element = await StartEditedAsync("Authorization", "Sec-WebSocket-Extensions");
        await element.SetParameterAsync(59, "permessage-deflate");
        await element.SetParameterAsync(150, server.Url);
        await Limit.UntilAsync(
            () => element.Stream.Lines.Any(line => line.Text.Contains("uses the extension 'permessage-deflate', which the handshake offered: the emulator cannot read its messages", StringComparison.Ordinal)),
            "the attempt failed");
        Assert.That(element.Value(7), Is.Not.EqualTo(1d));
    }

    [TestCase("101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @", "HTTP/1.1 101 Switching Protocols")]
    [TestCase("401 Unauthorized", "HTTP/1.1 401 Unauthorized")]
    public async Task Handshake_Response_KeepsStatusLineAndHeaders(string answer, string status)
    {
        await using var server = new RawServer(accept => [RawServer.Bytes($"HTTP/1.1 {answer.Replace("@", accept, StringComparison.Ordinal)}\r\nServer: Device 1\r\n\r\n")]);
        await using var element = await StartEditedAsync("<Response><Content pid=\"14\" /></Response>", "<Response statusCode=\"12\"><Headers><Header key=\"server\" pid=\"20\" /></Headers><Content pid=\"14\" /></Response>");
        await element.SetParameterAsync(150, server.Url);
        await Limit.UntilAsync(() => element.Value(12) is string, "the answer came");
        Assert.That(element.Value(12), Is.EqualTo(status));
        await Limit.UntilAsync(() => element.Value(20) is string text && text.Contains("Device 1", StringComparison.Ordinal), "the header was kept");
    }

    [Test]
    public async Task Handshake_NoSession_AsksForTheAddressWithVersion13Only()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        using var folder = new TemporaryFolder();
        var path = folder.Write("socket.xml", Fixture.Xml("socket").Replace("<WebSocketHandshake>25</WebSocketHandshake>", string.Empty, StringComparison.Ordinal));
        await using var element = await Element.StartAsync(ElementPackage.Load(path), RunningElement.Options(1, server.Url + "/own"));
        await element.Open(1);
        var (target, headers) = server.Handshakes.Single();
        Assert.Multiple(() =>
        {
            Assert.That(target, Is.EqualTo("/own"));
            Assert.That(headers.Keys, Is.EquivalentTo(new[] { "Host", "Connection", "Upgrade", "Sec-WebSocket-Key", "Sec-WebSocket-Version" }));
            Assert.That(headers["Sec-WebSocket-Version"], Is.EqualTo("13"));
        });
    }

    [Test]
    public async Task Handshake_ElementsAddressWithoutAPath_TakesThePathOfTheSession()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.SetParameterAsync(58, "session/path");
        await element.SetParameterAsync(150, string.Empty);
        await Limit.UntilAsync(() => server.Handshakes.Any(item => item.Target == "/session/path"), "the session's path was asked for");
    }

    [Test]
    public async Task Handshake_PathInTheElementsAddress_IsAskedFor()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url + "/from/wizard"));
        await element.SetParameterAsync(58, "session/path");
        await element.SetParameterAsync(150, string.Empty);
        await Limit.UntilAsync(() => server.Handshakes.Count > 0, "the connection opened");
        Assert.That(server.Handshakes[^1].Target, Is.EqualTo("/from/wizard"));
    }

    [Test]
    public async Task Handshake_PathThatBeginsLikeAHost_IsAskedOfTheSameServer()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket");
        await element.SetParameterAsync(58, "//[x");
        await element.SetParameterAsync(150, server.Url);
        await element.Open(1);
        Assert.That(server.Handshakes.Single().Target, Is.EqualTo("//%5Bx"), "escaped, and no other host");
    }

    private static async Task<Element> StartEditedAsync(string before, string after)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("socket.xml", Fixture.Xml("socket").Replace(before, after, StringComparison.Ordinal));
        return await Element.StartAsync(ElementPackage.Load(path), new ElementOptions());
    }
}
