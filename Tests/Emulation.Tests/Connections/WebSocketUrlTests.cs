using System.Net.WebSockets;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>What a URL that is set does to a connection, over real sockets.</summary>
public class WebSocketUrlTests
{
    [Test]
    public async Task SetUrl_EqualValueWhileOpen_ClosesGracefullyAndOpensAgain()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await element.SetParameterAsync(150, server.Url);
        await element.Open(2);
        await element.SetParameterAsync(150, server.Url);
        await element.Open(3);
        await Limit.UntilAsync(() => element.History() == "start;open;closed;open;closed;open;", "each swap was reported");
        await Limit.UntilAsync(() => server.Closes.Count == 2, "the server saw both closings");
        Assert.That(server.Closes, Is.EqualTo(new WebSocketCloseStatus?[] { WebSocketCloseStatus.NormalClosure, WebSocketCloseStatus.NormalClosure }));
    }

    [Test]
    public async Task SetUrl_FastSwapUnreported_LeavesTheStatusOpen()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(FastSwapAssumption.Unreported) };
        await using var element = await RunningElement.StartAsync("socket", options);
        await element.Open(1);
        await element.SetParameterAsync(150, server.Url);
        await element.Open(2);
        await server.SendAsync("end");
        await Limit.UntilAsync(() => Equals(element.Value(13), "end"), "everything was handled");
        Assert.That(element.History(), Is.EqualTo("start;open;"));
    }

    [Test]
    public async Task CopyUrl_EqualValue_DoesNotOpenAgain()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket");
        await element.SetParameterAsync(151, server.Url);
        await element.Open(1);
        await element.SetParameterAsync(151, server.Url);
        await element.SetParameterAsync(62, "end");
        await Limit.UntilAsync(() => server.Messages.Count > 0, "the connection still works");
        Assert.That(server.Handshakes, Has.Count.EqualTo(1));
    }

    [TestCase(EmptyUrlAssumption.ElementAddress, "start;open;closed;open;")]
    [TestCase(EmptyUrlAssumption.Close, "start;open;closed;")]
    public async Task SetUrl_EmptyAtRunTime_DoesWhatTheAssumptionSays(EmptyUrlAssumption assumption, string expected)
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(assumption) };
        await using var element = await RunningElement.StartAsync("socket", options);
        await element.Open(1);
        await element.SetParameterAsync(150, string.Empty);
        await Limit.UntilAsync(() => element.History() == expected, "the swap was reported");
    }

    [Test]
    public async Task SetUrl_NoWebSocketAddress_IsReportedAsClosed()
    {
        await using var element = await RunningElement.StartAsync("socket");
        await element.SetParameterAsync(150, "ftp://127.0.0.1/");
        await Limit.UntilAsync(() => element.Stream.Lines.Any(line => line.Text.Contains("is not a ws:// or wss:// address", StringComparison.Ordinal)), "the reason is shown");
        Assert.That(element.Value(7), Is.Zero);
    }
}
