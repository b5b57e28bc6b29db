using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class AttemptScheduleTests
{
    private const double Almost1 = 0.999999;

    [Test]
    public void NextPause_UntilSixSecondsAreSpent_IsASecond()
    {
        var schedule = new AttemptSchedule(() => 0.5);
        schedule.Spend(TimeSpan.FromSeconds(5.9));
        Assert.That((schedule.NextPause(), schedule.IsQuick), Is.EqualTo((TimeSpan.FromSeconds(1), true)));

        schedule.Spend(TimeSpan.FromSeconds(0.1));
        Assert.That((schedule.NextPause(), schedule.IsQuick), Is.EqualTo((TimeSpan.FromSeconds(2), false)));
    }

    [Test]
    public void NextPause_AfterThat_GrowsToAMinute() =>
        Assert.That(Pauses(Almost1, 9), Is.EqualTo(new[] { 2, 2, 4, 8, 16, 30, 60, 60, 60 }));

    [Test]
    public void NextPause_AboveTwoSeconds_IsDrawnFromTheWholeTime()
    {
        Assert.That(Pauses(0, 4), Is.EqualTo(new[] { 2, 2, 0, 0 }));
        Assert.That(Pauses(0.5, 8), Is.EqualTo(new[] { 2, 2, 2, 4, 8, 15, 30, 30 }));
    }

    [Test]
    public void Reset_StartsAgain()
    {
        var schedule = new AttemptSchedule(() => Almost1);
        schedule.Spend(AttemptSchedule.QuickTime);
        for (var i = 0; i < 5; i++)
        {
            schedule.NextPause();
        }

        Assert.That(schedule.IsSlow, Is.True);
        schedule.Reset();

        Assert.That((schedule.NextPause(), schedule.IsSlow), Is.EqualTo((TimeSpan.FromSeconds(1), false)));
    }

    private static List<double> Pauses(double random, int count)
    {
        var schedule = new AttemptSchedule(() => random);
        schedule.Spend(AttemptSchedule.QuickTime);
        return Enumerable.Range(0, count).Select(_ => Math.Round(schedule.NextPause().TotalSeconds)).ToList();
    }
}
