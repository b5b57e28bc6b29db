using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>How the protocol thread executes groups.</summary>
public class GroupExecutorTests
{
    [Test]
    public async Task Execute_ForcedByAnItem_RunsBeforeTheRestOfTheGroup()
    {
        await using var engine = new Engine("queue");
        engine.Programs[1].Body = (protocol, _) => protocol.CheckTrigger(12);
        engine.StartThreads();
        engine.Script().CheckTrigger(11);
        await Limit.UntilAsync(() => engine.Ran.Count == 3, "all items ran");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA1(1)", "QA3(3)", "QA2(2)" }));
    }

    [Test]
    public async Task Execute_ForcedWhileNothingRuns_RunsNext()
    {
        await using var engine = new Engine("queue");
        engine.Script().CheckTrigger(11);
        engine.Script().CheckTrigger(12);
        Assert.That(engine.Parts.Queues.Main.Queue.Groups, Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public async Task Execute_QueuedByAnItem_DoesNotHoldTheItemUp()
    {
        await using var engine = new Engine("queue");
        engine.Programs[1].Body = (protocol, _) => protocol.CheckTrigger(13);
        engine.Parts.Store.Set(9, 1d);
        engine.StartThreads();
        engine.Script().CheckTrigger(11);
        await Limit.UntilAsync(() => engine.Ran.Count == 5, "both groups ran");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA1(1)", "QA2(2)", "QA5(5)", "QA3(3)", "QA6(6)" }));
    }

    [Test]
    public async Task Execute_ConditionFalseWhenItLeavesTheQueue_RunsNeitherItsItemsNorItsTriggers()
    {
        await using var engine = new Engine("queue");
        engine.Parts.Store.Set(9, 1d);
        engine.Script().CheckTrigger(13);
        engine.Parts.Store.Set(9, 0d);
        engine.Script().CheckTrigger(11);
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Ran.Contains("QA2(2)"), "the group behind it ran");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA1(1)", "QA2(2)" }));
    }

    [Test]
    public async Task Execute_ConditionTrueWhenItLeavesTheQueue_RunsEvenIfItWasFalseBefore()
    {
        await using var engine = new Engine("queue");
        engine.Script().CheckTrigger(13);
        engine.Parts.Store.Set(9, 1d);
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Ran.Count == 3, "the group ran");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA5(5)", "QA3(3)", "QA6(6)" }));
    }

    [Test]
    public async Task Execute_QActionThatThrows_DoesNotEndTheThread()
    {
        await using var engine = new Engine("queue");
        engine.Programs[1].Body = (_, _) => throw new InvalidOperationException("broken");
        engine.StartThreads();
        engine.Script().CheckTrigger(11);
        await Limit.UntilAsync(() => engine.Ran.Contains("QA2(2)"), "the next item ran");
        Assert.That(engine.Errors, Has.One.Contains("broken"));
    }
}
