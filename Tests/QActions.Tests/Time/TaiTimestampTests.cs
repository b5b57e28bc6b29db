using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Time;

public class TaiTimestampTests
{
    [Test]
    public void Format_Utc_IsAheadBy37Seconds()
    {
        var utc = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(239661);

        Assert.That(TaiTimestamp.Format(utc), Is.EqualTo("37:23966100"), "nanoseconds are not padded");
    }

    [Test]
    public void TryParse_UnpaddedNanoseconds_AreNanosecondsAndNotAFraction()
    {
        Assert.That(TaiTimestamp.TryParse("1795328960:23966182", out var utc), Is.True);
        Assert.That(utc, Is.EqualTo(new DateTime(2026, 11, 22, 6, 28, 43, DateTimeKind.Utc).AddTicks(239661)));
    }

    [Test]
    public void TryParse_WhatFormatWrote_IsTheSameMoment()
    {
        var moment = new DateTime(2026, 11, 22, 12, 34, 56, DateTimeKind.Utc).AddTicks(1234567);

        Assert.That(TaiTimestamp.TryParse(TaiTimestamp.Format(moment), out var utc), Is.True);
        Assert.That(utc, Is.EqualTo(moment));
    }

    [Test]
    public void TryParse_FirstMomentOf1970_IsTheEarliest()
    {
        Assert.That(TaiTimestamp.TryParse("37:0", out var utc), Is.True);
        Assert.That(utc, Is.EqualTo(new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("1795328960")]
    [TestCase("1795328960:")]
    [TestCase(":5")]
    [TestCase("-1:5")]
    [TestCase("1:1000000000")]
    [TestCase("1:-5")]
    [TestCase("1.5:0")]
    [TestCase("99999999999999999999:0")]
    [TestCase("253402300800:0")]
    [TestCase("now:0")]
    [TestCase("0:0")]
    [TestCase("36:999999999")]
    public void TryParse_NoTimestamp_IsRefused(string text)
    {
        Assert.That(TaiTimestamp.TryParse(text, out _), Is.False);
    }
}
