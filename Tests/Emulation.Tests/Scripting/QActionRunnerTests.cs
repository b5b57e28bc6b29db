using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>How QActions run, and set each other off.</summary>
public class QActionRunnerTests
{
    private const int Rows = 100;

    [Test]
    public async Task SetParameter_FromAQAction_ReturnsWhenEverythingItSetOffIsDone()
    {
        await using var engine = new Engine("changes");
        engine.Programs[1].Body = (protocol, _) =>
        {
            protocol.SetParameter(3, "nested");
            engine.Trace("back in QA1");
        };
        engine.Script().SetParameter(1, "a");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA10(10)", "QA1(1)", "QA10(10)", "QA3(3)", "back in QA1" }));
    }

    [Test]
    public async Task Run_Exception_IsLoggedAndTheElementGoesOn()
    {
        await using var engine = new Engine("changes");
        engine.Programs[1].Body = (_, _) => throw new InvalidOperationException("broken");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().SetParameter(1, "a"), Is.Zero);
            Assert.That(engine.Errors, Has.One.Contains("QAction 1 (Plain) failed").And.One.Contains("broken"));
            Assert.That(engine.Parts.Statistics.QAction(1).Errors, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Run_QActionThatSetsItselfOff_IsStoppedWithAMessageInsteadOfAStackOverflow()
    {
        await using var engine = new Engine("changes");
        engine.Programs[1].Body = (protocol, _) =>
        {
            protocol.SetParameter(1, "again");
            protocol.SetParameter(1, "and again");
        };
        engine.Script().SetParameter(1, "a");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Errors, Has.One.Contains("without end"));
            Assert.That(engine.Ran.Count(item => item == "QA1(1)"), Is.EqualTo(Cause.DeepestAllowed), "the chain is not begun again from another branch");
            Assert.That(engine.Programs.Keys.Sum(id => engine.Parts.Statistics.QAction(id).Errors), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Run_AfterAnEndlessChain_WorksAgain()
    {
        await using var engine = new Engine("changes");
        engine.Programs[1].Body = (protocol, _) => protocol.SetParameter(1, "again");
        engine.Parts.Setter.SetFromProtocol(1, "a", Cause.From("first"));
        engine.Programs[1].Body = (_, _) => { };
        var before = engine.Ran.Count;
        engine.Parts.Setter.SetFromProtocol(1, "b", Cause.From("second"));
        Assert.That(engine.Ran.Skip(before), Has.Member("QA1(1)"));
    }

    [Test]
    public async Task Run_RowQAction_GetsKeyPositionAndTheRowBeforeAndAfter()
    {
        await using var engine = new Engine("table");
        var seen = new List<object?>();
        engine.Programs[105].Body = (protocol, _) => seen.AddRange([protocol.RowKey(), protocol.RowIndex(), ((object[])protocol.OldRow())[4], ((object[])protocol.NewRow())[4]]);
        var script = engine.Script();
        script.AddRow(Rows, new object[] { "a" });
        script.AddRow(Rows, new object?[] { "b", null, null, null, "old" });
        seen.Clear();
        script.SetRow(Rows, "b", new object?[] { null, null, null, null, "new" });
        Assert.That(seen, Is.EqualTo(new object[] { "b", 2, "old", "new" }));
    }

    [Test]
    public async Task Run_FillThatChangesAWatchedColumn_RunsTheRowQActionOncePerRow()
    {
        await using var engine = new Engine("table");
        engine.Script().FillArray(Rows, new object[] { new object[] { "a", "b", "c" }, new object[3], new object[3], new object[] { "x", "y", null! } });
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA105(105)", "QA105(105)" }));
    }

    [Test]
    public async Task Run_RowQActionOfAReadColumnThatEditsItsTable_IsReportedInsteadOfHanging()
    {
        await using var engine = new Engine("table");
        engine.Programs[105].Body = (protocol, _) => protocol.SetParameterIndexByKey(Rows, "a", 2, "edited");
        engine.Script().AddRow(Rows, new object?[] { "a", null, null, null, "x" });
        Assert.Multiple(() =>
        {
            Assert.That(engine.Errors, Has.One.Contains("waits for the lock of the table for ever"));
            Assert.That(engine.Parts.Statistics.QAction(105).Errors, Is.EqualTo(1));
            Assert.That(engine.Script().GetParameterIndexByKey(Rows, "a", 2), Is.Null);
        });
    }

    [Test]
    public async Task Run_Queued_StartsOnceTheOrdinaryOneIsDone()
    {
        var protocol = Fixture.Protocol("changes");
        await using var engine = new Engine(protocol with { QActions = [.. protocol.QActions.Select(item => item.Id == 3 ? item with { IsQueued = true } : item)] });
        engine.Programs[1].Body = (script, _) =>
        {
            script.SetParameter(3, "x");
            engine.Trace("QA1 done");
        };
        engine.Script().SetParameter(1, "a");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA3(3)"), "the queued QAction ran");
        Assert.That(engine.Ran.ToList().IndexOf("QA3(3)"), Is.GreaterThan(engine.Ran.ToList().IndexOf("QA1 done")), "it cannot start while an ordinary one runs");
    }

    [Test]
    public async Task Run_ConditionThatDoesNotHold_RunsNothing()
    {
        var protocol = Fixture.Protocol("changes");
        await using var engine = new Engine(protocol with { QActions = [.. protocol.QActions.Select(item => item with { Condition = "id:8 == 1" })] });
        engine.Script().SetParameter(1, "a");
        Assert.That(engine.Ran, Is.Empty);
    }

    [Test]
    public async Task Create_EachRun_GetsAnSLProtocolOfItsOwn()
    {
        await using var engine = new Engine("changes");
        var seen = new List<SLProtocol>();
        engine.Programs[1].Body = (protocol, _) => seen.Add(protocol);
        engine.Script().SetParameter(1, "a");
        engine.Script().SetParameter(1, "b");
        Assert.That(seen[0], Is.Not.SameAs(seen[1]));
    }

    [Test]
    public async Task Listeners_ColumnThatNobodyListensTo_IsPassedOver()
    {
        await using var engine = new Engine("table");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Parts.Listeners.Contains(105), Is.True);
            Assert.That(engine.Parts.Listeners.Contains(102), Is.False);
            Assert.That(engine.Parts.Protocol.Parameters[105].Kind, Is.EqualTo(ParameterKind.Read));
        });
    }
}
