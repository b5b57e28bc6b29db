using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Sources;

public class WritePacerTests
{
    private readonly WritePacer pacer = new();

    [TestCase(1, 1.0)]
    [TestCase(10, 1.0)]
    [TestCase(15, 0.07)]
    [TestCase(20, 0.05)]
    [TestCase(100, 0.01)]
    [TestCase(1000, 0.001)]
    public void IsDue_SteadyRateWithTheTick_WritesAtOnceOrCollects(int perSecond, double writesPerMessage)
    {
        const int Seconds = 20;
        var writes = 0;
        for (var index = 0; index < Seconds * perSecond; index++)
        {
            var now = TimeSpan.FromSeconds((double)index / perSecond);
            var isPending = true;
            if (pacer.IsDue(now))
            {
                writes++;
                Write(now);
                isPending = false;
            }

            if (isPending && index % perSecond == 0)
            {
                writes++;
                Write(now);
            }
        }

        // The first ten of a burst go at once: until then nothing tells it from quiet traffic.
        Assert.That(writes - WritePacer.LoadPerSecond, Is.LessThanOrEqualTo(Seconds * perSecond * writesPerMessage));
        Assert.That(writes, Is.GreaterThanOrEqualTo(Seconds));
    }

    [Test]
    public void IsDue_LoadWithoutATick_NothingWaitsLongerThanASecondAndAHalf()
    {
        var writes = new List<TimeSpan>();
        for (var index = 0; index < 10_000; index++)
        {
            var now = TimeSpan.FromMilliseconds(index);
            if (pacer.IsDue(now))
            {
                writes.Add(now);
                Write(now);
            }
        }

        var gaps = writes.Skip(1).Zip(writes, (later, earlier) => later - earlier);
        Assert.That(gaps.Max(), Is.LessThanOrEqualTo(TimeSpan.FromSeconds(1.5)));
    }

    [Test]
    public void IsDue_AfterABurst_WritesAtOnceAgain()
    {
        for (var index = 0; index < 100; index++)
        {
            pacer.IsDue(TimeSpan.FromMilliseconds(index));
        }

        Write(TimeSpan.FromMilliseconds(100));
        Assert.That(pacer.IsDue(TimeSpan.FromMilliseconds(100)), Is.False);
        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(5)), Is.True);
        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(5.1)), Is.True);
    }

    [TestCase(0.0025, 10, 8)]
    [TestCase(0.02, 10, 8)]
    [TestCase(0.2, 0, 0)]
    [TestCase(2, 0, 0)]
    public void IsDue_WritesThatTakeLong_LeaveMostOfTheTimeToMessages(double secondsEach, int atMostASecond, int atLeastASecond)
    {
        const int Seconds = 20;
        var duration = TimeSpan.FromSeconds(secondsEach);
        var now = TimeSpan.Zero;
        var nextTick = TimeSpan.FromSeconds(1);
        var writes = 0;
        TimeSpan? tickEnds = null;
        for (var message = TimeSpan.Zero; message < TimeSpan.FromSeconds(Seconds); message += TimeSpan.FromSeconds(0.101))
        {
            // A message waits until the one before is handled, its write included. The tick writes beside it.
            now = now > message ? now : message;
            if (now >= tickEnds)
            {
                pacer.Ended(tickEnds.Value);
                tickEnds = null;
            }

            if (tickEnds == null && now >= nextTick)
            {
                pacer.Started(now);
                tickEnds = now + duration;
                nextTick = now + TimeSpan.FromSeconds(1);
            }

            if (pacer.IsDue(now))
            {
                writes++;
                pacer.Started(now);
                now += duration;
                pacer.Ended(now);
            }
        }

        Assert.That(writes, Is.InRange(atLeastASecond * Seconds, (atMostASecond * Seconds) + 2));
        Assert.That(now, Is.LessThan(TimeSpan.FromSeconds(Seconds) + duration + duration), "messages are handled as they come");
    }

    [Test]
    public void IsDue_WhileATickWrites_IsFalse()
    {
        pacer.Started(TimeSpan.FromSeconds(10));

        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(10.1)), Is.False);
        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(13)), Is.False, "however long it takes");
    }

    private void Write(TimeSpan now)
    {
        pacer.Started(now);
        pacer.Ended(now);
    }
}
