using ConnectorEmulator.Model;
using ConnectorEmulator.Testing.Servers;

namespace ConnectorEmulator.Testing.Tests;

/// <summary>What a mock of SLProtocol cannot do: triggers, timers, pairs and sockets.</summary>
internal sealed class ElementTests
{
    private const string Open = "Open";

    [Test]
    public async Task Until_MessageOfTheServer_IsShown()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await Connector.StartAsync(UseCase.Push, (0, server.Url));
        await element.UntilAsync(it => it.Parameter(7).Display == Open);
        await server.SendAsync("hello");
        await element.UntilAsync(it => it.Parameter("LastMessage").Value is "hello");

        var read = element.Assert();
        Assert.Multiple(() =>
        {
            Assert.That(read.Parameter(21).Value, Is.EqualTo(1));
            Assert.That(read.Connection(0).State, Is.EqualTo(ConnectionState.Open));
            Assert.That(read.Connection(0).Received, Is.EqualTo(new[] { "hello" }));
            Assert.That(read.Connection(0).Sent, Is.EqualTo(server.Received));
            Assert.That(read.QAction(1).Runs, Is.EqualTo(1));
            Assert.That(read.QAction(1).Errors, Is.Zero);
            Assert.That(read.QAction(1).Calls, Is.Not.Empty);
        });
    }

    [Test]
    public async Task Pair_AnsweredAndNot_IsCountedAndRunsItsTrigger()
    {
        var clock = new ManualClock();
        await using var server = await FakeWebSocketServer.StartAsync();
        server.Answer(text => text.Contains("health", StringComparison.Ordinal) && server.Received.Count == 1 ? "alive" : null);
        await using var element = await Connector.StartAsync(UseCase.RequestResponse, clock, (0, server.Url));
        await element.UntilAsync(it => it.Parameter(20).Value is "alive");
        await element.UntilAsync(it => it.Pair(1).Answered == 1);

        await element.AdvanceUntilAsync(TimeSpan.FromSeconds(1), it => it.Parameter(22).Value is 1d);
        Assert.That(element.Assert().Pair(1).Timeouts, Is.EqualTo(1));
    }

    [Test]
    public async Task Until_NeverComes_SaysWhatWasAwaitedAndLastSeen()
    {
        await using var server = await FakeWebSocketServer.StartAsync();
        await using var element = await Connector.StartAsync(UseCase.Push, (0, server.Url));
        await element.UntilAsync(it => it.Parameter(7).Display == Open);
        await server.UntilReceivedAsync(text => text.Length > 0, "a message");
        element.Log.Error("Something went wrong.");

        var failure = Assert.ThrowsAsync<ConnectorTestException>(() => element.UntilAsync(it => it.Parameter(7).Display == "Closed", TimeSpan.FromMilliseconds(1)));
        Assert.That(failure!.Message, Does.StartWith("not within 0.001 s: it => it.Parameter(7).Display == \"Closed\"\nlast seen:\n  parameter 7 (WebsocketStatus): 1d, shown as 'Open'\n")
            .And.Contain("connections:\n  0 (WebSocket Connection): Open, opened 1, ")
            .And.Contain($" connection 0 Sent: {server.Received[0]}\n")
            .And.EndWith(" Error: Something went wrong."));
    }

    [Test]
    public async Task Assert_WhatTheProtocolDoesNotHave_IsRefused()
    {
        await using var element = await Connector.StartAsync(UseCase.Push);
        var read = element.Assert();
        Assert.Multiple(() =>
        {
            Assert.That(() => read.Parameter(8), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("The protocol has no parameter 8."));
            Assert.That(() => read.Parameter("Nobody"), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("The protocol has no parameter 'Nobody'."));
            Assert.That(() => read.Table(7), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("Parameter 7 (WebsocketStatus) is not a table: read it with Parameter(7)."));
            Assert.That(() => read.QAction(9), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("The protocol has no QAction 9."));
            Assert.That(() => read.Pair(9), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("The protocol has no pair 9."));
            Assert.That(() => read.Connection(9), Throws.TypeOf<ConnectorTestException>().With.Message.EqualTo("The protocol has no connection 9."));
            Assert.That(() => element.AdvanceUntilAsync(TimeSpan.FromSeconds(1), _ => true), Throws.TypeOf<ConnectorTestException>().With.Message.Contain("ManualClock"));
        });
    }
}
