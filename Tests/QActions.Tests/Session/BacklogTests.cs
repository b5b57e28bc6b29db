using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>What the backlog tells of messages as they come: only new events that nobody asked for say how far the agent is behind.</summary>
public class BacklogTests
{
    private readonly TestClock clock = new();
    private readonly ElementSession session;
    private double? shown;

    public BacklogTests()
    {
        session = new ElementSession(new Is07Dialect(), clock, () => 0, [new Source(Is07Texts.Temperature, null), new Source(Is07Texts.Tally, null)]);
        session.TryStart();
        Open();
    }

    [Test]
    public void Receive_EventsHandledLate_ShowsHowFar()
    {
        Receive(Is07Texts.Tally, age: 3600);
        Receive(Is07Texts.Tally, age: 0.02);
        Assert.That(Shown(), Is.Zero);

        clock.Advance(60);
        Receive(Is07Texts.Tally, age: 12.1);
        Assert.That(Shown(), Is.EqualTo(12));
    }

    [Test]
    public void Receive_StatesThatASubscriptionAsksFor_AreNoBacklog()
    {
        Receive(Is07Texts.Tally, age: 3600);
        Receive(Is07Texts.Temperature, age: 7200);
        Assert.That(Shown(), Is.Zero, "the first ones of a connection");

        Receive(Is07Texts.Tally, age: 0.02);
        clock.Advance(600);
        session.Add(["11111111-2222-4333-8444-555555555555"]);
        session.TakeOutgoing();
        Receive(Is07Texts.Tally, age: 600.02);
        Receive(Is07Texts.Temperature, age: 5000);

        Assert.That(Shown(), Is.Zero, "those that are sent again for another source");
    }

    [Test]
    public void Receive_AfterAReconnection_OldStatesAreNoBacklogAndNewEventsAre()
    {
        Receive(Is07Texts.Tally, age: 3600);
        Receive(Is07Texts.Tally, age: 0.02);
        Assert.That(Shown(), Is.Zero);

        session.StatusReported(isOpen: false);
        Assert.That(Shown(), Is.EqualTo(-1), "not connected");

        clock.Advance(300);
        Open();
        Receive(Is07Texts.Tally, age: 200);
        Assert.That(Shown(), Is.Zero);

        clock.Advance(30);
        Receive(Is07Texts.Tally, age: 100);
        Receive(Is07Texts.Tally, age: 0.01);
        clock.Advance(30);
        Receive(Is07Texts.Tally, age: 20.02);
        Assert.That(Shown(), Is.EqualTo(20));
    }

    [Test]
    public void Receive_EventOlderThanTheLast_IsNoBacklog()
    {
        Receive(Is07Texts.Tally, age: 3600);
        Receive(Is07Texts.Tally, age: 0.02);
        clock.Advance(60);
        Receive(Is07Texts.Tally, age: 90, value: false);

        Assert.That(Shown(), Is.Zero);
    }

    [Test]
    public void Receive_SourcesWhoseClocksDiffer_AreEachMeasuredByTheirOwn()
    {
        foreach (var _ in Enumerable.Range(0, 5))
        {
            clock.Advance(10);
            Receive(Is07Texts.Tally, age: 0.02);
            Receive(Is07Texts.Temperature, age: 40.02);
        }

        Assert.That(Shown(), Is.Zero);
    }

    [Test]
    public void Tick_NothingNew_SetsNothing()
    {
        Shown();

        Assert.That(session.TakeStatistics().BacklogSeconds, Is.Null);
    }

    private double? Shown()
    {
        shown = session.TakeStatistics().BacklogSeconds ?? shown;
        return shown;
    }

    private void Open()
    {
        session.StatusReported(isOpen: true);
        session.TakeOutgoing();
    }

    private void Receive(string sourceId, double age, bool value = true)
    {
        var made = TaiTimestamp.Format(clock.UtcNow - TimeSpan.FromSeconds(age));
        var text = Is07Texts.State(sourceId, "boolean", "{\"value\":" + (value ? "true" : "false") + "}").Replace("1795328816:900634752", made, StringComparison.Ordinal);
        session.Receive(Is07Texts.Payload(text));
    }
}
