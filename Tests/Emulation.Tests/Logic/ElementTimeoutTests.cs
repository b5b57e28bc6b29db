using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>When an element is in timeout: a connection has not responded for as long as the element allows, 30 s unless the protocol or the wizard says otherwise.</summary>
public class ElementTimeoutTests
{
    [Test]
    public async Task Timeout_ClosedConnection_BeginsAfterTheElementTimeoutAndEndsWhenItOpens()
    {
        await using var engine = new Engine("messages");
        List<bool> told = [];
        engine.Parts.Timeout.Changed += state => told.Add(state.IsInTimeout);
        await CloseAsync(engine);
        engine.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.That(engine.Parts.Timeout.Read().IsInTimeout, Is.False);
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(told, Is.EqualTo(new[] { true }), "it begins by itself");
        Assert.That(engine.Parts.Timeout.Read().Connections, Is.EqualTo(new[] { 1 }));
        engine.Clock.Advance(TimeSpan.FromSeconds(5));
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await Limit.UntilAsync(() => told.Count == 2, "the opening was handled");

        Assert.That(engine.Parts.Timeout.Read() is { IsInTimeout: false, Times: 1 } state && state.Total == TimeSpan.FromSeconds(5), Is.True);
    }

    [Test]
    public async Task Timeout_ConnectionThatFailsAgain_CountsFromTheFirstFailure()
    {
        await using var engine = new Engine("messages");
        await CloseAsync(engine);
        engine.Clock.Advance(TimeSpan.FromSeconds(20));
        engine.Parts.Timeout.Set(1, responds: false);
        engine.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.That(engine.Parts.Timeout.Read().IsInTimeout, Is.True);
    }

    [Test]
    public async Task Timeout_IncludeTimeoutCleared_NeverBegins()
    {
        await using var engine = new Engine("messages", timeout: new TimeoutSettings(TimeSpan.Zero, new HashSet<int> { 1 }));
        await CloseAsync(engine);
        engine.Clock.Advance(TimeSpan.FromHours(1));
        Assert.That(engine.Parts.Timeout.Read().IsInTimeout, Is.False);

        engine.Parts.Timeout.Set(0, responds: false);
        Assert.That(engine.Parts.Timeout.Read().Connections, Is.EqualTo(new[] { 0 }), "the other one counts, with 0 s at once");
    }

    [Test]
    public async Task NotifyProtocol249_ConnectionOfTheProtocol_SetsWhetherItResponds()
    {
        await using var engine = new Engine("messages");
        engine.Script().NotifyProtocol(249, false, 1);
        Assert.That(engine.Parts.Timeout.IsResponding(1), Is.False);
        engine.Script().NotifyProtocol(249, true, 1);
        Assert.That(engine.Parts.Timeout.IsResponding(1), Is.True);
    }

    [Test]
    public async Task NotifyProtocol249_FictitiousConnection_PutsTheElementInTimeoutUntilTheQActionEndsIt()
    {
        await using var engine = new Engine("messages");
        engine.Script().NotifyProtocol(249, false, -1);
        engine.Clock.Advance(TimeSpan.FromSeconds(30));
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await engine.ReceiveAsync(1, "event");
        await Limit.UntilAsync(() => engine.Text(13) == "event", "the message was handled");
        Assert.That(engine.Parts.Timeout.Read().Connections, Is.EqualTo(new[] { -1 }), "no communication ends it");

        engine.Script().NotifyProtocol(249, true, -1);
        Assert.That(engine.Parts.Timeout.Read().IsInTimeout, Is.False);
    }

    [TestCase(ClosedFailsAssumption.Once, 3600, false)]
    [TestCase(ClosedFailsAssumption.Always, 29, false)]
    [TestCase(ClosedFailsAssumption.Always, 30, true)]
    public async Task NotifyProtocol249_ClosedConnection_HoldsAsLongAsTheAssumptionSays(ClosedFailsAssumption assumption, int seconds, bool isInTimeout)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        await CloseAsync(engine);
        engine.Clock.Advance(TimeSpan.FromSeconds(40));
        engine.Script().NotifyProtocol(249, true, 1);
        Assert.That(engine.Parts.Timeout.Read().IsInTimeout, Is.False, "it ends the timeout in any case");
        engine.Clock.Advance(TimeSpan.FromSeconds(seconds));
        Assert.That(engine.Parts.Timeout.Read().IsInTimeout, Is.EqualTo(isInTimeout));
    }

    [TestCase(RespondsFromAssumption.Opening, true)]
    [TestCase(RespondsFromAssumption.Message, false)]
    public async Task Opening_AfterAFailure_EndsItAsTheAssumptionSays(RespondsFromAssumption assumption, bool responds)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        await CloseAsync(engine);
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await Limit.UntilAsync(() => engine.Parts.Store.Get(7) is 1d, "the opening was handled");
        Assert.That(engine.Parts.Timeout.IsResponding(1), Is.EqualTo(responds));
        await engine.ReceiveAsync(1, "event");
        await Limit.UntilAsync(() => engine.Text(13) == "event", "the message was handled");
        Assert.That(engine.Parts.Timeout.IsResponding(1), Is.True);
    }

    [TestCase(PairIgnoreTimeoutAssumption.All, true)]
    [TestCase(PairIgnoreTimeoutAssumption.SerialOnly, false)]
    public async Task Pair_ThatIgnoresTimeout_LeavesTheConnectionAloneAsTheAssumptionSays(PairIgnoreTimeoutAssumption assumption, bool isLeftAlone)
    {
        var protocol = Fixture.Protocol("messages");
        var pairs = new Dictionary<int, PairDefinition>(protocol.Pairs) { [1] = protocol.Pairs[1] with { IgnoresTimeout = true } };
        await using var engine = new Engine(protocol with { Pairs = pairs }, new AssumptionChoices().With(assumption));
        engine.StartThreads();
        Send(engine);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1 && engine.Clock.TimerCount > 0, "the pair waits");
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        await Limit.UntilAsync(() => engine.Ran.Contains("QA23(23)"), "the pair gave up");
        Assert.That(engine.Parts.Timeout.IsResponding(1), Is.EqualTo(isLeftAlone), "unanswered");

        engine.Parts.Timeout.Set(1, responds: false);
        Send(engine);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 2, "the pair waits again");
        await engine.ReceiveAsync(1, "pong");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA24(24)"), "the pair succeeded");
        Assert.That(engine.Parts.Timeout.IsResponding(1), Is.EqualTo(!isLeftAlone), "answered");
    }

    [Test]
    public async Task Write_InTimeout_IsRefusedUntilItEnds()
    {
        await using var engine = new Engine("table", timeout: new TimeoutSettings(TimeSpan.FromSeconds(30), new HashSet<int>()));
        engine.Script().AddRow(100, "a");
        var writes = new OperatorWrites(engine.Parts);
        engine.Script().NotifyProtocol(249, false, -1);
        engine.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That(
            () => writes.SetCellAsync(154, "a", "7", "Someone"),
            Throws.TypeOf<OperatorWriteException>().With.Message.EndsWith("was not written. The element is in timeout, and DataMiner Cube disables all write parameters. No response: connection -1."));

        engine.Script().NotifyProtocol(249, true, -1);
        await writes.SetCellAsync(154, "a", "7", "Someone");
        Assert.That(engine.Script().GetParameterIndexByKey(100, "a", 4), Is.EqualTo(7d));
    }

    private static async Task CloseAsync(Engine engine)
    {
        await engine.Parts.WebSockets[1].ReportClosedAsync("refused", isSwap: false);
        await Limit.UntilAsync(() => !engine.Parts.Timeout.IsResponding(1), "the failure was handled");
    }

    private static void Send(Engine engine)
    {
        engine.Script().SetParameter(10, "ping");
        engine.Script().CheckTrigger(31);
    }
}
