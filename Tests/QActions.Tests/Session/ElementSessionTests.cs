using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

internal sealed class ElementSessionTests
{
    private const int ValueColumn = 3;
    private const int StateColumn = 5;
    private const int EventsColumn = 8;
    private readonly TestClock clock = new();
    private readonly ElementSession session;

    public ElementSessionTests()
    {
        session = new ElementSession(new Is07Dialect(), clock, () => 0.5, [new Source(Is07Texts.Temperature, null)]);
        session.TakeRows();
    }

    [Test]
    public void TakeOutgoing_Closed_IsNothing()
    {
        session.Add([Is07Texts.Tally]);
        clock.Advance(60);

        AssertNothingGoesOut();
    }

    [Test]
    public void TakeOutgoing_Opened_IsOneSubscriptionAndHeartbeatsEveryFiveSeconds()
    {
        session.StatusReported(isOpen: true);
        var first = session.TakeOutgoing();
        Assert.That(first.Subscription, Does.Contain(Is07Texts.Temperature));
        Assert.That(first.Heartbeat, Does.Contain("health"));

        session.StatusReported(isOpen: true);
        clock.Advance(1);
        AssertNothingGoesOut();

        clock.Advance(4);
        var second = session.TakeOutgoing();
        Assert.That(second.Subscription, Is.Null);
        Assert.That(second.Heartbeat, Does.Contain("health"));
    }

    [Test]
    public void Receive_StateOfAKnownSource_IsWrittenAtOnce()
    {
        session.StatusReported(isOpen: true);
        session.TakeOutgoing();
        Assert.That(session.Receive(Is07Texts.Payload(Is07Texts.TemperatureState())), Is.True);

        var row = session.TakeRows().Single();
        Assert.That(row, Is.EqualTo(new object[]
        {
            Is07Texts.Temperature, Is07Texts.Temperature, "number/temperature/C", "20.9 C", 20.9, (int)SourceState.Active,
            new DateTime(2026, 11, 22, 6, 26, 19).AddTicks(9006347).ToOADate(), clock.UtcNow.ToOADate(), 1L,
            null, null, "dd478178-bd80-5417-bebd-2c2243299fbd", 1, string.Empty,
        }));
    }

    [Test]
    public void Receive_IdenticalMessages_AreEachCounted()
    {
        session.Receive(Is07Texts.Payload(Is07Texts.TemperatureState()));
        session.Receive(Is07Texts.Payload(Is07Texts.TemperatureState()));

        Assert.That(session.TakeStatistics().Counters[Counter.State], Is.EqualTo(2));
        Assert.That(session.TakeRows().Single()[EventsColumn], Is.EqualTo(1L), "the same event twice");
    }

    [Test]
    public void Receive_LifecycleMessage_ShowsUntilTheNextEvent()
    {
        session.StatusReported(isOpen: true);
        session.Receive(Is07Texts.Payload(Is07Texts.TemperatureState()));
        session.Receive(Is07Texts.Payload(Is07Texts.Lifecycle("reboot", Is07Texts.Temperature)));
        var rebooting = session.TakeRows().Single();
        Assert.That(rebooting[StateColumn], Is.EqualTo((int)SourceState.Rebooting));
        Assert.That(rebooting[ValueColumn], Is.EqualTo("20.9 C"), "the last value stays");

        session.Receive(Is07Texts.Payload(Is07Texts.TemperatureState(210)));
        Assert.That(session.TakeRows().Single()[StateColumn], Is.EqualTo((int)SourceState.Active));
    }

    [TestCase("{\"a\":", Counter.Malformed)]
    [TestCase("{\"message_type\":\"weather\"}", Counter.UnknownType)]
    [TestCase("{\"message_type\":\"reboot\",\"identity\":{\"source_id\":\"x\"}}", Counter.UnknownSource)]
    public void Receive_WhatCannotBeUsed_IsCountedAndChangesNothing(string text, Counter counter)
    {
        Assert.That(session.Receive(Is07Texts.Payload(text)), Is.False);
        Assert.That(session.TakeRows(), Is.Empty);

        var counters = session.TakeStatistics().Counters;
        Assert.That(counters[counter], Is.EqualTo(1));
        Assert.That(counters[Counter.Received], Is.EqualTo(1));
    }

    [Test]
    public void Receive_OversizedMessage_IsCountedAndNotRead()
    {
        session.Receive(Is07Texts.Payload(new byte[4 * 1024 * 1024]));

        Assert.That(session.TakeStatistics().Counters[Counter.Oversized], Is.EqualTo(1));
    }

    [Test]
    public void Receive_HealthReply_GivesTheRoundTripAlsoWhenTheClockIsSet()
    {
        session.StatusReported(isOpen: true);
        var heartbeat = session.TakeOutgoing().Heartbeat;
        session.TakeRows();
        var timestamp = heartbeat.Substring(heartbeat.LastIndexOf(":\"", StringComparison.Ordinal) + 2).TrimEnd('}', '"');
        clock.Advance(0.5);
        clock.SetWallClock(clock.UtcNow.AddHours(-1));

        Assert.That(session.Receive(Is07Texts.Payload(Is07Texts.Health(timestamp))), Is.False, "no row changed");
        var statistics = session.TakeStatistics();
        Assert.That(statistics.RoundTrip, Is.EqualTo(TimeSpan.FromSeconds(0.5)));
        Assert.That(statistics.Counters[Counter.HeartbeatReply], Is.EqualTo(1));
    }

    [Test]
    public void TakeStatistics_HeartbeatsUnanswered_TheRoundTripGrowsUntilAReplyComes()
    {
        session.StatusReported(isOpen: true);
        session.TakeOutgoing();
        clock.Advance(0.1);
        session.Receive(Is07Texts.Payload("{\"message_type\":\"health\"}"));
        Assert.That(session.TakeStatistics().RoundTrip, Is.EqualTo(TimeSpan.FromSeconds(0.1)));
        var shown = new List<double>();
        for (var second = 1; second <= 26; second++)
        {
            clock.Advance(1);
            session.Receive(Is07Texts.Payload(Is07Texts.Event(Is07Texts.Temperature, "boolean", "{\"value\":true}")));
            Assert.That(session.TakeLoss(), Is.Null, "events show that the device is there");
            session.TakeOutgoing();
            if (session.TakeStatistics().RoundTrip is TimeSpan time)
            {
                shown.Add(time.TotalSeconds);
            }
        }

        Assert.That(shown, Is.EqualTo(new[] { 10.0, 15.0, 20.0 }), "the first unanswered heartbeat left after 5 s");
        session.Receive(Is07Texts.Payload("{\"message_type\":\"health\"}"));
        clock.Advance(5);
        session.TakeOutgoing();
        Assert.That(session.TakeStatistics().RoundTrip, Is.Not.Null);
    }

    [Test]
    public void TakeStatistics_OneHeartbeatUnansweredAtALongInterval_SaysNothingOfTheRoundTrip()
    {
        session.Apply(new ElementSettings { HeartbeatInterval = TimeSpan.FromSeconds(10), ReplyTimeout = TimeSpan.FromSeconds(30) });
        session.StatusReported(isOpen: true);
        session.TakeOutgoing();
        session.TakeStatistics();
        clock.Advance(10);
        Assert.That(session.TakeOutgoing().Heartbeat, Is.Not.Null);
        Assert.That(session.TakeStatistics().RoundTrip, Is.Null);
        clock.Advance(10);
        Assert.That(session.TakeOutgoing().Heartbeat, Is.Not.Null);
        Assert.That(session.TakeStatistics().RoundTrip, Is.EqualTo(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void StatusReported_Closed_NoSourceIsShownAsSubscribed()
    {
        session.StatusReported(isOpen: true);
        session.Receive(Is07Texts.Payload(Is07Texts.TemperatureState()));
        session.StatusReported(isOpen: false);

        Assert.That(session.TakeRows().Single()[StateColumn], Is.EqualTo((int)SourceState.NotConnected));
    }

    [Test]
    public void Add_MoreThanASubscriptionHolds_IsRefusedAndTheEarlierOneStays()
    {
        session.Apply(new ElementSettings { Sources = { Maximum = 10000 } });
        var many = Enumerable.Range(0, 3000).Select(_ => Guid.NewGuid().ToString("D")).ToList();

        Assert.That(() => session.Add(many), Throws.TypeOf<RefusedException>().With.Message.Contains("100000 bytes"));
        Assert.That(session.UseSources(sources => sources.Ids.Count), Is.EqualTo(1));
    }

    [Test]
    public void Add_WhileOpen_SubscribesToTheWholeListAgain()
    {
        session.StatusReported(isOpen: true);
        session.TakeOutgoing();
        clock.Advance(1);

        Assert.That(session.Add([Is07Texts.Temperature, Is07Texts.Tally]), Is.EqualTo(1));
        Assert.That(session.TakeOutgoing().Subscription, Does.Contain(Is07Texts.Temperature).And.Contain(Is07Texts.Tally));
    }

    [Test]
    public void Remove_WithAPendingRow_DoesNotBringItBack()
    {
        session.Receive(Is07Texts.Payload(Is07Texts.TemperatureState()));

        Assert.That(session.Remove(Is07Texts.Temperature), Is.True);
        Assert.That(session.Remove(Is07Texts.Temperature), Is.False);
        Assert.That(session.TakeRows(), Is.Empty);
    }

    [Test]
    public void TryStart_SecondRunOfAnElement_IsTold()
    {
        Assert.That(session.TryStart(), Is.True);
        Assert.That(session.TryStart(), Is.False);
    }

    private void AssertNothingGoesOut()
    {
        var outgoing = session.TakeOutgoing();
        Assert.That(outgoing.Subscription, Is.Null);
        Assert.That(outgoing.Heartbeat, Is.Null);
    }
}
