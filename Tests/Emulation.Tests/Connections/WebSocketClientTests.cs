using System.Net.WebSockets;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Connections;

/// <summary>A WebSocket connection over real sockets: connecting and closing.</summary>
public class WebSocketClientTests
{
    [Test]
    public async Task Start_NoUrlParameter_UsesTheElementsAddressAndReportsOpen()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url + "/from/wizard"));
        await element.Open(1);
        Assert.Multiple(() =>
        {
            Assert.That(element.Value(7), Is.EqualTo(1d));
            Assert.That(server.Handshakes.Single().Target, Is.EqualTo("/from/wizard"));
        });
    }

    [Test]
    public async Task Start_NobodyListens_ReportsClosed()
    {
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, "ws://127.0.0.1:1"));
        await Limit.UntilAsync(() => element.History() == "start;closed;", "the failure was reported");
        Assert.Multiple(() =>
        {
            Assert.That(element.Stream.Lines.Single().Kind, Is.EqualTo(StreamKind.Closed));
            Assert.That(element.Snapshot().Connections[1].Closed, Is.Zero, "it was never open");
        });
    }

    [Test]
    public async Task Start_HandshakeRefused_TellsTheStatus()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        server.RefuseWith = 403;
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => element.History() == "start;closed;", "the failure was reported");
        Assert.That(element.Stream.Lines.Single().Text, Does.Contain("HTTP 403"));
    }

    [Test]
    public async Task ServerCloses_ConnectionStaysClosedUntilTheUrlIsSet()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await server.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "bye");
        await Limit.UntilAsync(() => element.History() == "start;open;closed;", "the close was reported");
        Assert.That(element.Stream.Lines[^1].Text, Does.Contain("1001 bye"));
        await element.SetParameterAsync(150, server.Url);
        await element.Open(2);
        Assert.That(server.Handshakes, Has.Count.EqualTo(2), "there was no attempt in between");
    }

    [Test]
    public async Task ServerDrops_WithoutAClose_IsReportedAsClosed()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        server.Drop();
        await Limit.UntilAsync(() => element.History() == "start;open;closed;", "the loss was reported");
    }

    [Test]
    public async Task SpontaneousRetry_Chosen_ComesBackByItselfAndRepeatsClosed()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        server.RefuseWith = 503;
        var options = RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(SpontaneousRetryAssumption.WithRepeatedClosed) };
        await using var element = await RunningElement.StartAsync("socket", options);
        await Limit.UntilAsync(() => element.History().StartsWith("start;closed;closed;", StringComparison.Ordinal), "each failure was reported");
        server.RefuseWith = 0;
        await element.Open(1);
    }

    [Test]
    public async Task SpontaneousRetry_NotChosen_TriesOnceWhileOneThatRetriesTriesAgain()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var other = await FakeWebSocketServer.StartAsync();
        (server.RefuseWith, other.RefuseWith) = (503, 503);
        var retrying = RunningElement.Options(1, other.Url) with { Assumptions = new AssumptionChoices().With(SpontaneousRetryAssumption.WithRepeatedClosed) };
        await using var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await Limit.UntilAsync(() => element.History() == "start;closed;", "the failure was reported");
        await using var second = await RunningElement.StartAsync("socket", retrying);
        await Limit.UntilAsync(() => other.Handshakes.Count == 3, "the other one tried again and again");
        Assert.That(server.Handshakes, Has.Count.EqualTo(1));
    }

    [TestCase(OpenMomentAssumption.AfterFirstQAction, "start;open;")]
    [TestCase(OpenMomentAssumption.BeforeFirstQAction, "open;start;")]
    public async Task Start_OpenMoment_IsWhereTheAssumptionSays(OpenMomentAssumption assumption, string expected)
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        var options = RunningElement.Options(1, server.Url) with { Assumptions = new AssumptionChoices().With(assumption) };
        await using var element = await RunningElement.StartAsync("socket", options);
        await Limit.UntilAsync(() => element.History().Length == expected.Length, "both QActions ran");
        Assert.That(element.History(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Stop_OpenConnection_IsClosedGracefully()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        var element = await RunningElement.StartAsync("socket", RunningElement.Options(1, server.Url));
        await element.Open(1);
        await element.DisposeAsync();
        await Limit.UntilAsync(() => server.Closes.Count > 0, "the server saw the close");
        Assert.That(server.Closes.Single(), Is.EqualTo(WebSocketCloseStatus.NormalClosure));
    }
}
