using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Statistics;

/// <summary>How far the handling of events is behind, whatever the clocks say.</summary>
public class BacklogMeterTests
{
    private readonly BacklogMeter meter = new();
    private TimeSpan? fastest;

    public BacklogMeterTests()
    {
        meter.Connected(isNowOpen: true, TimeSpan.Zero);
    }

    [Test]
    public void Take_Opened_IsZeroOnce()
    {
        Assert.That(meter.Take(), Is.Zero);
        Assert.That(meter.Take(), Is.Null);
    }

    [TestCase(0)]
    [TestCase(3600)]
    [TestCase(-3600)]
    [TestCase(-37, TestName = "a device that tells UTC")]
    public void Take_EventsFallBehind_IsHowFarWhateverTheClocks(double offset)
    {
        Handle(100, offset + 0.02);
        Handle(101, offset + 0.01);
        Assert.That(meter.Take(), Is.Zero);

        Handle(110, offset + 5.26);
        Assert.That(meter.Take(), Is.EqualTo(5.2));

        Handle(120, offset + 0.05);
        Assert.That(meter.Take(), Is.Zero, "caught up");
    }

    [Test]
    public void Take_ManyEvents_IsTheLargestSinceItWasTaken()
    {
        Handle(100, 0);
        Handle(109, 9);
        Handle(110, 3);
        Assert.That(meter.Take(), Is.EqualTo(9));

        Handle(111, 3);
        Handle(112, 2);
        Assert.That(meter.Take(), Is.EqualTo(3));
    }

    [Test]
    public void Answered_NothingFlows_IsNoLongerBehindThanTheReply()
    {
        Handle(100, 0);
        Handle(110, 10);
        Assert.That(meter.Take(), Is.EqualTo(10));
        Assert.That(meter.Take(), Is.Null, "nobody knows better");

        meter.Answered(At(115), At(0.01));
        Assert.That(meter.Take(), Is.Zero);
    }

    [Test]
    public void Answered_Late_TheBacklogStaysAsLongAsEventsCome()
    {
        Handle(100, 0);
        Handle(110, 10);
        meter.Answered(At(110), At(10.4));
        Assert.That(meter.Take(), Is.EqualTo(10));

        Handle(115, 10);
        meter.Answered(At(115), At(10.4));
        meter.Take();
        meter.Answered(At(120), At(10.4));
        Assert.That(meter.Take(), Is.Zero, "nothing came since");
    }

    [TestCase(37)]
    [TestCase(3600)]
    [TestCase(1e9)]
    public void Handled_ClockOfTheDeviceSetBack_IsNoBacklogForLong(double by)
    {
        var shown = new List<double>();
        for (var second = 0; second < 60; second++)
        {
            if (second % 5 == 0)
            {
                meter.Answered(At(second + 0.1), At(0.1));
            }

            Handle(second + 0.5, second < 20 ? 0.01 : by);
            shown.Add(meter.Take() ?? shown[^1]);
        }

        Assert.That(shown.Take(20), Is.All.Zero);
        Assert.That(shown, Is.All.LessThan(6), "never older than the heartbeat that was answered last");
        Assert.That(shown[^1], Is.LessThan(1));
    }

    [Test]
    public void Handled_ClockOfTheDeviceSetForward_IsNoBacklog()
    {
        Handle(100, 5);
        Handle(101, -3600);
        Handle(102, -3600);

        Assert.That(meter.Take(), Is.Zero);
    }

    [Test]
    public void Handled_SoonAfterTheOpening_IsNoOlderThanTheConnection()
    {
        Handle(1, 0);
        Handle(2, 500);

        Assert.That(meter.Take(), Is.EqualTo(2));
    }

    [Test]
    public void Connected_ClosedAndOpened_IsNotConnectedAndThenZero()
    {
        Handle(100, 0);
        Handle(110, 10);
        meter.Take();
        meter.Connected(isNowOpen: false, At(111));
        Assert.That(meter.Take(), Is.EqualTo(BacklogMeter.NotConnected));

        meter.Connected(isNowOpen: true, At(112));
        Assert.That(meter.Take(), Is.Zero);
    }

    [Test]
    public void NotShown_IsTakenAgain()
    {
        Handle(100, 0);
        Handle(110, 10);
        meter.Take();
        meter.NotShown();

        Assert.That(meter.Take(), Is.EqualTo(10));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);

    private void Handle(double second, double latency) => fastest = meter.Handled(At(second), At(latency), fastest);
}
