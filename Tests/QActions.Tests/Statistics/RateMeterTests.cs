using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Statistics;

public class RateMeterTests
{
    private readonly RateMeter meter = new();

    [Test]
    public void PerSecond_NothingCounted_IsZero()
    {
        Assert.That(meter.PerSecond(TimeSpan.FromDays(40)), Is.Zero);
    }

    [Test]
    public void PerSecond_SteadyStream_IsItsRateAtAnyMoment()
    {
        for (var milliseconds = 3_600_000; milliseconds < 3_620_000; milliseconds += 250)
        {
            meter.Count(TimeSpan.FromMilliseconds(milliseconds));
        }

        Assert.That(meter.PerSecond(TimeSpan.FromMilliseconds(3_619_999)), Is.EqualTo(4));
        Assert.That(meter.PerSecond(TimeSpan.FromMilliseconds(3_620_000)), Is.EqualTo(4));
    }

    [Test]
    public void PerSecond_SecondThatIsNotOver_SaysNothing()
    {
        meter.Count(TimeSpan.FromSeconds(100.1));

        Assert.That(meter.PerSecond(TimeSpan.FromSeconds(100.9)), Is.Zero);
        Assert.That(meter.PerSecond(TimeSpan.FromSeconds(101)), Is.EqualTo(0.1));
    }

    [TestCase(110.9, 0.1)]
    [TestCase(111, 0)]
    [TestCase(100_000, 0)]
    public void PerSecond_StreamThatEnded_IsForgottenAfterTheWindow(double seconds, double rate)
    {
        meter.Count(TimeSpan.FromSeconds(100.1));

        Assert.That(meter.PerSecond(TimeSpan.FromSeconds(seconds)), Is.EqualTo(rate));
    }
}
