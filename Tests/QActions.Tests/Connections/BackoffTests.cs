using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class BackoffTests
{
    private const double Almost1 = 0.999999;

    [Test]
    public void Next_InARow_DoublesTheLimitUpToAMinute()
    {
        var backoff = new Backoff(() => Almost1);
        var waits = Enumerable.Range(0, 9).Select(_ => Math.Round(backoff.Next().TotalSeconds)).ToList();

        Assert.That(waits, Is.EqualTo(new[] { 1, 2, 4, 8, 16, 32, 60, 60, 60 }));
    }

    [Test]
    public void Next_Jitter_IsDrawnFromTheWholeTime()
    {
        Assert.That(new Backoff(() => 0).Next(), Is.EqualTo(TimeSpan.Zero));
        Assert.That(new Backoff(() => 0.5).Next(), Is.EqualTo(TimeSpan.FromSeconds(0.5)));
    }

    [Test]
    public void Reset_StartsAtTheFirstLimit()
    {
        var backoff = new Backoff(() => Almost1);
        backoff.Next();
        backoff.Next();
        backoff.Reset();

        Assert.That(backoff.Next(), Is.LessThanOrEqualTo(Backoff.First));
    }
}
