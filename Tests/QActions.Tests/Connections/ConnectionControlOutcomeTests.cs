using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>How what an operator asked for ended.</summary>
public class LinkOutcomeTests
{
    private readonly TestClock clock = new();
    private readonly Link link;

    public LinkOutcomeTests()
    {
        link = new Link(clock, () => 0.5) { Addresses = { Main = WebSocketUrl.Parse("ws://main:8050/x") } };
        link.Started();
    }

    [Test]
    public void TakeOutcome_NothingAskedFor_IsNone()
    {
        link.Report(true);
        link.Report(false);

        Assert.That(link.TakeOutcome(), Is.Null);
    }

    [Test]
    public void TakeOutcome_Opens_IsToldOnce()
    {
        link.Reconnect(isOpen: false);
        Assert.That(link.TakeOutcome(), Is.Null);
        link.Report(true);

        Assert.That(link.TakeOutcome(), Is.EqualTo("Connected to ws://main:8050/x."));
        Assert.That(link.TakeOutcome(), Is.Null);
    }

    [Test]
    public void TakeOutcome_DoesNotOpen_TellsWhatIsKnown()
    {
        link.Reconnect(isOpen: false);
        clock.Advance(3);
        link.TakeRequest();

        Assert.That(link.TakeOutcome(), Is.EqualTo("Not connected yet. ws://main:8050/x: not open after 3 s. DataMiner does not tell why. The attempts go on. Discover, on the page Discovery, looks who answers there."));
    }

    [Test]
    public void TakeOutcome_Refused_IsToldAtOnce()
    {
        link.Reconnect(isOpen: false);
        link.Report(false);
        clock.Advance(0.3);
        link.Report(false);

        Assert.That(link.TakeOutcome(), Is.EqualTo("Not connected yet. ws://main:8050/x: refused, or not to be reached. The attempts go on. Discover, on the page Discovery, looks who answers there."));
    }

    [Test]
    public void TakeOutcome_Disconnect_IsToldWhenDataMinerReportsIt()
    {
        link.Report(true);
        link.Disconnect(isOpen: true);
        Assert.That(link.TakeOutcome(), Is.Null);
        link.Report(false);

        Assert.That(link.TakeOutcome(), Does.StartWith("Disconnected."));
    }

    [Test]
    public void TakeOutcome_DisconnectWhileClosed_IsToldAtOnce()
    {
        link.Disconnect(isOpen: false);

        Assert.That(link.TakeOutcome(), Does.StartWith("Disconnected."));
    }

    [Test]
    public void TakeOutcome_DisconnectNeverReported_SaysSo()
    {
        link.Report(true);
        link.Disconnect(isOpen: true);
        clock.Advance(3);
        Assert.That(link.MustLook(), Is.True);
        link.Looked(true);
        Assert.That(link.TakeOutcome(), Is.Null);
        clock.Advance(2);

        Assert.That(link.TakeOutcome(), Is.EqualTo("DataMiner still shows the connection as open. Press Disconnect again."));
    }

    [Test]
    public void TakeOutcome_DisconnectInPlaceOfReconnect_IsThatOfTheLast()
    {
        link.Reconnect(isOpen: false);
        link.Disconnect(isOpen: false);

        Assert.That(link.TakeOutcome(), Does.StartWith("Disconnected."));
        Assert.That(link.TakeOutcome(), Is.Null);
    }
}
