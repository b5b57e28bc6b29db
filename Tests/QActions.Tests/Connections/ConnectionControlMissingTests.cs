using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>What counts as an outage.</summary>
public class LinkMissingTests
{
    private const int Cause = 4;
    private const int Attempts = 5;
    private readonly TestClock clock = new();
    private readonly Link link;

    public LinkMissingTests()
    {
        link = new Link(clock, () => 0.5) { Addresses = { Main = WebSocketUrl.Parse("ws://main:8050/x") } };
        link.Started();
    }

    [Test]
    public void Start_DeviceIsThere_IsNone()
    {
        link.Report(true);
        Pass(30);

        Assert.That(link.Outages.TakePending(), Is.Empty);
    }

    [Test]
    public void Start_DeviceIsNotThere_IsOneSinceTheStart()
    {
        var start = clock.UtcNow.ToOADate();
        Pass(6);
        var row = link.Outages.TakePending().Single();

        Assert.That((row[1], row[Cause], row[Attempts]), Is.EqualTo((start, "Not open since the element started.", 1)));
    }

    [Test]
    public void Reconnect_OpensAgain_IsNone()
    {
        link.Report(true);
        link.Reconnect(isOpen: true);
        link.Report(false);
        link.TakeRequest();
        link.Report(true);
        Pass(30);

        Assert.That(link.Outages.TakePending(), Is.Empty);
    }

    [Test]
    public void Reconnect_DoesNotOpen_IsOneSinceThen()
    {
        link.Report(true);
        clock.Advance(60);
        var pressed = clock.UtcNow.ToOADate();
        link.Reconnect(isOpen: true);
        link.Report(false);
        link.TakeRequest();
        Pass(1);
        var row = link.Outages.TakePending().Single();

        Assert.That((row[1], row[Attempts]), Is.EqualTo((pressed, 2)));
        Assert.That(row[Cause], Is.EqualTo("Not open after it was to be opened again."));
    }

    [Test]
    public void Disconnect_IsNone()
    {
        link.Report(true);
        link.Disconnect(isOpen: true);
        link.Report(false);
        Pass(60);

        Assert.That(link.Outages.TakePending(), Is.Empty);
    }

    [Test]
    public void Disconnect_DuringAnOutage_EndsIt()
    {
        link.Report(true);
        clock.Advance(60);
        link.Report(false);
        Pass(5);
        link.Disconnect(isOpen: false);

        Assert.That(link.Outages.TakePending().Single()[Cause], Is.EqualTo(ConnectionTrouble.Closed + " Ended by Disconnect."));
        Assert.That(link.View().OutageSince, Is.EqualTo(DateTime.MaxValue));
    }

    private void Pass(int seconds)
    {
        for (var second = 1; second <= seconds; second++)
        {
            clock.Advance(1);
            if (link.MustLook())
            {
                link.Looked(false);
            }

            link.TakeRequest();
        }
    }
}
