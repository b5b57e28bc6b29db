using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Time;

public class EventTimesTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);

    [TestCase(0, true, 0.0)]
    [TestCase(-1, true, 1.0)]
    [TestCase(1, true, -1.0)]
    [TestCase(-86400, true, 86400.0)]
    [TestCase(86400, true, -86400.0)]
    [TestCase(-86401, true, null)]
    [TestCase(86401, true, null)]
    [TestCase(-1.7e9, true, null, Description = "The clock of the device began at 1970 when it was switched on.")]
    [TestCase(31.6e6, true, null)]
    [TestCase(31.7e6, false, null)]
    [TestCase(2.5e11, false, null)]
    public void Shown_DeviceClockOff_TellsWhatCanBeTrue(double ahead, bool isShown, double? latency)
    {
        var eventTime = Now.AddSeconds(ahead);

        Assert.That(EventTimes.Shown(eventTime, Now), Is.EqualTo(isShown ? eventTime : null));
        Assert.That(EventTimes.Latency(eventTime, Now)?.TotalSeconds, Is.EqualTo(latency));
    }

    [Test]
    public void Shown_NoTime_IsNone() => Assert.That((EventTimes.Shown(null, Now), EventTimes.Latency(null, Now)), Is.EqualTo(((DateTime?)null, (TimeSpan?)null)));
}
