using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Sources;

public class SourceTableTests
{
    private const int StateColumn = 5;
    private const int LatencyColumn = 9;
    private const int AgeColumn = 10;
    private readonly TestClock clock = new();
    private readonly SourceTable table;

    public SourceTableTests()
    {
        table = new SourceTable(clock);
        table.Connected(isNowOpen: true);
        table.Add(new Source(Is07Texts.Temperature, null));
        table.Requested();
        table.TakePending();
    }

    [Test]
    public void Pass_NothingReceivedAfterTheRequest_IsMissingOnce()
    {
        clock.Advance(9);
        table.Pass();
        Assert.That(table.TakePending(), Is.Empty);

        clock.Advance(1);
        table.Pass();
        Assert.That(Cell(StateColumn), Is.EqualTo((int)SourceState.Missing));

        clock.Advance(600);
        Assert.That(table.Pass(), Is.Empty, "nothing is removed unless the operator says so");
        Assert.That(table.TakePending(), Is.Empty);
    }

    [Test]
    public void Pass_MissingForTheSetTime_IsGone()
    {
        table.Limits.RemoveMissingAfter = TimeSpan.FromSeconds(60);
        clock.Advance(59);
        Assert.That(table.Pass(), Is.Empty);
        clock.Advance(1);
        Assert.That(table.Pass(), Is.EqualTo(new[] { Is07Texts.Temperature }));
    }

    [Test]
    public void Pass_Silent_ShowsTheAgeOnceAMinute()
    {
        table.Limits.SilentAfter = TimeSpan.FromSeconds(30);
        Receive(0);
        table.TakePending();
        clock.Advance(30);
        table.Pass();
        var row = table.TakePending().Single();
        Assert.That(row[StateColumn], Is.EqualTo((int)SourceState.Silent));
        Assert.That(row[AgeColumn], Is.EqualTo(30));

        for (var second = 0; second < 59; second++)
        {
            clock.Advance(1);
            table.Pass();
            Assert.That(table.TakePending(), Is.Empty);
        }

        clock.Advance(1);
        table.Pass();
        Assert.That(Cell(AgeColumn), Is.EqualTo(90));
        Receive(1);
        Assert.That(Cell(AgeColumn), Is.Null);
    }

    [Test]
    public void Pass_QuietSourceWithoutALimit_StaysActive()
    {
        Receive(0);
        table.TakePending();
        clock.Advance(86400);
        table.Pass();

        Assert.That(table.TakePending(), Is.Empty);
    }

    [Test]
    public void Apply_FirstStateAfterASubscription_HasNoLatency()
    {
        Receive(-3600);
        Assert.That(Cell(LatencyColumn), Is.Null, "it is as old as it is");

        Receive(-0.25);
        Assert.That(Cell(LatencyColumn), Is.EqualTo(250).Within(0.001));

        Receive(-0.25);
        Assert.That(table.TakePending(), Is.Empty, "the same event again says nothing new");
    }

    [Test]
    public void Connected_Closed_NothingIsMissing()
    {
        table.Connected(isNowOpen: false);
        Assert.That(Cell(StateColumn), Is.EqualTo((int)SourceState.NotConnected));
        clock.Advance(600);
        table.Pass();

        Assert.That(table.TakePending(), Is.Empty);
    }

    private void Receive(double eventTimeFromNow) => table.Apply(
        new StateMessage(Is07Texts.Temperature, null, "number", new SourceValue("1", 1), clock.UtcNow.AddSeconds(eventTimeFromNow)));

    private object Cell(int column) => table.TakePending().Single()[column];
}
