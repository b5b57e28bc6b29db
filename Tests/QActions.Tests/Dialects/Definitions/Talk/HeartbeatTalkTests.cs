using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>Heartbeats with and without a reply, and when a device counts as lost.</summary>
public class HeartbeatTalkTests : TalkFixture
{
    private static readonly Skyline.Protocol.Dialects.Definitions.Paths.DefinitionPath Echo = Skyline.Protocol.Dialects.Definitions.Paths.PathReader.Read("$.id");

    [TestCase("""["{id}"]""", "1", "2")]
    [TestCase("""["{id:text}"]""", "1", "2")]
    [TestCase("""["{uuid}"]""", "uuid-1", "uuid-2")]
    [TestCase("""["{time.tai}"]""", "1795348837:0", "1795348847:0")]
    [TestCase("""["{time.unix} x"]""", "1795348800", "1795348810")]
    public void Received_ReplyWithEcho_IsTheRoundTripOfThatHeartbeat(string send, string first, string second)
    {
        Beat(AliveBy.Reply, send, hasReply: true, echo: true);
        Open();
        Assert.That(Drain().Single().IsAnswered);
        Clock.Advance(9);
        Assert.That(Texts(), Has.Length.EqualTo(1));

        Says(new HealthMessage(second));
        Says(new HealthMessage(first));
        Says(new HealthMessage(first));
        Says(new HealthMessage("another"));
        Says(new HealthMessage(null));

        Assert.That(Talk.TakeNews().RoundTrips, Is.EqualTo(new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(11) }));
    }

    [Test]
    public void Received_ReplyWithoutEcho_IsTheRoundTripOfTheOldest()
    {
        Beat(AliveBy.Reply, """["ping"]""", hasReply: true);
        Open();
        Texts();
        Clock.Advance(1);
        Says(new HealthMessage(null));

        Assert.That(Talk.TakeNews().RoundTrips, Is.EqualTo(new[] { TimeSpan.FromSeconds(2) }));
    }

    [Test]
    public void Take_HeartbeatWithoutReply_IsSentEveryIntervalAndNeverMissed()
    {
        Beat(AliveBy.Nothing, """["ping"]""", hasReply: false, every: 1);
        Open();
        var sent = 0;
        for (var second = 0; second < 60; second++)
        {
            sent += Drain(1).Count(message => !message.IsAnswered);
            Talk.Tick();
        }

        var news = Talk.TakeNews();
        Assert.That(sent, Is.EqualTo(60));
        Assert.That(news.HeartbeatsSent, Is.EqualTo(60));
        Assert.That(news.HeartbeatsMissed, Is.Zero);
        Assert.That(news.End, Is.Null);
    }

    [Test]
    public void Tick_AliveByReply_IsLostWithoutReplyWhateverElseComes()
    {
        Beat(AliveBy.Reply, """["ping"]""", hasReply: true, timeout: 20);
        Open();
        Assert.That(LostAfter(60, everySecond: () => Says(new IgnoredMessage())), Is.EqualTo(20).Within(1));
    }

    [Test]
    public void Tick_AliveByReplyAndAnswered_IsNotLost()
    {
        Beat(AliveBy.Reply, """["ping"]""", hasReply: true, every: 30, timeout: 7);
        Open();
        Assert.That(LostAfter(200, everySecond: () => Says(new HealthMessage(null))), Is.Null);
        Assert.That(LostAfter(200, everySecond: null, reply: true), Is.Null, "nothing is owed between two heartbeats");
    }

    [Test]
    public void Tick_AliveByMessage_IsLostAfterSilenceOnly()
    {
        Beat(AliveBy.Message, null, hasReply: false, timeout: 15);
        Open();
        Assert.That(LostAfter(60, everySecond: () => Says(new IgnoredMessage())), Is.Null);
        Assert.That(LostAfter(60, everySecond: null), Is.EqualTo(15).Within(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Tick_AliveByNothing_IsNeverLost(bool hasReply)
    {
        Beat(AliveBy.Nothing, """["ping"]""", hasReply, timeout: 7);
        Open();
        Assert.That(LostAfter(1000, everySecond: null), Is.Null);
    }

    [Test]
    public void Tick_NoHeartbeat_IsNeverLost()
    {
        Open();
        Assert.That(LostAfter(1000, everySecond: null), Is.Null);
    }

    [Test]
    public void Take_BeforeTheLastStep_SendsNoHeartbeat()
    {
        Beat(AliveBy.Message, """["ping"]""", hasReply: false);
        Definition.Opening = [Step("hello", null)];
        Open();
        Assert.That(Texts(), Is.Empty);
        Meets(1);
        Assert.That(Texts(), Is.EqualTo(new[] { """["ping"]""" }));
    }

    [Test]
    public void Take_HeartbeatThatCannotBeSent_SaysSoOnceAnInterval()
    {
        Beat(AliveBy.Reply, """["{var.salt}"]""", hasReply: true, every: 10);
        Open();
        for (var second = 0; second < 25; second++)
        {
            Assert.That(Talk.Take(), Is.Null);
            Clock.Advance(1);
        }

        Assert.That(Talk.TakeNews().Errors, Is.EqualTo(Enumerable.Repeat("The heartbeat cannot be sent: {var.salt} has no value.", 3)));
    }

    [Test]
    public void Received_RefusedHeartbeat_IsAnError()
    {
        Beat(AliveBy.Message, """["{id}"]""", hasReply: true, echo: true);
        Open();
        Texts();
        Says(Refusal("unknown command", "1"));

        Assert.That(Talk.TakeNews().Errors, Is.EqualTo(new[] { "The device refused the heartbeat: unknown command." }));
    }

    private void Beat(AliveBy alive, string send, bool hasReply, bool echo = false, int every = 10, int timeout = 30) => Definition.Heartbeat = new DefinitionHeartbeat
    {
        Alive = alive,
        Send = send == null ? null : Template(send, TemplateUse.Heartbeat),
        Reply = hasReply ? new Match([], "pong") : null,
        Echo = echo ? Echo : null,
        Every = TimeSpan.FromSeconds(every),
        Timeout = TimeSpan.FromSeconds(timeout),
    };

    private double? LostAfter(int seconds, Action everySecond, bool reply = false)
    {
        for (var second = 0; second < seconds; second++)
        {
            if (Talk.Take() != null)
            {
                Talk.Ran();
                if (reply)
                {
                    Clock.Advance(0.1);
                    Says(new HealthMessage(null));
                }
            }

            everySecond?.Invoke();
            Clock.Advance(1);
            Talk.Tick();
            if (Talk.TakeNews().End != null)
            {
                return second + 1;
            }
        }

        return null;
    }
}
