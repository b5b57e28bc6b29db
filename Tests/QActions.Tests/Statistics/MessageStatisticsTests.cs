using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Statistics;

public class MessageStatisticsTests
{
    private readonly TestClock clock = new();
    private readonly MessageStatistics statistics;

    public MessageStatisticsTests()
    {
        statistics = new MessageStatistics(clock);
    }

    [Test]
    public void TakeChange_ReceivedMessages_HasCountBytesAndTime()
    {
        statistics.Received(100);
        statistics.Received(20);
        var change = statistics.TakeChange(null);

        Assert.That(change.Counters[Counter.Received], Is.EqualTo(2));
        Assert.That(change.Counters[Counter.Bytes], Is.EqualTo(120));
        Assert.That(change.LastMessage, Is.EqualTo(clock.UtcNow));
    }

    [Test]
    public void TakeChange_Twice_HasNothingTheSecondTime()
    {
        statistics.Received(100);
        statistics.Failed("why");
        statistics.Measured(TimeSpan.FromSeconds(1));
        statistics.TakeChange(null);
        var change = statistics.TakeChange(null);

        Assert.That(change.Counters, Is.Empty);
        Assert.That(change.LastMessage, Is.Null);
        Assert.That(change.LastError, Is.Null);
        Assert.That(change.RoundTrip, Is.Null);
        Assert.That(change.Gauges, Is.Null);
    }

    [Test]
    public void Failed_LastError_SaysWhatAndWhen()
    {
        statistics.Failed("the first");
        clock.Advance(1);
        statistics.Failed("the last");
        var error = statistics.TakeChange(null).LastError;

        Assert.That(error.Text, Is.EqualTo("the last"));
        Assert.That(error.Utc, Is.EqualTo(clock.UtcNow));
    }

    [Test]
    public void Reset_EveryCounter_IsShownAsZeroAndCountsOn()
    {
        statistics.Received(100);
        statistics.TakeChange(null);
        statistics.Reset();

        var counters = statistics.TakeChange(null).Counters;
        Assert.That(counters.Keys, Does.Contain(Counter.Received).And.Contain(Counter.Bytes).And.Contain(Counter.Reconnect));
        Assert.That(counters.Values, Is.All.Zero);
        statistics.Received(7);
        Assert.That(statistics.TakeChange(null).Counters[Counter.Bytes], Is.EqualTo(7));
    }

    [Test]
    public void TakeChange_ClockThatIsSet_ChangesNoRate()
    {
        statistics.TakeChange(TimeSpan.Zero);
        statistics.Received(1);
        clock.SetWallClock(clock.UtcNow.AddYears(-1));
        clock.Advance(5);

        Assert.That(statistics.TakeChange(TimeSpan.FromSeconds(5)).Gauges.MessageRate, Is.EqualTo(0.1));
    }
}
