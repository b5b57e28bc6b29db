using ConnectorEmulator.Connections;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>What no address may do to a connection: end it.</summary>
public class WebSocketClientFailureTests
{
    // A handshake that names a session which does not exist stands for whatever the client does not foresee.
    private const int NoSuchSession = 999;

    [Test]
    public async Task Retarget_AfterAnUnforeseenError_IsTriedLikeAnyOther()
    {
        await using var engine = new Engine("socket");
        var definition = engine.Parts.Protocol.Connections[1] with { HandshakeSession = NoSuchSession };
        await using var client = new WebSocketClient(new WebSocketConnection(definition, engine.Parts), engine.Parts, string.Empty);
        client.Start("ws://127.0.0.1:1/first");
        await Limit.UntilAsync(() => Failures(engine) == 1, "the first address failed");
        client.Retarget("ws://127.0.0.1:1/second");
        await Limit.UntilAsync(() => Failures(engine) == 2, "the second address failed");
        Assert.That(engine.Errors, Has.Count.EqualTo(2).And.All.Contains("Connection 1 met an error"));
    }

    [Test]
    public async Task Dispose_AfterAnUnforeseenError_Ends()
    {
        await using var engine = new Engine("socket");
        var definition = engine.Parts.Protocol.Connections[1] with { HandshakeSession = NoSuchSession };
        var client = new WebSocketClient(new WebSocketConnection(definition, engine.Parts), engine.Parts, string.Empty);
        client.Start("ws://127.0.0.1:1/");
        await Limit.UntilAsync(() => Failures(engine) == 1, "the address failed");
        Assert.That(async () => await client.DisposeAsync(), Throws.Nothing);
    }

    private static int Failures(Engine engine) =>
        engine.Parts.Stream.Lines.Count(line => line.Kind == StreamKind.Closed && line.Text.StartsWith("an error, see the element log", StringComparison.Ordinal));
}
