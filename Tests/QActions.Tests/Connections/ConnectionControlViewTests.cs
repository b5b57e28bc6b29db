using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>What an operator is told of the connection, at every moment.</summary>
public class ConnectionControlViewTests
{
    private const string Shown = "ws://main:8050/x?access_token=***";
    private static readonly WebSocketUrl Main = WebSocketUrl.Parse("ws://main:8050/x?access_token=abc");
    private readonly TestClock clock = new();
    private readonly ConnectionControl connection;

    public ConnectionControlViewTests()
    {
        connection = new ConnectionControl(clock, () => 0.999999) { Addresses = { Main = Main } };
        connection.Started();
    }

    [Test]
    public void View_Starting_ConnectsAndKnowsNothingWrong()
    {
        var view = connection.View();

        Assert.That((view.Phase, view.ConnectedTo, view.NextAttempt, view.Trouble), Is.EqualTo((ConnectionPhase.Connecting, string.Empty, 5, string.Empty)));
        Assert.That(view.OutageSince, Is.EqualTo(DateTime.MaxValue));
    }

    [Test]
    public void View_Open_TellsTheAddressWithoutItsSecrets()
    {
        connection.Report(true);
        var view = connection.View();

        Assert.That((view.Phase, view.ConnectedTo, view.NextAttempt), Is.EqualTo((ConnectionPhase.Connected, Shown, ConnectionView.NoAttempt)));
    }

    [Test]
    public void View_ThroughAnOutage_TellsWhatIsTheMatterSinceWhenAndWhatComesNext()
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        var since = clock.UtcNow;
        Assert.That(Told(), Is.EqualTo((ConnectionPhase.Waiting, 0, ConnectionTrouble.Closed)));

        var told = Run(30);
        Assert.That(told[1], Is.EqualTo((ConnectionPhase.Connecting, 1, ConnectionTrouble.Closed)), "the first attempt");
        Assert.That(told[2], Is.EqualTo((ConnectionPhase.Connecting, 1, Shown + ": not open after 1 s. DataMiner does not tell why.")));
        Assert.That(told[14], Is.EqualTo((ConnectionPhase.Connecting, 8, Shown + ": not open after 4 s. DataMiner does not tell why.")));
        Assert.That(told[19], Is.EqualTo((ConnectionPhase.Waiting, 3, Shown + ": not open after 5 s. DataMiner does not tell why.")));
        Assert.That(told.Skip(1).Select(moment => moment.Next), Is.All.InRange(1, 20), "there is always a next attempt");
        Assert.That(connection.View().OutageSince, Is.EqualTo(since));

        connection.Report(true);
        Assert.That(connection.View().OutageSince, Is.EqualTo(DateTime.MaxValue));
    }

    [Test]
    public void View_FailuresTold_IsRefusedUntilAnAttemptTakesLonger()
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        Run(1);
        clock.Advance(0.2);
        connection.Report(false);
        Assert.That(connection.View().Phase, Is.EqualTo(ConnectionPhase.Refused));
        Assert.That(connection.View().Trouble, Is.EqualTo(Shown + ": refused, or not to be reached."));

        clock.Advance(0.8);
        connection.TakeRequest();
        Assert.That(connection.View().Phase, Is.EqualTo(ConnectionPhase.Refused), "the next one may be refused, too");
        clock.Advance(1);
        Assert.That(connection.View().Phase, Is.EqualTo(ConnectionPhase.Connecting));
    }

    [Test]
    public void View_FailureToldLate_IsNoRefusal()
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        Run(38);
        clock.Advance(21);
        connection.Report(false);

        Assert.That((connection.View().Phase, connection.View().Trouble), Is.EqualTo((ConnectionPhase.Waiting, Shown + ": no answer within 21 s.")));
    }

    [TestCase(60, 60)]
    [TestCase(57, 60)]
    [TestCase(55, 55)]
    [TestCase(11, 15)]
    [TestCase(10, 10)]
    [TestCase(9, 9)]
    [TestCase(1, 1)]
    public void View_NextAttempt_IsCountedInStepsAboveTenSeconds(int left, int shown)
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        Run(68);
        clock.Advance(60 - left);

        Assert.That(connection.View().NextAttempt, Is.EqualTo(shown));
    }

    [Test]
    public void View_Disconnected_PromisesNoAttempt()
    {
        connection.Report(true);
        connection.Disconnect(isOpen: true);

        Assert.That((connection.View().Phase, connection.View().NextAttempt), Is.EqualTo((ConnectionPhase.Disconnected, ConnectionView.NoAttempt)));
    }

    [Test]
    public void View_NoAddress_SaysSo()
    {
        connection.Addresses.Main = null;

        Assert.That(Told(), Is.EqualTo((ConnectionPhase.Connecting, ConnectionView.NoAttempt, ConnectionTrouble.NoAddress)));
    }

    [Test]
    public void Except_SameView_HoldsNothing()
    {
        connection.Report(true);
        var change = connection.View().Except(connection.View());

        Assert.That((change.Phase, change.ConnectedTo, change.NextAttempt, change.Trouble, change.OutageSince), Is.EqualTo(((ConnectionPhase?)null, (string)null, (int?)null, (string)null, (DateTime?)null)));
    }

    private (ConnectionPhase Phase, int Next, string Trouble) Told()
    {
        var view = connection.View();
        return (view.Phase.Value, view.NextAttempt.Value, view.Trouble);
    }

    /// <summary>Lets time pass with a tick a second, and a device that is not there.</summary>
    /// <returns>What is told after each second; nothing before the first.</returns>
    private List<(ConnectionPhase Phase, int Next, string Trouble)> Run(int seconds)
    {
        var told = new List<(ConnectionPhase, int, string)> { default };
        for (var second = 1; second <= seconds; second++)
        {
            clock.Advance(1);
            if (connection.MustLook())
            {
                connection.Looked(false);
            }

            connection.TakeRequest();
            told.Add(Told());
        }

        return told;
    }
}
