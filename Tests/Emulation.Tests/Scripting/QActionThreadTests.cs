using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>Which QActions run at the same time, and what a run gets.</summary>
public class QActionThreadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Test]
    public async Task Run_QueuedWhileItRuns_LetsOrdinaryOnesStart()
    {
        var protocol = Fixture.Protocol("changes");
        await using var engine = new Engine(protocol with { QActions = [.. protocol.QActions.Select(item => item.Id == 3 ? item with { IsQueued = true } : item)] });
        using var release = new ManualResetEventSlim();
        engine.Programs[3].Body = (_, _) =>
        {
            release.Wait(Patience);
            engine.Trace("queued done");
        };
        engine.Script().SetParameter(3, "x");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA3(3)"), "the queued QAction runs");
        engine.Script().SetParameter(1, "a");
        Assert.That(engine.Ran, Has.Member("QA1(1)").And.None.EqualTo("queued done"));
        release.Set();
        await Limit.UntilAsync(() => engine.Ran.Contains("queued done"), "the queued QAction ended");
    }

    [Test]
    public async Task Run_OneQActionFromTwoThreads_RunsAtTheSameTime()
    {
        await using var engine = new Engine("changes");
        using var both = new Barrier(2);
        var met = 0;
        engine.Programs[1].Body = (_, _) => Interlocked.Add(ref met, both.SignalAndWait(Patience) ? 1 : 0);
        await Task.WhenAll(Task.Run(() => engine.Script().SetParameter(1, "a")), Task.Run(() => engine.Script().SetParameter(1, "b")));
        Assert.That(met, Is.EqualTo(2), "nothing keeps them apart");
    }

    [Test]
    public async Task Run_InputParameters_HoldTheValuesOfItsStart()
    {
        await using var engine = new Engine("table");
        object?[] seen = [];
        engine.Programs[1].Body = (protocol, inputs) =>
        {
            protocol.SetParameter(2, 9);
            seen = [inputs[1], protocol.GetInputParameter(1), protocol.GetParameter(2)];
        };
        engine.Script().SetParameter(2, 5);
        engine.Script().CheckTrigger(1);
        Assert.That(seen, Is.EqualTo(new object[] { 5d, 5d, 9d }));
    }

    [Test]
    public async Task Run_SeveralWatchedColumnsOfOneRow_RunsOncePerColumnWithTheCompleteRow()
    {
        var protocol = Fixture.Protocol("table");
        await using var engine = new Engine(protocol with { QActions = [.. protocol.QActions.Select(item => item.Id == 105 ? item with { Triggers = [102, 105] } : item)] });
        var rows = new List<object?>();
        engine.Programs[105].Body = (script, _) => rows.Add(string.Join(",", ((object?[])script.NewRow()).Select(cell => cell ?? "-")));
        engine.Script().AddRow(100, "a");
        engine.Script().SetRow(100, "a", new object?[] { null, "L", null, null, "W" });
        Assert.Multiple(() =>
        {
            Assert.That(engine.Ran, Is.EqualTo(new[] { "QA105(102)", "QA105(105)" }));
            Assert.That(rows, Is.EqualTo(new[] { "a,L,-,-,W", "a,L,-,-,W" }));
        });
    }
}
