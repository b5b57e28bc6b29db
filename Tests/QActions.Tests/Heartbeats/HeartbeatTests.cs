using Skyline.Protocol.Heartbeats;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Heartbeats;

public class HeartbeatTests
{
    private static readonly DateTime Utc = new(2026, 11, 22, 12, 0, 0, DateTimeKind.Utc);
    private readonly Heartbeat heartbeat = new(Heartbeat.DefaultInterval);

    [Test]
    public void IsDue_BeforeStart_IsFalse()
    {
        Assert.That(heartbeat.IsDue(TimeSpan.FromDays(1)), Is.False);
    }

    [Test]
    public void IsDue_Ticks_IsTrueAtOnceAndThenEveryFiveSeconds()
    {
        heartbeat.Start();
        var sent = new List<double>();
        for (var second = 0.0; second < 20.5; second += 1.002)
        {
            var now = TimeSpan.FromSeconds(second);
            if (heartbeat.IsDue(now))
            {
                heartbeat.Sent(now, Utc);
                sent.Add(Math.Round(second));
            }
        }

        Assert.That(sent, Is.EqualTo(new[] { 0, 5, 10, 15, 20 }));
    }

    [Test]
    public void RoundTrip_ReplyToTheLastHeartbeat_IsTheTimeBetween()
    {
        heartbeat.Start();
        heartbeat.Sent(TimeSpan.FromSeconds(5), Utc);

        Assert.That(heartbeat.RoundTrip(TimeSpan.FromSeconds(5.25), Utc), Is.EqualTo(TimeSpan.FromSeconds(0.25)));
    }

    [Test]
    public void RoundTrip_ReplyToAnEarlierHeartbeat_IsUnknown()
    {
        heartbeat.Start();
        heartbeat.Sent(TimeSpan.FromSeconds(5), Utc);
        heartbeat.Sent(TimeSpan.FromSeconds(10), Utc.AddSeconds(5));

        Assert.That(heartbeat.RoundTrip(TimeSpan.FromSeconds(11), Utc), Is.Null);
        Assert.That(heartbeat.RoundTrip(TimeSpan.FromSeconds(11), null), Is.Null);
    }

    [Test]
    public void Stop_ClosedConnection_EndsHeartbeatsAndForgetsTheLast()
    {
        heartbeat.Start();
        heartbeat.Sent(TimeSpan.FromSeconds(5), Utc);
        heartbeat.Stop();

        Assert.That(heartbeat.IsDue(TimeSpan.FromSeconds(50)), Is.False);
        Assert.That(heartbeat.RoundTrip(TimeSpan.FromSeconds(6), Utc), Is.Null);
    }
}
