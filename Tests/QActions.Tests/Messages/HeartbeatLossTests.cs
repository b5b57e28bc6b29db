using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

/// <summary>When a device counts as lost although nothing closed the connection. What it sends is a sign of life; a reply may wait behind it, but not for ever.</summary>
public class HeartbeatLossTests
{
    private static readonly DateTime Utc = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private readonly Heartbeat heartbeat = new();

    public HeartbeatLossTests()
    {
        heartbeat.Start(TimeSpan.Zero);
        heartbeat.Sent(TimeSpan.Zero, Mark(0));
    }

    [TestCase(7)]
    [TestCase(12)]
    [TestCase(120)]
    public void TakeLoss_NothingComes_IsSilenceOnceAfterTheReplyTimeout(int replyTimeout)
    {
        heartbeat.ReplyTimeout = TimeSpan.FromSeconds(replyTimeout);
        heartbeat.Replied(At(11), null);
        Assert.That(heartbeat.TakeLoss(At(11 + replyTimeout - 0.1)), Is.EqualTo(HeartbeatLoss.None));

        Assert.That(heartbeat.TakeLoss(At(11 + replyTimeout)), Is.EqualTo(HeartbeatLoss.Silence));
        Assert.That(heartbeat.TakeLoss(At(12 + replyTimeout)), Is.EqualTo(HeartbeatLoss.None));
    }

    [Test]
    public void TakeLoss_LastMessageWasAnEvent_IsSilenceAfterThat()
    {
        heartbeat.Replied(At(0.1), Mark(0));
        heartbeat.Heard(At(4));

        Assert.That(heartbeat.TakeLoss(At(15.9)), Is.EqualTo(HeartbeatLoss.None));
        Assert.That(heartbeat.TakeLoss(At(16)), Is.EqualTo(HeartbeatLoss.Silence));
    }

    [TestCase(0.001)]
    [TestCase(1)]
    [TestCase(11.9)]
    public void TakeLoss_EventsAndNoReply_IsFoundOutAfterThreeTimesTheReplyTimeout(double pause)
    {
        var loss = HeartbeatLoss.None;
        var now = 0.0;
        for (; loss == HeartbeatLoss.None && now < 100; now += pause)
        {
            heartbeat.Heard(At(now));
            loss = heartbeat.TakeLoss(At(now));
        }

        Assert.That(loss, Is.EqualTo(HeartbeatLoss.NoReply));
        Assert.That(now, Is.InRange(36, 36 + (2 * pause)));
    }

    [TestCase(1000, 46)]
    [TestCase(10000, 136)]
    public void TakeLoss_StatesThatWereAskedFor_TheReplyMayComeBehindThem(int states, double lostAt)
    {
        heartbeat.Asked(TimeSpan.Zero, states);
        heartbeat.Heard(At(lostAt - 1));

        Assert.That(heartbeat.TakeLoss(At(lostAt - 0.1)), Is.EqualTo(HeartbeatLoss.None));
        Assert.That(heartbeat.TakeLoss(At(lostAt)), Is.EqualTo(HeartbeatLoss.NoReply));
    }

    [Test]
    public void TakeLoss_StatesThatWereAskedForAndNeverCome_IsSilence()
    {
        heartbeat.Asked(TimeSpan.Zero, 10000);

        Assert.That(heartbeat.TakeLoss(At(12)), Is.EqualTo(HeartbeatLoss.Silence));
    }

    [Test]
    public void Start_AfterALoss_BeginsAnew()
    {
        heartbeat.Asked(TimeSpan.Zero, 10000);
        heartbeat.TakeLoss(At(12));
        heartbeat.Start(At(13));
        heartbeat.Sent(At(13), Mark(13));
        heartbeat.Heard(At(48));

        Assert.That(heartbeat.TakeLoss(At(48.9)), Is.EqualTo(HeartbeatLoss.None));
        Assert.That(heartbeat.TakeLoss(At(49)), Is.EqualTo(HeartbeatLoss.NoReply));
    }

    [Test]
    public void TakeMissed_ReplyThatWaitedBehindEvents_IsMeasuredAndNotMissed()
    {
        for (var second = 5; second <= 25; second += 5)
        {
            heartbeat.Heard(At(second));
            heartbeat.Sent(At(second), Mark(second));
        }

        Assert.That(heartbeat.Replied(At(26), Mark(0)), Is.EqualTo(At(26)));
        Assert.That(heartbeat.TakeMissed(), Is.Zero);
    }

    [Test]
    public void TakeMissed_DeviceThatAnswersNone_CountsEach()
    {
        heartbeat.Sent(At(5), Mark(5));
        heartbeat.Sent(At(10), Mark(10));
        heartbeat.TakeLoss(At(12));

        Assert.That(heartbeat.TakeMissed(), Is.EqualTo(3));
    }

    private static string Mark(double seconds) => TaiTimestamp.Format(Utc.AddSeconds(seconds));

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
