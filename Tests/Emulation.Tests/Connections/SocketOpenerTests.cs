using System.Security.Authentication;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>Which answers to a handshake open a connection, and which do not (RFC 6455, 4.1), over real sockets.</summary>
public class SocketOpenerTests
{
    private const string Status = "HTTP/1.1 101 Switching Protocols\r\n";
    private const string Right = Status + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n";
    private const byte Text = 0x81;

    private static readonly byte[] NoUtf8 = RawServer.Frame(Text, 0xFF, 0xFE, (byte)'A');

    [TestCase(Right)]
    [TestCase("HTTP/1.1 101 \r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", TestName = "no reason")]
    [TestCase(Status + "Upgrade: WebSocket\r\nConnection: Keep-Alive, Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", TestName = "a list of options")]
    [TestCase(Status + "UPGRADE:websocket\r\nconnection: keep-alive,UPGRADE ,x\r\nsec-websocket-ACCEPT:   @  \r\n\r\n", TestName = "names and tokens in other letters")]
    [TestCase(Status + "Connection: Keep-Alive\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", TestName = "the header twice")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Keep-Alive,\r\n Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", TestName = "a folded header")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\nSec-WebSocket-Protocol: chat\r\n\r\n", TestName = "the subprotocol that was offered")]
    [TestCase("HTTP/1.1 100 Continue\r\n\r\n" + Right, TestName = "100 before it")]
    [TestCase("HTTP/1.1 102 Processing\r\nA: b\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + Right, TestName = "102 and 103 before it")]
    [TestCase("HTTP/1.1 103 Early Hints\nLink: </x>\n\nHTTP/1.1 101 Switching\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: @\n\n", TestName = "lines that end with LF alone")]
    public async Task Open_AnswerThatIsRight_DeliversWhatFollowsByteForByte(string head)
    {
        foreach (var isInPieces in new[] { false, true })
        {
            await using var server = new RawServer(accept => Pieces([.. RawServer.Bytes(head.Replace("@", accept, StringComparison.Ordinal)), .. NoUtf8], isInPieces));
            await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
            await Limit.UntilAsync(() => element.Value(13) is "ÿþA", "the message arrived");
            Assert.That(element.Snapshot().Connections[1] is { State: ConnectionState.Open, FramesReceived: 1 }, Is.True);
        }
    }

    [TestCase(Status + "Upgrade: websocket, foo\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", "no header 'Upgrade: websocket'")]
    [TestCase(Status + "Upgrade: websocket\r\nUpgrade: foo\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", "no header 'Upgrade: websocket'")]
    [TestCase(Status + "Connection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", "no header 'Upgrade: websocket'")]
    [TestCase(Status + "Upgrade: websocket\r\nSec-WebSocket-Accept: @\r\n\r\n", "no header 'Connection: Upgrade'")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Upgraded, Keep-Alive\r\nSec-WebSocket-Accept: @\r\n\r\n", "no header 'Connection: Upgrade'")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n", "the wrong Sec-WebSocket-Accept")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n", "the wrong Sec-WebSocket-Accept")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\nSec-WebSocket-Accept: @\r\n\r\n", "the wrong Sec-WebSocket-Accept")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n", "uses an extension")]
    [TestCase(Status + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\nSec-WebSocket-Protocol: other\r\n\r\n", "a subprotocol that was not offered")]
    [TestCase("HTTP/1.1 200 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: @\r\n\r\n", "refused the handshake: HTTP 200 OK")]
    [TestCase("HTTP/1.1 307 Temporary Redirect\r\nLocation: ws://127.0.0.1:1/\r\n\r\n", "refused the handshake: HTTP 307 RedirectKeepVerb")]
    [TestCase("HTTP/1.1 401 Unauthorized\r\n\r\n", "refused the handshake: HTTP 401 Unauthorized")]
    [TestCase("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Busy\r\n\r\n", "refused the handshake: HTTP 503 ServiceUnavailable")]
    [TestCase("HTTP/2 101 Switching Protocols\r\n\r\n", "is not HTTP")]
    [TestCase("SSH-2.0-OpenSSH_9.2\r\n\r\n", "is not HTTP")]
    public async Task Open_AnswerThatIsWrong_IsRefusedWithTheReason(string head, string reason)
    {
        await using var server = new RawServer(accept => [RawServer.Bytes(head.Replace("@", accept, StringComparison.Ordinal))]);
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => Closed(element.Stream).Any(), "the attempt failed");
        Assert.That(Closed(element.Stream).Single(), Does.Contain(reason));
        Assert.That(element.History(), Does.Not.Contain("open;"));
    }

    [Test]
    public async Task Open_ServerThatClosesAfterTheRequest_IsAskedOnce()
    {
        await using var server = new RawServer(_ => null);
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => Closed(element.Stream).Any(), "the attempt failed");
        Assert.That(Closed(element.Stream).Single(), Does.EndWith("closed without an answer to the handshake"));
        Assert.That((server.Connections, server.Requests.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Open_AnswerWithoutEnd_IsGivenUp()
    {
        await using var server = new RawServer(_ => Enumerable.Repeat(RawServer.Bytes("HTTP/1.1 100 Continue\r\n\r\n"), 10_000));
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => Closed(element.Stream).Any(), "the attempt failed");
        Assert.That(Closed(element.Stream).Single(), Does.EndWith("the answer to the handshake is longer than 64 kB"));
    }

    [TestCase("Bearer a\r\nX-Evil: 1", "U+000D")]
    [TestCase("Bearer \u00e9", "U+00E9")]
    public async Task Open_HeaderThatCannotBeSent_SaysWhichAndNotItsValue(string value, string character)
    {
        await using var server = new RawServer(_ => null);
        await using var element = await RunningElement.StartAsync("socket");

        // The attempt of the start, to no device, tells nothing when another one takes its place.
        await Limit.UntilAsync(() => Closed(element.Stream).Any(), "the attempt of the start failed");
        await element.SetParameterAsync(59, value);
        await element.SetParameterAsync(150, server.Url);
        await Limit.UntilAsync(() => Closed(element.Stream).Count() == 2, "the attempt failed");
        Assert.That(Closed(element.Stream).Last(), Is.EqualTo($"{server.Url}/: the header Authorization holds the character {character}, which cannot be sent"));
        Assert.That(server.Connections, Is.Zero);
    }

    [TestCase("masked", 0x81, 0x81, 1, 2, 3, 4, 0)]
    [TestCase("a reserved bit", 0xC1, 0)]
    [TestCase("a reserved opcode", 0x83, 0)]
    [TestCase("a continuation of nothing", 0x80, 0)]
    [TestCase("a ping in pieces", 0x09, 0)]
    [TestCase("a ping of 126 bytes", 0x89, 126, 0, 126)]
    [TestCase("a message within another", 0x01, 0, 0x81, 0)]
    [TestCase("a length below zero", 0x82, 127, 0x80, 0, 0, 0, 0, 0, 0, 0)]
    [TestCase("a close of one byte", 0x88, 1, 0)]
    public async Task Receive_IllegalFrame_EndsTheConnection(string what, params int[] frame)
    {
        await using var server = new RawServer(accept => [RawServer.Bytes(Right.Replace("@", accept, StringComparison.Ordinal)), RawServer.Frame(Text, (byte)'a'), [.. frame.Select(item => (byte)item)]]);
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => element.History() == "start;open;closed;", what);
        Assert.That(element.Value(13), Is.EqualTo("a"), "what came before is not lost");
        Assert.That(element.Snapshot().Connections[1].FramesReceived, Is.EqualTo(1));
        Assert.That(element.Log.Lines.Where(line => line.Text.Contains("error", StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [Test]
    public async Task Open_CertificateThatNobodyTrusts_IsRefusedBeforeTheRequest()
    {
        using var certificate = Certificates.SelfSigned();
        await using var server = new RawServer(accept => [RawServer.Bytes(Right.Replace("@", accept, StringComparison.Ordinal))], certificate);
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => Closed(element.Stream).Any(), "the attempt failed");
        Assert.That(Closed(element.Stream).Single(), Does.Contain("certificate"));
        Assert.That((server.Connections, server.Requests.Count), Is.EqualTo((1, 0)));
    }

    // The certificate is looked at once both sides agree on a version, and nobody trusts it.
    [TestCase(TlsAssumption.OneTwo, SslProtocols.Tls12, true)]
    [TestCase(TlsAssumption.OneTwo, SslProtocols.Tls13, false)]
    [TestCase(TlsAssumption.FromOneTwo, SslProtocols.Tls13, true)]
    public async Task Open_VersionOfTls_IsOfferedAsTheAssumptionSays(TlsAssumption assumption, SslProtocols tls, bool isAgreed)
    {
        using var certificate = Certificates.SelfSigned();
        await using var server = new RawServer(_ => null, certificate, tls);
        var options = RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(assumption) };
        await using var element = await RunningElement.StartAsync("socket", options);
        await Limit.UntilAsync(() => Closed(element.Stream).Any(), "the attempt failed");
        Assert.That(Closed(element.Stream).Single().Contains("certificate", StringComparison.Ordinal), Is.EqualTo(isAgreed));
    }

    private static IEnumerable<byte[]> Pieces(byte[] all, bool isInPieces) => isInPieces ? all.Select(item => new[] { item }) : [all];

    private static IEnumerable<string> Closed(StreamViewer stream) => stream.Lines.Where(line => line.Kind == StreamKind.Closed).Select(line => line.Text);
}
