using Skyline.Protocol.Dialects.Definitions.Talk;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>How an opening fails: nobody answers, the device refuses or closes, or a step cannot be sent.</summary>
public class OpeningFailureTests : TalkFixture
{
    [Test]
    public void Tick_WaitNotMetInTenSeconds_OpensAgainAndSaysWhat()
    {
        Definition.Opening = [Step("hello", """["auth"]"""), Step("$.type = auth_ok", null)];
        Open();
        Clock.Advance(9);
        Talk.Tick();
        Meets(1);
        Texts();
        Clock.Advance(8.9);
        Talk.Tick();
        Assert.That(Talk.TakeNews().End, Is.Null);

        Clock.Advance(0.1);
        Talk.Tick();
        var end = Talk.TakeNews().End;
        Assert.That(end.Reason, Is.EqualTo("Step 2 of the opening was not answered within 10 s: it waits for $.type = auth_ok."));
        Assert.That(end.Pause, Is.Null);
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.NotAnswered));
        Assert.That(Meets(2).Step, Is.Zero);
        Talk.Tick();
        Assert.That(Talk.TakeNews().End, Is.Null, "told once");
        Talk.Closed();
        Assert.That(Talk.TakeNews().Errors, Is.Empty, "the connector closed it");
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.NotAnswered));
    }

    [TestCase(1, "hello", "[]", "Step 1 of the opening has waited 10 s for hello.", TestName = "nothing was sent before")]
    [TestCase(1, "hello", null, "Step 1 of the opening has waited 10 s for hello.", TestName = "nothing was sent before, nor is to be")]
    [TestCase(2, "ok", "[]", "Step 2 of the opening has waited 10 s for ok.", TestName = "the step is still to send its message")]
    [TestCase(2, "ok", null, "Step 2 of the opening was not answered within 10 s: it waits for ok.", TestName = "what the step before sent is not answered")]
    public void Tick_WaitNotMet_OnlyWhatWasSentIsNotAnswered(int step, string wait, string send, string told)
    {
        Definition.Opening = step == 1 ? [Step(wait, send)] : [Step(null, """["auth"]"""), Step(wait, send)];
        Open();
        Texts();
        Clock.Advance(10);
        Talk.Tick();

        Assert.That(Talk.TakeNews().End.Reason, Is.EqualTo(told));
    }

    [Test]
    public void Received_RefusalWhileOpening_WaitsFiveMinutes()
    {
        Definition.Opening = [Step("hello", """["auth"]"""), Step("ok", null)];
        Open();
        Meets(1);
        Texts();
        Says(Refusal("Invalid password."));

        var end = Talk.TakeNews().End;
        Assert.That(end.Reason, Is.EqualTo("The device refused step 1 of the opening: Invalid password."));
        Assert.That(end.Pause, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.Refused));
        Assert.That(Texts(), Is.Empty);
    }

    [Test]
    public void Received_RefusalWithTheNumberOfAStep_NamesThatStep()
    {
        Definition.Opening = [Step(null, """["{id}"]"""), Step(null, """["{id}"]"""), Step("ok", null)];
        Open();
        Texts();
        Says(Refusal("no", "1"));

        Assert.That(Talk.TakeNews().End.Reason, Is.EqualTo("The device refused step 1 of the opening: no."));
    }

    [Test]
    public void Received_RefusalThatMeetsTheWaitToo_IsARefusal()
    {
        Definition.Opening = [Step(null, """["{id}"]"""), Step("id = 1", null)];
        Open();
        Texts();
        Talk.Received(new() { Messages = [Refusal("no", "1")], Steps = [new(1, [])] });

        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.Refused));
    }

    [Test]
    public void Received_RefusalOfAStepAfterTheOpening_IsAnErrorOnly()
    {
        Definition.Opening = [Step(null, """["{id}"]""")];
        Open();
        Texts();
        Says(Refusal("not ready", "1"));

        var news = Talk.TakeNews();
        Assert.That(news.Errors, Is.EqualTo(new[] { "The device refused step 1 of the opening: not ready." }));
        Assert.That(news.End, Is.Null);
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.Ready));
    }

    [Test]
    public void Closed_ThreeTimesInARow_SaysWhatDoesNotFit()
    {
        Definition.Opening = [Step("hello", """["auth"]"""), Step("ok", null)];
        Start();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Talk.Opened();
            Meets(1);
            Texts();
            Talk.Closed();

            var closed = "The device closed the connection in step 2 of the opening.";
            Assert.That(Talk.TakeNews().Errors, Is.EqualTo(new[] { attempt < 3 ? closed : closed + " User Name, Secret or the definition do not fit the device." }));
            Assert.That(Talk.Login, Is.EqualTo(attempt < 3 ? LoginStatus.Opening : LoginStatus.Refused));
        }

        Talk.Opened();
        Meets(1);
        Texts();
        Meets(2);
        Talk.Closed();
        Assert.That(Talk.TakeNews().Errors, Is.Empty, "the opening was over");
        Talk.Opened();
        Talk.Closed();
        Assert.That(Talk.TakeNews().Errors, Is.EqualTo(new[] { "The device closed the connection in step 1 of the opening." }), "counted anew");
    }

    [Test]
    public void Stopped_ByTheOperatorWhileOpening_IsNoFailure()
    {
        Definition.Opening = [Step("hello", null)];
        Open();
        Talk.Stopped();

        Assert.That(Talk.TakeNews().Errors, Is.Empty);
        Assert.That(Talk.Login, Is.EqualTo(LoginStatus.NotUsed));
    }

    [Test]
    public void Take_StepWithoutAValueThatIsNeeded_FailsAndSaysWhich()
    {
        Definition.Opening = [Step("hello", """["{var.salt}"]""")];
        Open();
        Meets(1);
        Assert.That(Texts(), Is.Empty);

        Assert.That(Talk.TakeNews().End.Reason, Is.EqualTo("Step 1 of the opening cannot be sent: {var.salt} has no value."));
    }
}
