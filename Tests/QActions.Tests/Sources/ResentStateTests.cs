using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Sources;

/// <summary>A device sends all states again with each subscription. What is sent again is not news of the source.</summary>
internal sealed class ResentStateTests
{
    private const string Id = Is07Texts.Temperature;
    private static readonly DateTime Moment = new(2026, 11, 22, 11, 0, 0, DateTimeKind.Utc);
    private readonly TestClock clock = new();
    private readonly SourceTable table;

    public ResentStateTests()
    {
        table = new SourceTable(clock);
        table.Limits.SilentAfter = TimeSpan.FromSeconds(3);
        table.Add(new Source(Id, null));
        Open();
    }

    [Test]
    public void Apply_SentAgainWithAFurtherSubscription_StaysSilentAndCountsOnce()
    {
        Receive(Moment);
        Wait(5);
        table.TakePending();
        table.Requested();
        Receive(Moment);
        Wait(1);

        Assert.That(table.TakePending(), Is.Empty);
        Assert.That(State, Is.EqualTo(SourceState.Silent));
        Assert.That(Events, Is.EqualTo(1));
    }

    [Test]
    public void Apply_SentAgainByItself_IsNoEvent()
    {
        Receive(Moment);
        table.TakePending();
        Receive(Moment);

        Assert.That(table.TakePending(), Is.Empty);
        Assert.That(Events, Is.EqualTo(1));
    }

    [TestCase(1, SourceState.Active, TestName = "Apply_SentAgainAfterAReconnect_IsActiveWhenItWasHeardOfInTime")]
    [TestCase(10, SourceState.Silent, TestName = "Apply_SentAgainAfterAReconnect_IsSilentWhenItWasNot")]
    public void Apply_SentAgainAfterAReconnect(double outage, SourceState expected)
    {
        Receive(Moment);
        table.Connected(isNowOpen: false);
        Wait(outage);
        Open();
        Assert.That(State, Is.EqualTo(SourceState.Waiting));
        Receive(Moment);

        Assert.That(State, Is.EqualTo(expected), "the device has it; that says nothing new of it");
        Assert.That(Events, Is.EqualTo(1));
        Assert.That(Cell(Parameter.Sources.Idx.sourceslastreceived), Is.EqualTo((clock.UtcNow - TimeSpan.FromSeconds(outage)).ToOADate()).Within(1e-9));
    }

    [Test]
    public void Apply_SentAgainAfterAReconnectWithoutALimit_IsActive()
    {
        table.Limits.SilentAfter = TimeSpan.Zero;
        Receive(Moment);
        table.Connected(isNowOpen: false);
        Wait(3600);
        Open();
        Receive(Moment);

        Assert.That(State, Is.EqualTo(SourceState.Active));
        Assert.That(Cell(Parameter.Sources.Idx.sourcesage), Is.Null);
    }

    [Test]
    public void Apply_SentAgainBySourceThatGoesAway_StaysSo()
    {
        Receive(Moment);
        table.Apply(new LifecycleMessage(Id, ShutdownKind.Shutdown));
        table.Requested();
        Receive(Moment);
        Assert.That(State, Is.EqualTo(SourceState.ShutDown));

        Receive(Moment.AddSeconds(1));
        Assert.That(State, Is.EqualTo(SourceState.Active));
    }

    [Test]
    public void Apply_SentAgainByAMissingSource_IsNoLongerMissing()
    {
        Receive(Moment);
        table.Connected(isNowOpen: false);
        Open();
        Wait(20);
        Assert.That(State, Is.EqualTo(SourceState.Missing));
        Receive(Moment);

        Assert.That(State, Is.EqualTo(SourceState.Silent));
    }

    [Test]
    public void Apply_SameMomentAndAnotherValue_IsAnEvent()
    {
        Receive(Moment, "1");
        Receive(Moment, "2");

        Assert.That(Events, Is.EqualTo(2));
        Assert.That(Cell(Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("2"));
        Assert.That(Cell(Parameter.Sources.Idx.sourceslatency), Is.EqualTo((clock.UtcNow - Moment).TotalMilliseconds));
    }

    [Test]
    public void Apply_SameMomentAndAnotherType_IsAnEvent()
    {
        Receive(Moment);
        Receive(Moment, type: "number/enum/tally");

        Assert.That(Events, Is.EqualTo(2));
    }

    [Test]
    public void Apply_SameMomentAndAnotherFlow_ShowsTheFlowAndIsNoEvent()
    {
        Receive(Moment);
        Receive(Moment, flow: "flow");

        Assert.That(Events, Is.EqualTo(1));
        Assert.That(Cell(Parameter.Sources.Idx.sourcesflow), Is.EqualTo("flow"));
    }

    [Test]
    public void Apply_EarlierMoment_IsAnEvent()
    {
        Receive(Moment, "1");
        Wait(2);
        Receive(Moment.AddHours(-1), "1");

        Assert.That(Events, Is.EqualTo(2), "a clock can be set back; what arrives last is the present state");
        Assert.That(Cell(Parameter.Sources.Idx.sourceslastevent), Is.EqualTo(Moment.AddHours(-1).ToOADate()));
        Wait(2);
        Assert.That(State, Is.EqualTo(SourceState.Active));
    }

    [Test]
    public void Apply_NoMoment_OnlyTheFirstOneAfterASubscriptionIsTakenForSentAgain()
    {
        Receive(null);
        Receive(null);
        Assert.That(Events, Is.EqualTo(2), "nobody asked for it");
        Wait(5);
        table.Requested();
        Receive(null);
        Assert.That(Events, Is.EqualTo(2));
        Assert.That(State, Is.EqualTo(SourceState.Silent));

        Receive(null);
        Assert.That(Events, Is.EqualTo(3));
        Assert.That(State, Is.EqualTo(SourceState.Active));
    }

    [Test]
    public void Apply_NoMomentAndAnotherValueAfterASubscription_IsAnEvent()
    {
        Receive(null, "1");
        table.Requested();
        Receive(null, "2");

        Assert.That(Events, Is.EqualTo(2));
    }

    [Test]
    public void Apply_ChangedDuringTheOutage_IsAnEventWithoutLatency()
    {
        Receive(Moment);
        Receive(clock.UtcNow.AddSeconds(-0.5));
        Assert.That(Cell(Parameter.Sources.Idx.sourceslatency), Is.EqualTo(500).Within(0.001));
        table.Connected(isNowOpen: false);
        Wait(10);
        Open();
        Receive(clock.UtcNow.AddSeconds(-5));

        Assert.That(Events, Is.EqualTo(3));
        Assert.That(State, Is.EqualTo(SourceState.Active));
        Assert.That(Cell(Parameter.Sources.Idx.sourceslatency), Is.Null, "it is as old as it is");
    }

    [Test]
    public void Apply_BehindTheEndOfTheConnection_IsTakenOverAndNotActive()
    {
        table.Connected(isNowOpen: false);
        Receive(Moment);

        Assert.That(Events, Is.EqualTo(1));
        Assert.That(State, Is.EqualTo(SourceState.NotConnected));
    }

    private SourceState State => table.Find(Id).State;

    private long Events => (long)Cell(Parameter.Sources.Idx.sourcesevents);

    private void Open()
    {
        table.Connected(isNowOpen: true);
        table.Requested();
    }

    private void Wait(double seconds)
    {
        clock.Advance(seconds);
        table.Pass();
    }

    private void Receive(DateTime? moment, string value = "1", string type = "number", string flow = null) =>
        table.Apply(new StateMessage(Id, flow, type, new SourceValue(value, 1), moment));

    private object Cell(int column) => table.Find(Id).ToRow()[column];
}
