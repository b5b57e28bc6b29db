using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class ConnectionControlTests
{
    private static readonly WebSocketUrl Main = WebSocketUrl.Parse("ws://main:8050/x");
    private readonly TestClock clock = new();
    private readonly ConnectionControl connection;

    public ConnectionControlTests()
    {
        connection = new ConnectionControl(clock, () => 0.999999) { Addresses = { Main = Main } };
        connection.Started();
    }

    [Test]
    public void TakeRequest_Started_LeavesDataMinerTimeToConnect()
    {
        Assert.That(AttemptsIn(10).First(), Is.EqualTo(5));
    }

    [Test]
    public void TakeRequest_Closed_IsOnceASecondAtFirstAndOnceAMinuteInTheEnd()
    {
        Open();
        connection.Report(false);

        Assert.That(AttemptsIn(300), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 8, 10, 14, 22, 38, 68, 128, 188, 248 }));
    }

    [Test]
    public void TakeRequest_OpeningTimeUnknown_LeavesEachAttemptAloneForLonger()
    {
        var attempts = AttemptsIn(100);

        Assert.That(attempts, Is.EqualTo(new[] { 5, 8, 11, 16, 21, 26, 34, 50, 80 }));
    }

    [Test]
    public void TakeRequest_ClosedRepeatedAThousandTimes_IsOneAttempt()
    {
        Open();
        connection.Report(false);
        for (var i = 0; i < 1000; i++)
        {
            Assert.That(connection.Report(false), Is.EqualTo(ConnectionNews.None));
        }

        clock.Advance(1);
        Assert.That(connection.TakeRequest().Address, Is.EqualTo(Main));
        Assert.That(connection.TakeRequest(), Is.Null);
    }

    [TestCase(10, new[] { 1, 2 })]
    [TestCase(8, new[] { 21, 81 })]
    public void TakeRequest_ClosedAfterAnOutage_IsQuickAgainOnceItWasOpenForTenSeconds(int openFor, int[] attempts)
    {
        Open();
        connection.Report(false);
        Assert.That(AttemptsIn(38)[^1], Is.EqualTo(38));
        Open();
        clock.Advance(openFor);
        connection.Report(false);

        Assert.That(AttemptsIn(300).Take(2), Is.EqualTo(attempts), "else the pauses go on where they were, with 30 s");
    }

    [Test]
    public void TakeRequest_OpensAndClosesAtOnceEachTime_IsNoMoreOftenThanOneThatDoesNotOpen()
    {
        Open();
        connection.Report(false);
        var attempts = AttemptsIn(68, () =>
        {
            connection.Report(true);
            connection.Report(false);
        });

        Assert.That(attempts, Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 8, 10, 14, 22, 38, 68 }));
    }

    [Test]
    public void TakeRequest_WallClockSetBack_ChangesNothing()
    {
        Open();
        connection.Report(false);
        clock.SetWallClock(clock.UtcNow.AddYears(-1));
        clock.Advance(1);

        Assert.That(connection.TakeRequest().Address, Is.EqualTo(Main));
    }

    [Test]
    public void Disconnect_StaysUntilReconnect()
    {
        Open();
        connection.Disconnect(isOpen: true);
        Assert.That(connection.IsOpen, Is.False);
        Assert.That(connection.Report(false), Is.EqualTo(ConnectionNews.Left));
        Assert.That(AttemptsIn(600), Is.Empty);

        Assert.That(connection.Reconnect(isOpen: false).Address, Is.EqualTo(Main));
        Assert.That(connection.Report(true), Is.EqualTo(ConnectionNews.Opened));
    }

    [Test]
    public void Disconnect_BeforeTheRestartOfTheElement_Stays()
    {
        var restarted = new ConnectionControl(clock, () => 0) { Addresses = { Main = Main } };
        restarted.Addresses.Resume(PendingAddress.Text);
        restarted.Started();
        clock.Advance(600);

        Assert.That(restarted.TakeRequest(), Is.Null);
        Assert.That(restarted.MustLook(), Is.False);
    }

    [Test]
    public void Lost_IsClosedAtOnceAndOpenedAgainWhenThatIsReported()
    {
        Open();
        clock.Advance(12);
        connection.Lost(hasAnswered: true, "no reply");
        Assert.That(connection.IsOpen, Is.False);
        Assert.That(connection.TakeRequest(), Is.EqualTo(ConnectionRequest.Leave), "until then DataMiner shows the connection as open");
        Assert.That(connection.TakeRequest(), Is.Null);

        Assert.That(connection.Report(false), Is.EqualTo(ConnectionNews.Left));
        Assert.That(connection.TakeRequest().Address, Is.EqualTo(Main));
        Assert.That(connection.Report(true), Is.EqualTo(ConnectionNews.Opened));
    }

    [Test]
    public void Lost_NeverReportedAsClosed_IsOpenedAgainAllTheSame()
    {
        Open();
        clock.Advance(12);
        connection.Lost(hasAnswered: true, "no reply");
        connection.TakeRequest();
        Assert.That(AttemptsIn(4, status: true), Is.Empty);

        Assert.That(AttemptsIn(1, status: true), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void Lost_NoAddress_LeavesWhatIsOpen()
    {
        connection.Addresses.Main = null;
        Open();
        connection.Lost(hasAnswered: true, "no reply");
        clock.Advance(60);

        Assert.That(connection.TakeRequest(), Is.Null);
    }

    [Test]
    public void TakeRequest_NoAddressAtAll_IsNone()
    {
        connection.Addresses.Main = null;
        Open();
        connection.Report(false);
        clock.Advance(1);

        Assert.That(connection.TakeRequest(), Is.Null);
    }

    [Test]
    public void Looked_OpenThatWasNotReported_IsFoundBeforeTheNextAttempt()
    {
        Open();
        connection.Report(false);
        AttemptsIn(1);
        clock.Advance(1);
        Assert.That(connection.MustLook(), Is.True, "the next attempt would end it");

        Assert.That(connection.Looked(true), Is.EqualTo(ConnectionNews.Opened));
        Assert.That(AttemptsIn(600), Is.Empty);
    }

    [Test]
    public void Reconnect_Open_ClosesFirst()
    {
        Open();
        Assert.That(connection.Reconnect(isOpen: true), Is.EqualTo(ConnectionRequest.Leave));
        Assert.That(connection.Report(false), Is.EqualTo(ConnectionNews.Left));

        Assert.That(connection.TakeRequest().Address, Is.EqualTo(Main));
    }

    [Test]
    public void Started_ReconnectCameFirst_StaysWanted()
    {
        var parked = new ConnectionControl(clock, () => 0);
        parked.Addresses.Main = WebSocketUrl.Parse("ws://device:1/");
        parked.Addresses.Resume(PendingAddress.Text);
        parked.Reconnect(isOpen: false);
        parked.Started();

        Assert.That(parked.IsWanted, Is.True);
    }

    [Test]
    public void Reconnect_NoAddress_ChangesNothing()
    {
        connection.Addresses.Main = null;
        Open();

        Assert.That(connection.Reconnect(isOpen: true), Is.Null);
        Assert.That(connection.IsOpen, Is.True);
    }

    private void Open()
    {
        connection.Report(true);
        clock.Advance(1);
    }

    private List<int> AttemptsIn(int seconds, Action attempted = null, bool status = false)
    {
        var attempts = new List<int>();
        for (var second = 1; second <= seconds; second++)
        {
            clock.Advance(1);
            if (connection.MustLook())
            {
                connection.Looked(status);
            }

            if (connection.TakeRequest() != null)
            {
                attempts.Add(second);
                attempted?.Invoke();
            }
        }

        return attempts;
    }
}
