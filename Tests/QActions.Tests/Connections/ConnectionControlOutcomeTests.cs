using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>How what an operator asked for ended.</summary>
public class ConnectionControlOutcomeTests
{
    private readonly TestClock clock = new();
    private readonly ConnectionControl connection;

    public ConnectionControlOutcomeTests()
    {
        connection = new ConnectionControl(clock, () => 0.5) { Addresses = { Main = WebSocketUrl.Parse("ws://main:8050/x") } };
        connection.Started();
    }

    [Test]
    public void TakeOutcome_NothingAskedFor_IsNone()
    {
        connection.Report(true);
        connection.Report(false);

        Assert.That(connection.TakeOutcome(), Is.Null);
    }

    [Test]
    public void TakeOutcome_Opens_IsToldOnce()
    {
        connection.Reconnect(isOpen: false);
        Assert.That(connection.TakeOutcome(), Is.Null);
        connection.Report(true);

        Assert.That(connection.TakeOutcome(), Is.EqualTo("Connected to ws://main:8050/x."));
        Assert.That(connection.TakeOutcome(), Is.Null);
    }

    [Test]
    public void TakeOutcome_DoesNotOpen_TellsWhatIsKnown()
    {
        connection.Reconnect(isOpen: false);
        clock.Advance(3);
        connection.TakeRequest();

        Assert.That(connection.TakeOutcome(), Is.EqualTo("Not connected yet. ws://main:8050/x: not open after 3 s. DataMiner does not tell why. The attempts go on. Discover, on the page Discovery, looks who answers there."));
    }

    [Test]
    public void TakeOutcome_Refused_IsToldAtOnce()
    {
        connection.Reconnect(isOpen: false);
        connection.Report(false);
        clock.Advance(0.3);
        connection.Report(false);

        Assert.That(connection.TakeOutcome(), Is.EqualTo("Not connected yet. ws://main:8050/x: refused, or not to be reached. The attempts go on. Discover, on the page Discovery, looks who answers there."));
    }

    [Test]
    public void TakeOutcome_Disconnect_IsToldWhenDataMinerReportsIt()
    {
        connection.Report(true);
        connection.Disconnect(isOpen: true);
        Assert.That(connection.TakeOutcome(), Is.Null);
        connection.Report(false);

        Assert.That(connection.TakeOutcome(), Does.StartWith("Disconnected."));
    }

    [Test]
    public void TakeOutcome_DisconnectWhileClosed_IsToldAtOnce()
    {
        connection.Disconnect(isOpen: false);

        Assert.That(connection.TakeOutcome(), Does.StartWith("Disconnected."));
    }

    [Test]
    public void TakeOutcome_DisconnectNeverReported_SaysSo()
    {
        connection.Report(true);
        connection.Disconnect(isOpen: true);
        clock.Advance(3);
        Assert.That(connection.MustLook(), Is.True);
        connection.Looked(true);
        Assert.That(connection.TakeOutcome(), Is.Null);
        clock.Advance(2);

        Assert.That(connection.TakeOutcome(), Is.EqualTo("DataMiner still shows the connection as open. Press Disconnect again."));
    }

    [Test]
    public void TakeOutcome_DisconnectInPlaceOfReconnect_IsThatOfTheLast()
    {
        connection.Reconnect(isOpen: false);
        connection.Disconnect(isOpen: false);

        Assert.That(connection.TakeOutcome(), Does.StartWith("Disconnected."));
        Assert.That(connection.TakeOutcome(), Is.Null);
    }
}
