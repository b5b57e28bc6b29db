using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>The state of a source follows what the device was really asked for, not what the operator wants.</summary>
public class SubscribedStateTests
{
    private const int SmallestLimit = 1000;
    private const int StateColumn = 5;
    private readonly TestClock clock = new();
    private readonly List<string> ids = Enumerable.Range(0, 100).Select(_ => Guid.NewGuid().ToString("D")).ToList();
    private readonly ElementSession session;
    private readonly Dictionary<string, SourceState> shown = [];

    public SubscribedStateTests()
    {
        session = new ElementSession(new Is07Dialect(), clock, () => 0.5, ids.Select(id => new Source(id, null)));
    }

    [Test]
    public void Opened_SubscriptionTooLong_NoSourceIsWaitingOrMissing()
    {
        Limit(SmallestLimit);
        session.StatusReported(isOpen: true);
        var refusal = Tick().Refusal;
        clock.Advance(600);
        Tick();

        Assert.That(refusal, Does.StartWith("The subscription was not sent, the device is asked for no source: the subscription would be ").And.Contain("at most 1000 bytes"));
        Assert.That(session.TakeStatistics().LastError.Text, Is.EqualTo(refusal));
        Assert.That(shown.Values, Is.All.EqualTo(SourceState.OverLimit));
    }

    [Test]
    public void Limit_RaisedAfterARefusal_EachSourceIsWaiting()
    {
        Limit(SmallestLimit);
        session.StatusReported(isOpen: true);
        Tick();
        Limit(100_000);
        Tick();

        Assert.That(shown.Values, Is.All.EqualTo(SourceState.Waiting));
        clock.Advance(10);
        Tick();
        Assert.That(shown.Values, Is.All.EqualTo(SourceState.Missing), "counted from the request");
    }

    [Test]
    public void Subscribe_NotAnyMoreAndTheListStillTooLong_TheEarlierOneStays()
    {
        session.StatusReported(isOpen: true);
        Tick();
        Receive(ids[1]);
        Limit(SmallestLimit);
        clock.Advance(1);
        session.Subscribe(ids[0], isSubscribed: false);
        var refusal = Tick().Refusal;

        Assert.That(refusal, Does.StartWith("The subscription was not sent, the earlier one stays: "));
        Assert.That(shown[ids[1]], Is.EqualTo(SourceState.Active));
        Assert.That(shown[ids[2]], Is.EqualTo(SourceState.Waiting), "the device is still asked for it");
    }

    [Test]
    public void Add_SoonAfterASubscription_IsWaitingOnceTheDeviceIsAsked()
    {
        session.StatusReported(isOpen: true);
        Tick();
        Receive(ids[0]);
        session.Add([Is07Texts.Tally]);
        Tick();
        Assert.That(shown[Is07Texts.Tally], Is.EqualTo(SourceState.NotSubscribed), "at most one subscription a second");

        clock.Advance(1);
        Tick();
        Assert.That(shown[Is07Texts.Tally], Is.EqualTo(SourceState.Waiting));
        Assert.That(shown[ids[0]], Is.EqualTo(SourceState.Active), "it was heard since the earlier request");
    }

    [Test]
    public void Receive_EventOnItsWayWhenTheSourceWasGivenUp_DoesNotSubscribeItAgain()
    {
        session.StatusReported(isOpen: true);
        Tick();
        session.Subscribe(ids[0], isSubscribed: false);
        Receive(ids[0]);
        Tick();

        Assert.That(shown[ids[0]], Is.EqualTo(SourceState.NotSubscribed));
    }

    [Test]
    public void NotSent_SubscriptionToNothing_IsSentAgain()
    {
        session.StatusReported(isOpen: true);
        Tick();
        clock.Advance(1);
        foreach (var id in ids)
        {
            session.Subscribe(id, isSubscribed: false);
        }

        var lost = session.TakeOutgoing();
        Assert.That(lost.Subscription, Does.EndWith("\"sources\":[]}"));
        session.NotSent(lost, session.TakeStatistics());
        clock.Advance(1);

        Assert.That(session.TakeOutgoing().Subscription, Is.EqualTo(lost.Subscription));
        clock.Advance(1);
        Assert.That(session.TakeOutgoing().Subscription, Is.Null);
    }

    [Test]
    public void NotSent_OnlyAHeartbeat_SendsNoSubscriptionAgain()
    {
        session.StatusReported(isOpen: true);
        Tick();
        clock.Advance(5);
        var lost = session.TakeOutgoing();
        Assert.That(lost.Heartbeat, Is.Not.Null);
        Assert.That(lost.Subscription, Is.Null);
        session.NotSent(lost, session.TakeStatistics());
        clock.Advance(5);

        Assert.That(session.TakeOutgoing().Subscription, Is.Null);
    }

    private void Limit(int bytes) => session.Apply(new ElementSettings { SubscriptionSizeLimit = bytes });

    private void Receive(string sourceId) => session.Receive(Is07Texts.Payload(Is07Texts.Event(sourceId, "boolean", "{\"value\":true}")));

    private Outgoing Tick()
    {
        var outgoing = session.TakeOutgoing();
        session.PassTime();
        foreach (var row in session.TakeRows())
        {
            shown[(string)row[0]] = (SourceState)(int)row[StateColumn];
        }

        return outgoing;
    }
}
