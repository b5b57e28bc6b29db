using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>What older versions of DataMiner do with connections, over real sockets.</summary>
public class OldVersionClientTests
{
    [Test]
    public async Task Start_NobodyListensBefore1051_RepeatsClosedWithoutTryingUntilTheUrlIsSet()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        server.RefuseWith = 503;
        var options = RunningElement.Options(1, server.Url) with { DataMiner = DataMinerVersion.Parse("10.4.0") };
        await using var element = await RunningElement.StartAsync("socket", options);
        await Limit.UntilAsync(() => element.History().StartsWith("start;closed;closed;closed;", StringComparison.Ordinal), "Closed was set again and again");
        Assert.That(server.Handshakes, Has.Count.EqualTo(1), "it was reported, not tried");
        server.RefuseWith = 0;
        await element.SetParameterAsync(150, server.Url);
        await element.Open(1);
    }

    [Test]
    public async Task Send_400KilobytesBefore1069_LosesTheConnectionForGood()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { DataMiner = DataMinerVersion.Parse("10.6.8") };
        await using var element = await RunningElement.StartAsync("socket", options);
        await element.Open(1);
        await element.SetParameterAsync(62, new string('x', PortProcess.FatalSize));
        await Limit.UntilAsync(() => element.HasLostPortProcess, "the process stopped");
        await element.SetParameterAsync(150, server.Url);
        await element.SetParameterAsync(62, "late");
        await Limit.UntilAsync(() => element.Stream.Lines.Count(line => line.Kind == StreamKind.NotSent) == 2, "neither message left");
        Assert.Multiple(() =>
        {
            Assert.That(element.SnapshotConnections()[1].State, Is.EqualTo(ConnectionState.Closed));
            Assert.That(element.Value(7), Is.EqualTo(1d), "nobody is left who could tell the protocol");
            Assert.That(server.Handshakes, Has.Count.EqualTo(1));
            Assert.That(server.Closes, Is.Empty, "no close was sent");
        });
    }
}
