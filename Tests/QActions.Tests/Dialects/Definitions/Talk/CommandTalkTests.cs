using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>Commands of the operator: sent once, and what becomes of them.</summary>
public class CommandTalkTests : TalkFixture
{
    [SetUp]
    public void Define()
    {
        Definition.Rules = [new Rule { Kind = RuleKind.Accepted, Id = Skyline.Protocol.Dialects.Definitions.Paths.PathReader.Read("$.id") }];
        Definition.Commands =
        [
            Command("Scene", """{"scene":"{value}","id":"{id}"}""", hasReply: true),
            Command("Mute", """{"mute":"{value}"}""", hasReply: true),
            Command("Reboot", """["reboot"]""", hasReply: false),
            Command("Level", """["{value}","{id}"]""", hasReply: false),
        ];
    }

    [Test]
    public void Send_AnsweredByItsNumber_ShowsSentThenTheTime()
    {
        Open();
        Assert.That(Talk.Send(0, "a \"b\""));
        Assert.That(Texts(), Is.EqualTo(new[] { """{"scene":"a \"b\"","id":1}""" }));
        Says(Acceptance("1"));

        Assert.That(Results(), Is.EqualTo(new[] { "0 Sent", "0 Answered after 1000 ms" }));
    }

    [Test]
    public void Received_Reply_ShowsItsResult()
    {
        Open();
        Talk.Send(1, "true");
        Assert.That(Texts(), Is.EqualTo(new[] { """{"mute":true}""" }));
        Meets(1, "muted");

        Assert.That(Results(), Is.EqualTo(new[] { "1 Sent", "1 Answered after 1000 ms: muted" }));
    }

    [Test]
    public void Received_Refusal_ShowsItsText()
    {
        Open();
        Talk.Send(0, "x");
        Talk.Send(1, "1");
        Texts();
        Says(Refusal("no such scene", "1"));
        Talk.Received(new() { Messages = [Refusal("not now")], Commands = [new MetCommand(1, null)] });

        Assert.That(Results(), Is.EqualTo(new[] { "0 Sent", "1 Sent", "0 Refused: no such scene", "1 Refused: not now" }));
        Assert.That(Talk.TakeNews().Errors, Is.Empty);
    }

    [Test]
    public void Tick_NoAnswerInFiveSeconds_SaysSoAndTakesALateOne()
    {
        Open();
        Talk.Send(0, "x");
        Texts();
        Clock.Advance(3.9);
        Talk.Tick();
        Assert.That(Results(), Is.EqualTo(new[] { "0 Sent" }));
        Clock.Advance(0.1);
        Talk.Tick();
        Talk.Tick();
        Assert.That(Results(), Is.EqualTo(new[] { "0 No Answer" }));
        Clock.Advance(1);
        Says(Acceptance("1"));
        Assert.That(Results(), Is.EqualTo(new[] { "0 Answered after 6000 ms" }));
    }

    [Test]
    public void Tick_CommandThatNothingAnswers_StaysSent()
    {
        Open();
        Talk.Send(2, null);
        Texts();
        Clock.Advance(60);
        Talk.Tick();

        Assert.That(Results(), Is.EqualTo(new[] { "2 Sent" }));
    }

    [Test]
    public void Received_AnswersOfTwoCommands_EachIsItsOwn()
    {
        Open();
        Talk.Send(0, "x");
        Talk.Send(3, "y");
        Texts();
        Says(Acceptance("2"));
        Assert.That(Results(), Is.EqualTo(new[] { "0 Sent", "3 Sent", "3 Answered after 1000 ms" }));
        Talk.Received(new() { Messages = [Acceptance("99")], Commands = [new MetCommand(0, "another's")] });
        Assert.That(Results(), Is.Empty, "the number is none of ours");
        Talk.Received(new() { Messages = [Acceptance("1")], Commands = [new MetCommand(0, "x"), new MetCommand(1, "y")] });
        Assert.That(Results(), Is.EqualTo(new[] { "0 Answered after 2000 ms: x" }));
    }

    [Test]
    public void Send_TwiceFromOneRow_TellsOfTheLastOne()
    {
        Open();
        Talk.Send(1, "1");
        Talk.Send(1, "2");
        Assert.That(Texts(), Has.Length.EqualTo(2));
        Assert.That(Results(), Is.EqualTo(new[] { "1 Sent" }));
        Meets(1, "first");
        Assert.That(Results(), Is.Empty);
        Meets(1, "second");
        Assert.That(Results(), Is.EqualTo(new[] { "1 Answered after 1000 ms: second" }));
    }

    [Test]
    public void Send_WhileClosedOrOpening_SendsNothingLater()
    {
        Definition.Opening = [Step("hello", null)];
        Start();
        Assert.That(Talk.Send(2, null), Is.False);
        Talk.Opened();
        Assert.That(Talk.Send(2, null), Is.False);
        Meets(1);

        Assert.That(Texts(), Is.Empty);
        Assert.That(Results(), Is.EqualTo(new[] { "2 Not sent: the connection is not open.", "2 Not sent: the opening is not over." }));
    }

    [Test]
    public void Closed_CommandsThatWait_AreNotSentLater()
    {
        Open();
        Talk.Send(0, "sent");
        Drain(1);
        Talk.Send(1, "waits");
        Talk.Closed();
        Talk.Opened();

        Assert.That(Texts(), Is.Empty);
        Assert.That(Results(), Is.EqualTo(new[] { "0 Sent", "1 Not sent: the connection closed.", "0 No Answer" }));
    }

    [Test]
    public void Send_TooLong_IsNotSent()
    {
        Open();
        Talk.Send(0, new string('x', 100_000));

        Assert.That(Texts(), Is.Empty);
        Assert.That(Results().Single(), Does.StartWith("0 Not sent: it would be 100019 bytes long, and at most 100000 bytes may be sent at once."));
    }

    [Test]
    public void GiveBack_Command_IsNotTriedAgain()
    {
        Open();
        Talk.Send(0, "x");
        Talk.GiveBack(Talk.Take());
        Clock.Advance(1);

        Assert.That(Texts(), Is.Empty);
        Assert.That(Results().Last(), Is.EqualTo("0 Not sent: DataMiner did not take it."));
    }

    private static DeviceCommand Command(string name, string send, bool hasReply) =>
        new() { Name = name, Send = Template(send, TemplateUse.Command), Reply = hasReply ? new Match([], "reply") : null };

    private void Meets(int command, string result) => Talk.Received(new() { Commands = [new MetCommand(command, result)] });

    private string[] Results() => Talk.TakeNews().Commands.Select(result => result.Index + " " + result.Text).ToArray();
}
