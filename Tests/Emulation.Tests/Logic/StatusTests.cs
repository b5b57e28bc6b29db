using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>What the status parameter of a connection shows.</summary>
public class StatusTests
{
    [Test]
    public async Task Status_OpensAndCloses_SetsOneAndZeroOncePerChange()
    {
        await using var engine = new Engine("messages");
        var values = new List<double>();
        engine.Programs[7].Body = (protocol, _) => values.Add((double)protocol.GetParameter(7));
        await engine.Parts.WebSockets[1].ReportClosedAsync("refused", isSwap: false);
        await engine.Parts.WebSockets[1].ReportClosedAsync("refused", isSwap: false);
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await engine.Parts.WebSockets[1].ReportClosedAsync("closed", isSwap: false);
        await engine.ReceiveAsync(1, "end");
        await Limit.UntilAsync(() => engine.Text(13) == "end", "everything was handled");
        Assert.That(values, Is.EqualTo(new[] { 0d, 1d, 0d }));
    }

    [Test]
    public async Task Status_Opens_RunsTriggersAndQActions()
    {
        var protocol = Fixture.Protocol("messages");
        var triggers = new Dictionary<int, TriggerDefinition>(protocol.Triggers) { [9] = protocol.Triggers[9] with { OnId = 7, Time = TriggerTime.Change } };
        await using var engine = new Engine(protocol with { Triggers = triggers });
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await Limit.UntilAsync(() => engine.Ran.Count == 2, "both ran");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA25(25)", "QA7(7)" }), "the trigger's and the parameter's own");
    }

    [Test]
    public async Task Status_RepeatedClosedAssumptionAndSwapsThatAreNotReported_StaysOpenWithoutAWord()
    {
        await using var engine = new Engine(
            "messages", new AssumptionChoices().With(SpontaneousRetryAssumption.WithRepeatedClosed).With(FastSwapAssumption.Unreported));
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await engine.Parts.WebSockets[1].ReportClosedAsync("swap", isSwap: true);
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await engine.ReceiveAsync(1, "end");
        await Limit.UntilAsync(() => engine.Text(13) == "end", "everything was handled");
        Assert.That(engine.Ran.Count(item => item == "QA7(7)"), Is.EqualTo(1), "only Closed is repeated");
    }

    [Test]
    public async Task Status_RepeatedClosedAssumption_SetsZeroAgainEachTime()
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(SpontaneousRetryAssumption.WithRepeatedClosed));
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await engine.Parts.WebSockets[1].ReportClosedAsync("refused", isSwap: false);
        }

        await Limit.UntilAsync(() => engine.Ran.Count == 3, "each failure was reported");
    }

    [TestCase(FastSwapAssumption.Reported, 3)]
    [TestCase(FastSwapAssumption.Unreported, 1)]
    public async Task Status_UrlSetWhileOpen_ShowsTheSwapAsTheAssumptionSays(FastSwapAssumption assumption, int reports)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await engine.Parts.WebSockets[1].ReportClosedAsync("swap", isSwap: true);
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await engine.ReceiveAsync(1, "end");
        await Limit.UntilAsync(() => engine.Text(13) == "end", "everything was handled");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Ran.Count(item => item == "QA7(7)"), Is.EqualTo(reports));
            Assert.That(engine.Parts.Store.Get(7), Is.EqualTo(1d));
        });
    }

    [Test]
    public async Task Status_SwapThatFailsUnreported_ShowsClosedAllTheSame()
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(FastSwapAssumption.Unreported));
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        await engine.Parts.WebSockets[1].ReportClosedAsync("swap", isSwap: true);
        await engine.Parts.WebSockets[1].ReportClosedAsync("refused", isSwap: false);
        await Limit.UntilAsync(() => engine.Ran.Count == 2 && engine.Parts.Store.Get(7) is 0d, "Closed was reported");
    }
}
