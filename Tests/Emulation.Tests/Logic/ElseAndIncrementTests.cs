using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>What runs when the condition of a trigger does not hold, and actions that count.</summary>
public class ElseAndIncrementTests
{
    private const string Logic = "<Triggers><Trigger id=\"1\"><Name>T</Name><Condition><![CDATA[id:1 == 0]]></Condition><Type>action</Type><Content><Id>1</Id><Id else=\"true\">2</Id></Content></Trigger></Triggers>"
        + "<Actions><Action id=\"1\"><Name>Plus</Name><On id=\"1\">parameter</On><Type>increment</Type></Action><Action id=\"2\"><Name>Minus</Name><On id=\"1\">parameter</On><Type value=\"-2.5\">increment</Type></Action></Actions>";

    [Test]
    public async Task Check_ConditionThatDoesNotHold_RunsWhatIsElse()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table + Logic));
        engine.Script().SetParameter(1, 0);
        engine.Script().CheckTrigger(1);
        var first = engine.Script().GetParameter(1);
        engine.Script().CheckTrigger(1);
        Assert.That((first, engine.Script().GetParameter(1)), Is.EqualTo((1d, -1.5d)));
    }

    [Test]
    public void Read_IncrementByNoNumber_IsRefused() => Assert.That(
        SmallProtocol.Try(SmallProtocol.Table + Logic.Replace("-2.5", "much", StringComparison.Ordinal)).Problems.All.Messages(), Is.EqualTo(new[] { "The value of an action must be a number, not 'much'." }));

    [Test]
    public void Read_Normalize_LoadsAndIsTold()
    {
        var (_, problems) = SmallProtocol.Try(SmallProtocol.Table + Logic.Replace("<Type>increment</Type>", "<Type>normalize</Type>", StringComparison.Ordinal));
        Assert.That((problems.All.Count, problems.Warnings.Messages().Single()), Is.EqualTo((0, "Action 1: an agent takes the value as the normal one, which alarms of the types absolute, relative and rate are counted from; the emulator has none of these alarms.")));
    }
}
