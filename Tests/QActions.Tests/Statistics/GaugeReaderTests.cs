using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Statistics;

public class GaugeReaderTests
{
    private readonly GaugeReader reader = new();

    [Test]
    public void Take_Closed_IsShownOnceAndNeverAgain()
    {
        Assert.That(Take(0, null)?.Uptime, Is.Null);

        Assert.That(Enumerable.Range(1, 100).Select(second => Take(second, null)), Is.All.Null);
    }

    [Test]
    public void Take_Open_IsShownEveryFiveSeconds()
    {
        Take(0, 0);

        Assert.That(Enumerable.Range(1, 20).Where(second => Take(second, second) != null), Is.EqualTo(new[] { 5, 10, 15, 20 }));
    }

    [Test]
    public void Take_OpenedOrClosed_IsShownAtOnce()
    {
        Take(0, null);

        Assert.That(Take(1, 0)?.Uptime, Is.EqualTo(TimeSpan.Zero));
        Assert.That(Take(2, null), Is.Not.Null);
    }

    [Test]
    public void Take_RateThatFallsWhileClosed_IsShownUntilItIsZero()
    {
        reader.Messages.Count(TimeSpan.FromSeconds(100));
        Take(101, null);
        var rates = Enumerable.Range(102, 100).Select(second => Take(second, null)).Where(gauges => gauges != null).Select(gauges => gauges.MessageRate);

        Assert.That(rates, Is.EqualTo(new[] { 0.0 }));
    }

    private Gauges Take(double now, double? uptime) =>
        reader.Take(TimeSpan.FromSeconds(now), uptime.HasValue ? TimeSpan.FromSeconds(uptime.Value) : null);
}
