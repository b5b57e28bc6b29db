using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Actions that give a parameter another value: 1 is a number that holds 3, 2 a number that holds 4, 10 the text 'a-1', 11 a discreet that shows 'On'.</summary>
public class ValueActionTests
{
    private const string Params = """
        <Params>
          <Param id="1"><Name>Number</Name><Type>read</Type><Interprete><RawType>numeric text</RawType><Type>double</Type></Interprete></Param>
          <Param id="2"><Name>Other</Name><Type>read</Type><Interprete><RawType>numeric text</RawType><Type>double</Type></Interprete></Param>
          <Param id="3"><Name>Order</Name><Type>write</Type></Param>
          <Param id="4"><Name>Dummy</Name><Type>dummy</Type></Param>
          <Param id="10"><Name>Text</Name><Type>read</Type></Param>
          <Param id="11"><Name>State</Name><Type>read</Type><Measurement><Type>discreet</Type><Discreets><Discreet><Display>On</Display><Value>1</Value></Discreet></Discreets></Measurement></Param>
        </Params>
        <QActions><QAction id="1" name="Script" encoding="csharp" triggers="3"><![CDATA[// code]]></QAction></QActions>
        """;

    [TestCase(1, "<Type>increment</Type>", "4")]
    [TestCase(1, "<Type value=\"0.5\">increment</Type>", "3.5")]
    [TestCase(1, "<Type id=\"2\">increment</Type>", "7")]
    [TestCase(1, "<Type value=\"1.5\">multiply</Type>", "4.5")]
    [TestCase(1, "<Type>multiply</Type>", "3")]
    [TestCase(1, "<Type value=\"3\">pow</Type>", "27")]
    [TestCase(1, "<Type id=\"2\">copy</Type>", "4")]
    [TestCase(10, "<Type id=\"10\">copy reverse</Type>", "1-a")]
    [TestCase(10, "<Type id=\"11\">append</Type>", "a-1On")]
    [TestCase(10, "<Type id=\"11\">append data</Type>", "a-11")]
    public async Task Run_Action_GivesTheValue(int target, string type, string expected)
    {
        await using var engine = new Engine(Protocol(target, type));
        engine.Script().SetParameters([1, 2, 10, 11], [3, 4, "a-1", "1"]);
        engine.Script().CheckTrigger(1);
        Assert.That((engine.Text(target), engine.Errors.Count), Is.EqualTo((expected, 0)));
    }

    [Test]
    public async Task Copy_TextWithAZero_EndsBeforeIt()
    {
        await using var engine = new Engine(Protocol(10, "<Type id=\"11\">copy</Type>"));
        engine.Script().SetParameter(11, "ab\0cd");
        engine.Script().CheckTrigger(1);
        Assert.That(engine.Text(10), Is.EqualTo("ab"));
    }

    [Test]
    public async Task Go_Write_SetsItsValueAgain()
    {
        await using var engine = new Engine(Protocol(3, "<Type>go</Type>"));
        engine.Script().SetParameter(3, "x");
        engine.Script().CheckTrigger(1);
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA1(3)", "QA1(3)" }));
    }

    [Test]
    public async Task Calculate_TextThatIsNoNumber_DoesNothingAndSaysSo()
    {
        await using var engine = new Engine(Protocol(10, "<Type value=\"2\">multiply</Type>"));
        engine.Script().SetParameter(10, "a-1");
        engine.Script().CheckTrigger(1);
        Assert.That((engine.Text(10), engine.Errors.Single()), Is.EqualTo(("a-1", "Parameter 10 holds 'a-1', which is not a number: the action does nothing.")));
    }

    [TestCase("<Type>append</Type>", "Action 1: 'append' takes its value from a parameter: name it with the attribute id of Type.")]
    [TestCase("<Type value=\"x\">pow</Type>", "The value of an action must be a number, not 'x'.")]
    public void Read_ActionThatIsIncomplete_IsRefused(string type, string expected) =>
        Assert.That(SmallProtocol.Try(Params + Logic(1, type)).Problems.All.Messages(), Is.EqualTo(new[] { expected }));

    [Test]
    public void Read_SourceThatAnActionDoesNotHave_IsTold() => Assert.That(
        SmallProtocol.Try(Params + Logic(1, "<Type id=\"2\">clear</Type>")).Problems.Warnings.Messages(),
        Is.EqualTo(new[] { "Action 1: the attribute id of Type says nothing to 'clear', for an agent and for the emulator." }));

    [TestCase("timeout")]
    [TestCase("timeout after retries")]
    public void Read_TimeoutOfAParameter_IsRefusedAsPolling(string time)
    {
        var trigger = $"<Triggers><Trigger id=\"1\"><Name>T</Name><On id=\"1\">parameter</On><Time>{time}</Time><Type>action</Type><Content /></Trigger></Triggers>";
        Assert.That(
            SmallProtocol.Try(Params + trigger).Problems.All.Messages(), Is.EqualTo(new[] { "Trigger 1 waits for the timeout of a parameter that is polled (SNMP): the emulator cannot run it." }));
    }

    private static ConnectorEmulator.Model.ProtocolDefinition Protocol(int target, string type) => SmallProtocol.Read(Params + Logic(target, type));

    private static string Logic(int target, string type) =>
        "<Triggers><Trigger id=\"1\"><Name>T</Name><Type>action</Type><Content><Id>1</Id></Content></Trigger></Triggers>"
        + $"<Actions><Action id=\"1\"><Name>A</Name><On id=\"{target}\">parameter</On>{type}</Action></Actions>";
}
