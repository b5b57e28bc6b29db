using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class OutageLogTests
{
    private readonly TestClock clock = new();
    private readonly OutageLog log;

    public OutageLogTests()
    {
        log = new OutageLog(clock);
    }

    [Test]
    public void Outage_FromBeginToEnd_IsARowWithItsLength()
    {
        var from = clock.UtcNow.ToOADate();
        log.Begin("Closed.", clock.Elapsed);
        Assert.That(log.TakePending().Single(), Is.EqualTo(new object[] { "1", from, -1.0, 0.0, "Closed.", 0 }));
        Assert.That(log.TakePending(), Is.Empty);

        log.Attempted();
        clock.Advance(61.5);
        log.End();
        Assert.That(log.TakePending().Single(), Is.EqualTo(new object[] { "1", from, clock.UtcNow.ToOADate(), 61.0, "Closed.", 1 }));
    }

    [Test]
    public void Outage_ThatGoesOn_IsWrittenWithItsAttemptsEveryFiveSecondsAtMost()
    {
        log.Begin("Closed.", clock.Elapsed);
        var written = new List<int>();
        for (var second = 0; second < 30; second++)
        {
            if (log.TakePending().Count > 0)
            {
                written.Add(second);
            }

            log.Attempted();
            clock.Advance(1);
        }

        Assert.That(written, Is.EqualTo(new[] { 0, 5, 10, 15, 20, 25 }));
        clock.Advance(60);
        log.TakePending();
        clock.Advance(60);
        Assert.That(log.TakePending(), Is.Empty, "nothing happened");
    }

    [Test]
    public void Begin_WhileOneGoesOn_ChangesNothing()
    {
        log.Begin("Closed.", clock.Elapsed);
        clock.Advance(5);
        log.Begin("Lost.", clock.Elapsed);

        Assert.That(log.TakePending().Single()[4], Is.EqualTo("Closed."));
    }

    [Test]
    public void End_OfAnother_IsTold()
    {
        log.Begin("Closed.", clock.Elapsed);
        log.End("Ended by Disconnect.");

        Assert.That(log.TakePending().Single()[4], Is.EqualTo("Closed. Ended by Disconnect."));
        Assert.That(log.Current, Is.Null);
    }

    [Test]
    public void Begin_AfterTwentyOutages_WritesOverTheOldest()
    {
        for (var outage = 1; outage <= 23; outage++)
        {
            log.Begin("outage " + outage, clock.Elapsed);
            clock.Advance(60);
            log.End();
            Assert.That(log.TakePending().Single()[0], Is.EqualTo($"{((outage - 1) % 20) + 1}"));
        }
    }

    [Test]
    public void Load_OutageThatWentOn_IsOverAndItsEndNotKnown()
    {
        var from = clock.UtcNow.AddHours(-1);
        log.Load([new Outage("3", from, "Closed.", 5) { Duration = TimeSpan.FromSeconds(42) }, new Outage("4", from, "Lost.", 2) { IsCurrent = false, UntilUtc = clock.UtcNow }]);

        Assert.That(log.Current, Is.Null);
        Assert.That(log.TakePending().Single(), Is.EqualTo(new object[] { "3", from.ToOADate(), -2.0, 42.0, "Closed.", 5 }));
    }

    [Test]
    public void GiveBack_WriteFailed_ComesAgainAsItIsByThen()
    {
        log.Begin("Closed.", clock.Elapsed);
        var taken = log.TakePending(text => text);
        clock.Advance(2);
        log.End();
        log.TakePending();
        log.GiveBack(taken);

        Assert.That(log.TakePending().Single()[3], Is.EqualTo(2.0));
    }

    [Test]
    public void Begin_WallClockSetBack_CountsTheTimeThatPassed()
    {
        log.Begin("Closed.", clock.Elapsed);
        clock.SetWallClock(clock.UtcNow.AddHours(-1));
        clock.Advance(30);
        log.End();

        Assert.That(log.TakePending().Single()[3], Is.EqualTo(30.0));
    }
}
