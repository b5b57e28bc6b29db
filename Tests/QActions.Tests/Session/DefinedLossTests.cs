using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Session;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>A session with a definition in force that gives its connection up, or waits before it connects again.</summary>
public class DefinedLossTests : DefinedSessionFixture
{
    [TestCase("reply", "the device leaves heartbeats unanswered.")]
    [TestCase("message", "The connection was given up: nothing came from the device for 10 s.")]
    public void TakeLoss_NothingComes_IsToldInShortAndInFull(string alive, string told)
    {
        Open($$"""{ "name": "n", "heartbeat": { "send": "ping", "reply": { "$.pong": true }, "alive": "{{alive}}", "timeout": 10 }, "read": [] }""");
        string loss = null;
        for (var second = 0; second < 20 && loss == null; second++)
        {
            Wait(1);
            loss = Session.TakeLoss();
        }

        Assert.That(loss, Is.EqualTo(told));
        Assert.That(Session.TakeStatistics().LastError.Text, Does.StartWith("The connection was given up: nothing came from the device for 10 s"));
    }

    [Test]
    public void Receive_MessageThatIsNotEvenRead_IsASignOfLife()
    {
        Session.Apply(new ElementSettings { MessageSizeLimit = 1000 });
        Open("""{ "name": "n", "heartbeat": { "alive": "message", "timeout": 10 }, "read": [ { "is": "nothing" } ] }""");
        for (var second = 0; second < 20; second++)
        {
            Wait(1);
            Receive(new string(' ', 1001));
            Assert.That(Session.TakeLoss(), Is.Null);
        }

        Assert.That(Session.TakeStatistics().Counters[Counter.Oversized], Is.EqualTo(20));
        Wait(10);
        Assert.That(Session.TakeLoss(), Does.Contain("nothing came from the device for 10 s"));
    }

    [Test]
    public void TakeLoss_LoginRefused_WaitsFiveMinutes()
    {
        Open("""{ "name": "n", "open": [ { "send": { "in": "{secret}" } }, { "wait": { "$.ok": true } } ], "read": [ { "when": { "$.no": true }, "is": "refused", "text": "Invalid password." } ] }""");
        Receive("""{"no":true}""");

        Assert.That(Session.TakeLoss(), Is.EqualTo("The device refused step 1 of the opening: Invalid password."));
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.Refused));
        Session.TakeRequest();
        Session.StatusReported(isOpen: false);
        Clock.Advance(299);
        Assert.That(Session.TakeRequest(), Is.Null);
        Clock.Advance(2);
        Assert.That(Session.TakeRequest(), Is.Not.Null);
    }

    [Test]
    public void StatusReported_ClosedRightAfterTheRefusal_WaitsFiveMinutesAndKeepsTheAnswer()
    {
        Open("""{ "name": "n", "open": [ { "send": { "in": "{secret}" } }, { "wait": { "$.ok": true } } ], "read": [ { "when": { "$.no": true }, "is": "refused", "text": "Invalid password." } ] }""");
        Receive("""{"no":true}""");
        Session.StatusReported(isOpen: false);

        Assert.That(Session.TakeLoss(), Is.Null);
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.Refused));
        Assert.That(Session.TakeStatistics().LastError.Text, Is.EqualTo("The device refused step 1 of the opening: Invalid password."));
        Clock.Advance(299);
        Assert.That(Session.TakeRequest(), Is.Null);
        Clock.Advance(2);
        Assert.That(Session.TakeRequest(), Is.Not.Null);
    }
}
