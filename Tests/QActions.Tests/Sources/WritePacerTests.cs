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
                pacer.Written(now);
                isPending = false;
            }

            if (isPending && index % perSecond == 0)
            {
                writes++;
                pacer.Written(now);
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
                pacer.Written(now);
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

        pacer.Written(TimeSpan.FromMilliseconds(100));
        Assert.That(pacer.IsDue(TimeSpan.FromMilliseconds(100)), Is.False);
        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(5)), Is.True);
        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(5.1)), Is.True);
    }
}
