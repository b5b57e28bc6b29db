using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>Which address of a device the attempts go to.</summary>
public class ConnectionControlBackupTests
{
    private static readonly WebSocketUrl Main = WebSocketUrl.Parse("ws://main:8050/x");
    private static readonly WebSocketUrl Backup = WebSocketUrl.Parse("ws://backup:8050/x");
    private readonly TestClock clock = new();
    private readonly ConnectionControl connection;

    public ConnectionControlBackupTests()
    {
        connection = new ConnectionControl(clock, () => 0.5) { Addresses = { Main = Main } };
        connection.Addresses.SetBackup(Backup);
        connection.Started();
    }

    [Test]
    public void TakeRequest_FailuresNotTold_NeedsThreeAttemptsOfFiveSeconds()
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        var tried = Tried(120);
        var atMain = tried.TakeWhile(attempt => attempt.Address == Main).ToList();
        var atBackup = tried.Skip(atMain.Count).TakeWhile(attempt => attempt.Address == Backup).ToList();

        Assert.That(atMain.Select(attempt => attempt.At), Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 11, 16 }), "six seconds of quick attempts, then five for each");
        Assert.That(atBackup[0].At, Is.EqualTo(21));
        Assert.That(atBackup, Has.Count.EqualTo(3));
        Assert.That(tried[atMain.Count + 3].Address, Is.EqualTo(Main), "and back");
    }

    [Test]
    public void TakeRequest_FailuresTold_NeedsThreeAttempts()
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        var tried = Tried(9, () =>
        {
            clock.Advance(0.5);
            connection.Report(false);
            clock.Advance(-0.5);
        });

        Assert.That(tried.Select(attempt => attempt.Address == Main ? "main" : "backup"), Is.EqualTo("main main main backup backup backup main".Split(' ')));
    }

    [Test]
    public void TakeRequest_HandshakeOfFourSeconds_NeverGoesOver()
    {
        var agent = new TestAgent(connection, clock, Reports.Changes) { OpeningTime = 4 };
        agent.Connect();
        agent.UntilOpen(20);
        agent.Run(12);
        agent.Kill();
        agent.IsListening = true;
        agent.UntilOpen(6);

        Assert.That(agent.Attempts.Skip(1).Select(attempt => attempt.Address), Is.All.EqualTo(Main));
    }

    [Test]
    public void Lost_DeviceThatNeverAnswers_GoesOverToTheOtherAddress()
    {
        connection.Report(true);
        var tried = new List<WebSocketUrl>();
        while (tried.Count < 4)
        {
            clock.Advance(12);
            connection.Lost(hasAnswered: tried.Count == 0, "no reply");
            Assert.That(connection.TakeRequest(), Is.EqualTo(ConnectionRequest.Leave));
            connection.Report(false);
            tried.Add(connection.TakeRequest().Address);
            connection.Report(true);
        }

        Assert.That(tried, Is.EqualTo(new[] { Main, Main, Main, Backup }), "a device that opens and never answers is no better than one that does not open");
    }

    [Test]
    public void Closed_DeviceThatThrowsOutAtOnce_GoesOverToTheOtherAddress()
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        var tried = Tried(5, () =>
        {
            connection.Report(true);
            connection.Report(false);
        });

        Assert.That(tried.Select(attempt => attempt.Address), Is.EqualTo(new[] { Main, Main, Main, Backup, Backup }));
    }

    private List<(int At, WebSocketUrl Address)> Tried(int seconds, Action attempted = null)
    {
        var tried = new List<(int, WebSocketUrl)>();
        for (var second = 1; second <= seconds; second++)
        {
            clock.Advance(1);
            if (connection.MustLook())
            {
                connection.Looked(false);
            }

            if (connection.TakeRequest() is { } request)
            {
                tried.Add((second, request.Address));
                attempted?.Invoke();
            }
        }

        return tried;
    }
}
