using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

public class HeartbeatTests
{
    private static readonly DateTime Utc = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private readonly Heartbeat heartbeat = new();

    [Test]
    public void IsDue_BeforeStart_IsFalse()
    {
        Assert.That(heartbeat.IsDue(TimeSpan.FromDays(1)), Is.False);
    }

    [Test]
    public void IsDue_Ticks_IsTrueAtOnceAndThenEveryFiveSeconds()
    {
        heartbeat.Start(TimeSpan.Zero);
        var sent = new List<double>();
        for (var second = 0.0; second < 20.5; second += 1.002)
        {
            var now = TimeSpan.FromSeconds(second);
            if (heartbeat.IsDue(now))
            {
                heartbeat.Sent(now, Mark(0));
                sent.Add(Math.Round(second));
            }
        }

        Assert.That(sent, Is.EqualTo(new[] { 0, 5, 10, 15, 20 }));
    }

    [TestCase(false, new[] { 0, 5, 10 }, TestName = "IsDue_ShortIntervalAndNoReply_WaitsForTheTimeoutOfTheCommand")]
    [TestCase(true, new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, TestName = "IsDue_ShortIntervalAndReplies_FollowsTheInterval")]
    public void IsDue_ShortInterval_NeverPilesUpInTheQueue(bool isAnswered, int[] expected)
    {
        heartbeat.Interval = TimeSpan.FromSeconds(1);
        heartbeat.Start(TimeSpan.Zero);
        var sent = new List<int>();
        for (var second = 0; second <= 10; second++)
        {
            var now = TimeSpan.FromSeconds(second);
            if (heartbeat.IsDue(now))
            {
                heartbeat.Sent(now, Mark(second));
                sent.Add(second);
            }

            if (isAnswered)
            {
                heartbeat.Replied(now + TimeSpan.FromMilliseconds(100), Mark(second));
            }
        }

        Assert.That(sent, Is.EqualTo(expected));
    }

    [Test]
    public void Replied_ReplyToTheLastHeartbeat_IsTheTimeBetween()
    {
        heartbeat.Start(TimeSpan.Zero);
        heartbeat.Sent(TimeSpan.FromSeconds(5), Mark(0));

        Assert.That(heartbeat.Replied(TimeSpan.FromSeconds(5.25), Mark(0)), Is.EqualTo(TimeSpan.FromSeconds(0.25)));
    }

    [Test]
    public void Replied_SlowerThanTheInterval_IsMeasuredAndNotMissed()
    {
        heartbeat.Start(TimeSpan.Zero);
        heartbeat.Sent(TimeSpan.FromSeconds(5), Mark(0));
        heartbeat.Sent(TimeSpan.FromSeconds(10), Mark(5));

        Assert.That(heartbeat.Replied(TimeSpan.FromSeconds(11), Mark(0)), Is.EqualTo(TimeSpan.FromSeconds(6)));
        Assert.That(heartbeat.Replied(TimeSpan.FromSeconds(12), Mark(5)), Is.EqualTo(TimeSpan.FromSeconds(2)));
        Assert.That(heartbeat.TakeMissed(), Is.Zero);
    }

    [Test]
    public void Stop_ClosedConnection_EndsHeartbeatsAndForgetsTheLast()
    {
        heartbeat.Start(TimeSpan.Zero);
        heartbeat.Sent(TimeSpan.FromSeconds(5), Mark(0));
        heartbeat.Stop();

        Assert.That(heartbeat.IsDue(TimeSpan.FromSeconds(50)), Is.False);
        Assert.That(heartbeat.Replied(TimeSpan.FromSeconds(6), Mark(0)), Is.Null);
    }

    [Test]
    public void TakeLoss_Stopped_IsNone()
    {
        heartbeat.Start(TimeSpan.Zero);
        heartbeat.Sent(TimeSpan.Zero, Mark(0));
        heartbeat.Stop();

        Assert.That(heartbeat.TakeLoss(TimeSpan.FromDays(1)), Is.EqualTo(HeartbeatLoss.None));
    }

    private static string Mark(double seconds) => TaiTimestamp.Format(Utc.AddSeconds(seconds));
}
