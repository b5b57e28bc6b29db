using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class LinkTests
{
    private static readonly WebSocketUrl Main = WebSocketUrl.Parse("ws://main:8050/x");
    private readonly TestClock clock = new();
    private readonly Link link;

    public LinkTests()
    {
        link = new Link(clock, () => 0.999999) { Addresses = { Main = Main } };
        link.Started();
    }

    [Test]
    public void TakeAttempt_Started_LeavesDataMinerTimeToConnect()
    {
        Assert.That(AttemptsIn(10).First(), Is.EqualTo(5));
    }

    [Test]
    public void TakeAttempt_Closed_DoublesUpToAMinuteAndNeverStorms()
    {
        Open();
        link.Report(false);
        var attempts = AttemptsIn(300);

        Assert.That(attempts, Is.EqualTo(new[] { 1, 4, 8, 16, 32, 64, 124, 184, 244 }));
    }

    [Test]
    public void TakeAttempt_ClosedRepeatedAThousandTimes_IsOneAttempt()
    {
        Open();
        link.Report(false);
        for (var i = 0; i < 1000; i++)
        {
            Assert.That(link.Report(false), Is.False);
        }

        clock.Advance(1);
        Assert.That(link.TakeAttempt(), Is.EqualTo(Main));
        Assert.That(link.TakeAttempt(), Is.Null);
    }

    [Test]
    public void TakeAttempt_OpenForAMinute_StartsAtTheFirstLimitAgain()
    {
        Open();
        link.Report(false);
        AttemptsIn(100);
        Open();
        clock.Advance(60);
        link.Report(false);
        clock.Advance(1);

        Assert.That(link.TakeAttempt(), Is.EqualTo(Main));
    }

    [Test]
    public void TakeAttempt_OpenForLess_GoesOnWhereItWas()
    {
        Open();
        link.Report(false);
        AttemptsIn(100);
        Open();
        clock.Advance(58);
        link.Report(false);
        clock.Advance(59);

        Assert.That(link.TakeAttempt(), Is.Null);
    }

    [Test]
    public void TakeAttempt_WallClockSetBack_ChangesNothing()
    {
        Open();
        link.Report(false);
        clock.SetWallClock(clock.UtcNow.AddYears(-1));
        clock.Advance(1);

        Assert.That(link.TakeAttempt(), Is.EqualTo(Main));
    }

    [Test]
    public void Disconnect_StaysUntilReconnect()
    {
        Open();
        link.Disconnect();
        Assert.That(link.IsOpen, Is.False);
        Assert.That(link.Report(false), Is.False);
        Assert.That(AttemptsIn(600), Is.Empty);

        Assert.That(link.Reconnect(), Is.EqualTo(Main));
        Assert.That(link.Report(true), Is.True);
    }

    [Test]
    public void Disconnect_BeforeTheRestartOfTheElement_Stays()
    {
        var restarted = new Link(clock, () => 0) { Addresses = { Main = Main } };
        restarted.Addresses.Resume(ParkedAddress.Text);
        restarted.Started();
        clock.Advance(600);

        Assert.That(restarted.TakeAttempt(), Is.Null);
    }

    [Test]
    public void Lost_AlsoAfterManyOutages_IsFollowedByAnAttemptAtOnce()
    {
        Open();
        link.Report(false);
        AttemptsIn(300);
        Open();
        link.Lost();

        Assert.That(link.TakeAttempt(), Is.EqualTo(Main), "until then DataMiner shows the connection as open");
        Assert.That(AttemptsIn(59), Is.Empty, "the device is left in peace when it lets nobody in");
    }

    [Test]
    public void Lost_DeviceSilent_IsFollowedByAnAttemptWhateverIsReported()
    {
        Open();
        link.Lost();
        Assert.That(link.IsOpen, Is.False);
        clock.Advance(1);

        Assert.That(link.TakeAttempt(), Is.EqualTo(Main));
        Assert.That(link.Report(false), Is.False, "the end of the lost connection is no news");
        Assert.That(link.Report(true), Is.True);
    }

    [Test]
    public void TakeAttempt_NoAddressAtAll_IsNone()
    {
        link.Addresses.Main = null;
        Open();
        link.Report(false);
        clock.Advance(1);

        Assert.That(link.TakeAttempt(), Is.Null);
    }

    [Test]
    public void TakeAttempt_HandshakeOfTwoSeconds_IsLeftAlone()
    {
        Open();
        link.Report(false);
        clock.Advance(1);
        Assert.That(link.TakeAttempt(), Is.EqualTo(Main));
        Assert.That(AttemptsIn(2), Is.Empty);

        Assert.That(link.Report(true), Is.True);
    }

    [Test]
    public void MustLook_SwapThatIsNotReported_IsFoundBeforeTheNextAttempt()
    {
        Open();
        link.Reconnect();
        clock.Advance(3);
        Assert.That(link.TakeAttempt(), Is.Null);
        Assert.That(link.MustLook(), Is.True);

        Assert.That(link.Looked(true), Is.True);
        Assert.That(AttemptsIn(600), Is.Empty);
    }

    [Test]
    public void Started_ReconnectCameFirst_StaysWanted()
    {
        var parked = new Link(clock, () => 0);
        parked.Addresses.Main = WebSocketUrl.Parse("ws://device:1/");
        parked.Addresses.Resume(ParkedAddress.Text);
        parked.Reconnect();
        parked.Started();

        Assert.That(parked.IsWanted, Is.True);
    }

    [Test]
    public void Reconnect_NoAddress_ChangesNothing()
    {
        link.Addresses.Main = null;
        Open();

        Assert.That(link.Reconnect(), Is.Null);
        Assert.That(link.IsOpen, Is.True);
    }

    private void Open()
    {
        link.Report(true);
        clock.Advance(1);
    }

    private void Tick()
    {
        clock.Advance(1);
        if (link.MustLook())
        {
            link.Looked(false);
        }
    }

    private List<int> AttemptsIn(int seconds)
    {
        var attempts = new List<int>();
        for (var second = 1; second <= seconds; second++)
        {
            Tick();
            if (link.TakeAttempt() != null)
            {
                attempts.Add(second);
            }
        }

        return attempts;
    }
}
