using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>The steps of an opening.</summary>
public class OpeningTests : TalkFixture
{
    [Test]
    public void Take_StepsWithoutWait_FollowAtOnceOneAtATime()
    {
        Definition.Opening = [Step(null, """["a","{id}"]"""), Step(null, """["b"]"""), Step(null, """["c","{id}"]""")];
        Open();

        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.Opening));
        Assert.That(Texts(), Is.EqualTo(new[] { """["a",1]""", """["b"]""", """["c",2]""" }));
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.Ready));
    }

    [Test]
    public void Take_StepThatWaits_SendsWhenItsMessageComes()
    {
        Definition.Opening = [Step("hello", """["auth"]"""), Step("ok", null), Step(null, """["go"]""")];
        Open();
        Assert.That(Texts(), Is.Empty);

        Assert.That(Meets(2).Step, Is.Zero, "the message of a later step");
        Assert.That(Meets(1).Step, Is.EqualTo(1));
        Assert.That(Texts(), Is.EqualTo(new[] { """["auth"]""" }));
        Assert.That(Meets(1).Step, Is.Zero);
        Assert.That(Meets(2).Step, Is.EqualTo(2));
        Assert.That(Texts(), Is.EqualTo(new[] { """["go"]""" }));
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.Ready));
    }

    [Test]
    public void Received_BeforeTheConnectionIsReportedOpen_CountsForTheFirstWait()
    {
        Definition.Opening = [Step("hello", """["{var.salt}"]""")];
        Start();

        var reading = Meets(1, ("salt", "S"));
        Talk.Opened();

        Assert.That(reading.IsHidden);
        Assert.That(Texts(), Is.EqualTo(new[] { """["S"]""" }));
    }

    [Test]
    public void Received_WhileTheStepBeforeIsStillToBeSent_CountsForTheWaitBehindIt()
    {
        Definition.Opening = [Step(null, """["hi"]"""), Step("hello", """["auth"]""")];
        Open();
        Meets(2);

        Assert.That(Texts(), Is.EqualTo(new[] { """["hi"]""", """["auth"]""" }));
    }

    [Test]
    public void Received_MessageOfAnEarlierConnection_IsForgottenAtItsEnd()
    {
        Definition.Opening = [Step("hello", """["{var.salt}"]""")];
        Start();
        Meets(1, ("salt", "S"));
        Talk.Closed();
        Talk.Opened();

        Assert.That(Texts(), Is.Empty);
    }

    [Test]
    public void Take_LetOfAnotherLet_IsMadeInOrder()
    {
        Definition.Opening =
        [
            Step("hello", """{"a":"{var.auth?}"}""", Let("half", "{secret}{var.salt}"), Let("auth", "{var.half}x")),
        ];
        Open();
        Meets(1, ("salt", "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI="));
        var message = Drain().Single();

        Assert.That(message.Text, Does.Match("^{\"a\":\"[A-Za-z0-9+/]{43}=\"}$"));
        Assert.That(message.Shown, Is.EqualTo("{\"a\":\"••••••••\"}"));
        Assert.That(Talk.HiddenTexts, Does.Contain("operator").And.Contain("supersecretpassword"));
    }

    [Test]
    public void Take_LetWithoutItsVariable_LeavesTheMemberOut()
    {
        Definition.Opening = [Step("hello", """{"a":"{var.auth?}"}""", Let("half", "{secret}{var.salt}"), Let("auth", "{var.half}x"))];
        Open();
        Meets(1);

        Assert.That(Texts(), Is.EqualTo(new[] { "{}" }));
    }

    [Test]
    public void Opened_Again_VariablesAndNumbersBeginAnew()
    {
        Definition.Opening = [Step("hello", """["{id}","{var.salt?}"]""")];
        Open();
        Meets(1, ("salt", "S"));
        Assert.That(Texts(), Is.EqualTo(new[] { """[1,"S"]""" }));
        Talk.Closed();
        Talk.Opened();
        Meets(1);

        Assert.That(Texts(), Is.EqualTo(new[] { "[1]" }));
    }

    [Test]
    public void Received_VariableThatIsTooLong_IsNotTaken()
    {
        Definition.Opening = [Step("hello", """["{var.salt?}"]""")];
        Open();
        Meets(1, ("salt", new string('x', Variables.MaximumLength + 1)));

        Assert.That(Talk.TakeNews().Errors, Is.EqualTo(new[] { "The device sent more than 4096 characters for the variable 'salt': it has no value." }));
        Assert.That(Texts(), Is.EqualTo(new[] { "[]" }));
    }

    [Test]
    public void GiveBack_Step_IsSentAgain()
    {
        Definition.Opening = [Step(null, """["a"]"""), Step("ok", null)];
        Open();
        Talk.GiveBack(Talk.Take());
        Clock.Advance(1);

        Assert.That(Texts(), Is.EqualTo(new[] { """["a"]""" }));
    }

    [Test]
    public void Login_NoSteps_IsNotUsed()
    {
        Open();
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.NotUsed));
        Talk.Closed();
        Assert.That(Talk.TakeNews().Errors, Is.Empty);
    }

    [Test]
    public void Received_OtherMessagesWhileOpening_GoOn()
    {
        Definition.Opening = [Step("hello", null)];
        Open();
        var state = new StateMessage("a", null, null, new SourceValue("1", 1), null);

        Assert.That(Says(state).Messages, Is.EqualTo(new[] { state }));
    }
}
