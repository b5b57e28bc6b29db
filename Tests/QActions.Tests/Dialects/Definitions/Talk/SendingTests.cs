using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Talk;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>Which message goes first, and how fast one follows the other.</summary>
public class SendingTests : TalkFixture
{
    [Test]
    public void Take_EverythingIsDue_GoesInOrder()
    {
        Busy();
        Definition.Opening = [Step(null, """["step"]""")];
        Open("a", "b");
        Ask("pong");
        var first = Drain(2).Select(message => message.Kind);
        Talk.Send(0, null);

        Assert.That(first.Concat(Drain().Select(message => message.Kind)), Is.EqualTo(new[]
        {
            TalkMessageKind.Answer, TalkMessageKind.Step, TalkMessageKind.Subscription, TalkMessageKind.Subscription, TalkMessageKind.Command, TalkMessageKind.Heartbeat,
        }));
    }

    [TestCase(1)]
    [TestCase(10)]
    [TestCase(50)]
    public void Take_Pace_IsNotExceeded(int pace)
    {
        Busy();
        Definition.Pace = pace;
        Open(Enumerable.Range(0, pace + 1).Select(key => "k" + key).ToArray());
        for (var message = 0; message < pace; message++)
        {
            Assert.That(Talk.Take(), Is.Not.Null, "within the pace one follows the other at once");
            Talk.Ran();
        }

        Clock.Advance(0.999);
        Assert.That(Talk.Take(), Is.Null);
        Clock.Advance(0.001);
        Assert.That(Talk.Take(), Is.Not.Null);
    }

    [Test]
    public void Take_FormerOnItsWay_Waits()
    {
        Busy();
        Open("a", "b");
        Talk.Take();
        Clock.Advance(1.9);
        Assert.That(Talk.Take(), Is.Null);
        Clock.Advance(0.1);
        Assert.That(Talk.Take(), Is.Not.Null, "DataMiner passed the group over");
    }

    [Test]
    public void Take_LongListOfSubscriptions_HoldsUpNeitherHeartbeatNorCommand()
    {
        Busy();
        Definition.Pace = 1;
        Open(Enumerable.Range(0, 1000).Select(key => "k" + key).ToArray());
        Talk.Send(0, null);
        var kinds = Drain(15).Select(message => message.Kind).ToList();

        Assert.That(kinds.Take(5), Is.All.EqualTo(TalkMessageKind.Subscription));
        Assert.That(kinds.Skip(5).Take(2), Is.EqualTo(new[] { TalkMessageKind.Heartbeat, TalkMessageKind.Command }));
        Assert.That(kinds.Skip(7).Take(5), Is.All.EqualTo(TalkMessageKind.Subscription));
    }

    [Test]
    public void Take_NotOpenOrEnded_SendsNothing()
    {
        Busy();
        Start("a");
        Assert.That(Talk.Take(), Is.Null);
        Talk.Opened();
        Ask("pong");
        Talk.Closed();
        Assert.That(Talk.Take(), Is.Null);
        Talk.Opened();
        Assert.That(Talk.Take().Kind, Is.EqualTo(TalkMessageKind.Subscription), "the answer was for another connection");
    }

    [Test]
    public void Received_Demand_IsAnsweredWithWhatTheMessageHas()
    {
        Open();
        var send = MessageTemplate.Parse("""{"type":"pong","payload":"{$.payload?}","n":"{id}"}""", new TemplateScope(TemplateUse.Answer, [], []));
        Says(new DemandMessage(send, new Dictionary<string, TemplateValue> { ["$.payload"] = TemplateValue.Json("{ \"t\": 1 }") }));
        Says(new DemandMessage(send, new Dictionary<string, TemplateValue>()));

        Assert.That(Texts(), Is.EqualTo(new[] { """{"type":"pong","payload":{"t":1},"n":1}""", """{"type":"pong","n":2}""" }));
    }

    [Test]
    public void GiveBack_Answer_GoesFirstAgain()
    {
        Open();
        Ask("one");
        Ask("two");
        Talk.GiveBack(Talk.Take());
        Clock.Advance(1);

        Assert.That(Texts(), Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public void Received_MoreDemandsThanMayBeAnswered_AreBounded()
    {
        Open();
        for (var demand = 0; demand < 1000; demand++)
        {
            Ask("pong");
        }

        Assert.That(Texts(2000), Has.Length.EqualTo(100));
        Assert.That(Talk.TakeNews().Errors, Has.Count.EqualTo(1));
    }

    private void Busy()
    {
        Definition.Subscribe = new Ask(AskList.One, Template("""["{key}"]""", TemplateUse.OneKey), null);
        Definition.Heartbeat = new DefinitionHeartbeat { Send = Template("""["ping"]""", TemplateUse.Heartbeat), Alive = AliveBy.Nothing, Every = TimeSpan.FromSeconds(30) };
        Definition.Commands = [new DeviceCommand { Name = "Do", Send = Template("""["do"]""", TemplateUse.Command) }];
    }

    private void Ask(string answer) =>
        Says(new DemandMessage(MessageTemplate.Parse("\"" + answer + "\"", new TemplateScope(TemplateUse.Answer, [], [])), new Dictionary<string, TemplateValue>()));
}
