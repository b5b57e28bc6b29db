using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>The order of what follows a change of a parameter that is an address, is saved, has a trigger and a QAction.</summary>
public class ChangeOrderTests
{
    [Test]
    public async Task Raise_SavedUrl_RunsTriggersThenMovesTheConnectionThenSavesThenRunsItsQActions()
    {
        var protocol = Fixture.Protocol("changes");
        var parameters = new Dictionary<int, ParameterDefinition>(protocol.Parameters) { [7] = protocol.Parameters[7] with { IsSaved = true } };
        var qactions = protocol.QActions.Select(item => item.Id == 3 ? item with { Triggers = [7] } : item);
        await using var engine = new Engine(protocol with { Parameters = parameters, QActions = [.. qactions] });
        var moved = new List<int>();
        engine.Programs[10].Body = (_, _) => moved.Add(engine.Clients[0].Targets.Count);
        engine.Programs[3].Body = (_, _) => moved.Add(engine.Clients[0].Targets.Count);
        engine.Parts.Observers.SaveNeeded += () => engine.Trace($"save after {engine.Clients[0].Targets.Count}");
        engine.Script().SetParameter(7, "ws://device/");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Ran, Is.EqualTo(new[] { "QA10(10)", "save after 1", "QA3(7)" }));
            Assert.That(moved, Is.EqualTo(new[] { 0, 1 }), "the trigger runs before the connection moves, the QAction after");
        });
    }

    [Test]
    public async Task SetParameter_UrlOfOneConnection_LeavesTheOthers()
    {
        var protocol = Fixture.Protocol("messages");
        var parameters = new Dictionary<int, ParameterDefinition>(protocol.Parameters) { [14] = protocol.Parameters[14] with { DynamicIpConnection = 1 } };
        await using var engine = new Engine(protocol with { Parameters = parameters });
        engine.Script().SetParameter(14, "ws://device/");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Clients[1].Targets, Is.EqualTo(new[] { "ws://device/" }));
            Assert.That(engine.Clients[0].Targets, Is.Empty);
        });
    }

    [Test]
    public async Task CheckTrigger_TriggerOnAnotherItem_RunsWhateverItListensTo()
    {
        await using var engine = new Engine("changes");
        engine.Script().CheckTrigger(2);
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA5(5)" }), "trigger 2 listens to parameter 6, which did not change");
    }

    [Test]
    public async Task Check_ActionThatNamesNothing_WorksOnTheItemOfItsTrigger()
    {
        await using var engine = new Engine("messages");
        engine.Script().SetParameter(10, "made");
        engine.Parts.Triggers.Fire(ItemKind.Command, 1, TriggerTime.Before, engine.Cause);
        Assert.That(engine.Parts.Commands.Get(1), Is.EqualTo("made"u8.ToArray()));
        engine.Script().CheckTrigger(1);
        Assert.That(engine.Errors, Has.One.Contains("names no Command"), "a trigger on each command that is called has no item");
    }

    [Test]
    public async Task SetParameters_SeveralParameters_RaisesAnEventForEachInOrder()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameters([3, 1], ["a", "b"]);
        Assert.That(engine.Ran.Where(item => item is "QA3(3)" or "QA1(1)"), Is.EqualTo(new[] { "QA3(3)", "QA1(1)" }));
    }
}
