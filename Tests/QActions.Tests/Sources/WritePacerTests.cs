using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Sources;

public class WritePacerTests
{
    [TestCase(1, 1.0)]
    [TestCase(10, 1.0)]
    [TestCase(100, 0.03)]
    [TestCase(1000, 0.003)]
    public void IsDue_SteadyRate_WritesAtOnceOrCollects(int perSecond, double writesPerMessage)
    {
        var pacer = new WritePacer();
        var messages = 20 * perSecond;
        var writes = Enumerable.Range(0, messages).Count(index => pacer.IsDue(TimeSpan.FromSeconds((double)index / perSecond)));

        // The first ten of a burst go at once: until then nothing tells it from quiet traffic.
        Assert.That(writes - WritePacer.LoadPerSecond, Is.LessThanOrEqualTo(messages * writesPerMessage));
        Assert.That(writes, Is.GreaterThanOrEqualTo(20));
    }

    [Test]
    public void IsDue_UnderLoad_NothingWaitsLongerThanHalfASecond()
    {
        var pacer = new WritePacer();
        var writes = Enumerable.Range(0, 5000).Select(index => TimeSpan.FromMilliseconds(index)).Where(pacer.IsDue).ToList();
        var gaps = writes.Skip(1).Zip(writes, (later, earlier) => later - earlier);

        Assert.That(gaps.Max(), Is.LessThanOrEqualTo(TimeSpan.FromMilliseconds(500)));
    }

    [Test]
    public void IsDue_AfterABurst_WritesAtOnceAgain()
    {
        var pacer = new WritePacer();
        for (var index = 0; index < 100; index++)
        {
            pacer.IsDue(TimeSpan.FromMilliseconds(index));
        }

        Assert.That(pacer.IsDue(TimeSpan.FromMilliseconds(100)), Is.False);
        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(5)), Is.True);
        Assert.That(pacer.IsDue(TimeSpan.FromSeconds(5.1)), Is.True);
    }
}
