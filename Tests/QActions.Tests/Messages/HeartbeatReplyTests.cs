using Skyline.Protocol.Messages;
using Skyline.Protocol.Time;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

/// <summary>Which heartbeat a reply answers, and which count as missed.</summary>
public class HeartbeatReplyTests
{
    private static readonly DateTime Utc = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private readonly Heartbeat heartbeat = new();

    public HeartbeatReplyTests()
    {
        heartbeat.Start(TimeSpan.Zero);
    }

    [TestCase(null)]
    [TestCase(0.4, TestName = "a time that the device rounded")]
    [TestCase(-86400.0, TestName = "the time of another clock")]
    public void Replied_NamesNoHeartbeat_AnswersTheOldestAndNoneIsMissed(double? offset)
    {
        for (var second = 0; second < 100; second += 5)
        {
            Send(second);
            var echo = offset.HasValue ? Mark(second + offset.Value) : null;

            Assert.That(heartbeat.Replied(At(second + 0.25), echo), Is.EqualTo(TimeSpan.FromSeconds(0.25)));
        }

        Assert.That(heartbeat.TakeMissed(), Is.Zero);
    }

    [Test]
    public void Replied_NamesNoneAndSlowerThanTheInterval_IsMeasuredFromTheOldest()
    {
        var replies = Run(heartbeatNumber => 6, seconds: 100);

        Assert.That(replies, Is.All.EqualTo(6));
        Assert.That(replies, Has.Count.GreaterThan(10));
        Assert.That(heartbeat.TakeMissed(), Is.Zero);
    }

    [Test]
    public void Replied_NamesNoneAndOneIsPassedOver_IsMeasuredRightAgainAndOneIsMissed()
    {
        var replies = Run(heartbeatNumber => heartbeatNumber == 3 ? null : 0.25, seconds: 100);

        Assert.That(replies.Count(reply => reply != 0.25), Is.EqualTo(1), "only the reply after it may be that to either");
        Assert.That(replies, Has.Count.GreaterThan(15));
        Assert.That(heartbeat.TakeMissed(), Is.EqualTo(1));
    }

    [TestCase(11)]
    [TestCase(12)]
    public void IsDue_ReplyThatNamesNoneLeftOneUnanswered_WaitsForItWithoutLosingTheDevice(int replyTimeout)
    {
        heartbeat.ReplyTimeout = TimeSpan.FromSeconds(replyTimeout);
        var lost = false;
        Run(heartbeatNumber => heartbeatNumber == 3 ? null : 0.25, seconds: 100, now => lost |= heartbeat.TakeLoss(now) != HeartbeatLoss.None);

        Assert.That(lost, Is.False);
    }

    [Test]
    public void Replied_OutOfOrder_EachIsMeasuredAndNoneIsMissed()
    {
        Send(0);
        Send(5);

        Assert.That(heartbeat.Replied(At(5.1), Mark(5)), Is.EqualTo(TimeSpan.FromSeconds(0.1)));
        Assert.That(heartbeat.Replied(At(5.2), Mark(0)), Is.EqualTo(TimeSpan.FromSeconds(5.2)));
        Assert.That(heartbeat.TakeMissed(), Is.Zero);
    }

    [Test]
    public void Replied_TwiceToOneHeartbeat_TheSecondAnswersNone()
    {
        Send(0);
        heartbeat.Replied(At(0.1), Mark(0));
        Send(5);

        Assert.That(heartbeat.Replied(At(5.01), Mark(0)), Is.Null);
        Assert.That(heartbeat.Replied(At(5.2), Mark(5)), Is.EqualTo(TimeSpan.FromSeconds(0.2)));
        Assert.That(heartbeat.Replied(At(5.3), null), Is.Null);
        Assert.That(heartbeat.TakeMissed(), Is.Zero);
    }

    [Test]
    public void Replied_ToAHeartbeatOfAnEarlierConnection_AnswersNone()
    {
        Send(0);
        heartbeat.Stop();
        heartbeat.Start(At(4));
        Send(5);

        Assert.That(heartbeat.Replied(At(5.1), Mark(0)), Is.Null);
        Assert.That(heartbeat.Replied(At(5.2), Mark(5)), Is.EqualTo(TimeSpan.FromSeconds(0.2)));
    }

    [Test]
    public void TakeMissed_LaterHeartbeatAnswered_CountsTheEarlierOneWhenItsTimeIsOver()
    {
        Send(0);
        Send(5);
        heartbeat.Replied(At(5.1), Mark(5));
        Send(10);
        heartbeat.Replied(At(10.1), Mark(10));
        Assert.That(heartbeat.TakeMissed(), Is.Zero, "its reply may still come");

        Send(15);
        Assert.That(heartbeat.TakeMissed(), Is.EqualTo(1));
        Assert.That(heartbeat.TakeMissed(), Is.Zero);
        Assert.That(heartbeat.Replied(At(15.1), Mark(0)), Is.Null, "too late");
    }

    [Test]
    public void TakeMissed_ReplyBeforeAnyHeartbeat_CountsNothing()
    {
        Assert.That(heartbeat.Replied(At(0.1), null), Is.Null);
        Assert.That(heartbeat.TakeMissed(), Is.Zero);
    }

    private static string Mark(double seconds) => TaiTimestamp.Format(Utc.AddSeconds(seconds));

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    private void Send(double second) => heartbeat.Sent(At(second), Mark(second));

    /// <summary>Lets a device answer without a name, each heartbeat after its time or never, and a tick ask each second.</summary>
    private List<double> Run(Func<int, double?> replyAfter, int seconds, Action<TimeSpan> onTick = null)
    {
        var replies = new List<double>();
        var due = new Queue<double>();
        var sent = 0;
        for (var now = 0.0; now < seconds; now += 0.25)
        {
            while (due.Count > 0 && due.Peek() <= now)
            {
                replies.Add(heartbeat.Replied(At(due.Dequeue()), null).Value.TotalSeconds);
            }

            if (now != Math.Floor(now))
            {
                continue;
            }

            onTick?.Invoke(At(now));
            if (heartbeat.IsDue(At(now)))
            {
                Send(now);
                if (replyAfter(++sent) is double after)
                {
                    due.Enqueue(now + after);
                }
            }
        }

        return replies;
    }
}
