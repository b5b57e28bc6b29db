using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Which sets raise a change event, and what follows one.</summary>
public class ChangeEventsTests
{
    [Test]
    public async Task SetFromProtocol_EqualValue_RaisesNothing()
    {
        await using var engine = new Engine("changes");
        engine.Parts.Setter.SetFromProtocol(1, "a", engine.Cause);
        engine.Parts.Setter.SetFromProtocol(1, "a", engine.Cause);
        engine.Parts.Setter.SetFromProtocol(1, "b", engine.Cause);
        Assert.That(engine.Ran.Where(item => item == "QA1(1)"), Has.Exactly(2).Items);
    }

    [Test]
    public async Task SetParameter_EqualValueFromQAction_RaisesAnEventEachTime()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(1, "a");
        engine.Script().SetParameter(1, "a");
        Assert.That(engine.Ran.Where(item => item == "QA1(1)"), Has.Exactly(2).Items);
    }

    [Test]
    public async Task Raise_WriteWithSetter_RunsTriggersThenCopiesThenRunsItsQActions()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(4, "on");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Ran, Is.EqualTo(new[] { "QA5(5)", "QA10(10)", "QA3(3)", "QA4(4)" }));
            Assert.That(engine.Text(3), Is.EqualTo("on"));
        });
    }

    [TestCase(SetterEventAssumption.IfDifferent, 1)]
    [TestCase(SetterEventAssumption.Always, 2)]
    public async Task Raise_SetterWithEqualValue_RaisesTheReadAgainAsTheAssumptionSays(SetterEventAssumption assumption, int runs)
    {
        await using var engine = new Engine("changes", new AssumptionChoices().With(assumption));
        engine.Script().SetParameter(4, "on");
        engine.Script().SetParameter(4, "on");
        Assert.That(engine.Ran.Count(item => item == "QA3(3)"), Is.EqualTo(runs));
    }

    [Test]
    public async Task Fire_ParameterWithTriggerOfItsOwn_LeavesTheOneOnEachOut()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(6, "x");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA5(5)" }));
    }

    [Test]
    public async Task Fire_ParameterWithoutTriggerOfItsOwn_RunsTheOneOnEach()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(2, "x");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA10(10)" }));
    }

    [Test]
    public async Task SetParameterBinary_RaisesNothing()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameterBinary(1, [0x61]);
        Assert.Multiple(() =>
        {
            Assert.That(engine.Ran, Is.Empty);
            Assert.That(engine.Script().GetParameter(1), Is.EqualTo("a"));
        });
    }

    [Test]
    public async Task Clear_ThenEqualValue_CountsAsNew()
    {
        await using var engine = new Engine("changes");
        engine.Parts.Setter.SetFromProtocol(1, "a", engine.Cause);
        engine.Script().CheckTrigger(22);
        engine.Parts.Setter.SetFromProtocol(1, "a", engine.Cause);
        Assert.That(engine.Ran.Count(item => item == "QA1(1)"), Is.EqualTo(2));
    }

    [Test]
    public async Task Clear_StandaloneParameter_LeavesWhatIsDisplayed()
    {
        await using var engine = new Engine("changes");
        engine.Parts.Setter.SetFromProtocol(1, "a", engine.Cause);
        engine.Script().CheckTrigger(22);
        Assert.Multiple(() =>
        {
            Assert.That(engine.Parts.Store.Get(1), Is.Null);
            Assert.That(engine.Parts.Store.GetDisplayed(1), Is.EqualTo("a"));
        });
    }

    [Test]
    public async Task Copy_EqualValue_RaisesNothing()
    {
        await using var engine = new Engine("changes");
        engine.Parts.Store.Set(2, "a");
        engine.Script().CheckTrigger(21);
        engine.Script().CheckTrigger(21);
        Assert.That(engine.Ran.Count(item => item == "QA1(1)"), Is.EqualTo(1));
    }

    [Test]
    public async Task SetParameter_EqualUrlFromQAction_MovesTheConnectionEachTime()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(7, "ws://127.0.0.1/a");
        engine.Script().SetParameter(7, "ws://127.0.0.1/a");
        Assert.That(engine.Clients[0].Targets, Is.EqualTo(new[] { "ws://127.0.0.1/a", "ws://127.0.0.1/a" }));
    }

    [Test]
    public async Task Copy_EqualUrl_DoesNotMoveTheConnection()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(7, "ws://127.0.0.1/a");
        engine.Parts.Store.Set(2, "ws://127.0.0.1/a");
        engine.Script().CheckTrigger(20);
        Assert.That(engine.Clients[0].Targets, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task RunActions_RunsTheQActionsButNotTheTriggersOfAParameter()
    {
        await using var engine = new Engine("changes");
        engine.Script().CheckTrigger(25);
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA5(5)" }));
    }

    [Test]
    public async Task Check_TriggerOfTriggers_RunsThemInOrder()
    {
        await using var engine = new Engine("changes");
        engine.Parts.Store.Set(1, "a");
        engine.Script().CheckTrigger(24);
        Assert.Multiple(() =>
        {
            Assert.That(engine.Ran, Is.EqualTo(new[] { "QA5(5)" }));
            Assert.That(engine.Text(1), Is.Null);
        });
    }

    [TestCase(1d, "x", 1)]
    [TestCase(2d, "x", 0)]
    [TestCase(1d, "", 0)]
    public async Task Check_TriggerWithCondition_RunsOnlyWhenItHolds(double number, string text, int runs)
    {
        await using var engine = new Engine("changes");
        engine.Parts.Store.Set(8, number);
        engine.Parts.Store.Set(2, text);
        engine.Script().CheckTrigger(23);
        Assert.That(engine.Ran, Has.Count.EqualTo(runs));
    }

    [Test]
    public async Task CheckTrigger_UnknownTrigger_IsRefusedAndLogged()
    {
        await using var engine = new Engine("changes");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().CheckTrigger(999), Is.Not.Zero);
            Assert.That(engine.Errors, Has.Some.Contains("CheckTrigger(999)"));
        });
    }

    [Test]
    public async Task Apply_DefaultValue_IsGivenOnlyToAnEmptyParameter()
    {
        await using var engine = new Engine("changes");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Text(11), Is.EqualTo("first"));
            Assert.That(engine.Text(9), Is.EqualTo("0"), "a number of fixed length starts as zeros");
            Assert.That(engine.Ran, Is.Empty, "first values raise nothing");
        });
    }
}
