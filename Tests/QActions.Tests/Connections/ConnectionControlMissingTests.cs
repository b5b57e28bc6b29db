using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>What counts as an outage.</summary>
public class ConnectionControlMissingTests
{
    private const int Cause = 4;
    private const int Attempts = 5;
    private readonly TestClock clock = new();
    private readonly ConnectionControl connection;

    public ConnectionControlMissingTests()
    {
        connection = new ConnectionControl(clock, () => 0.5) { Addresses = { Main = WebSocketUrl.Parse("ws://main:8050/x") } };
        connection.Started();
    }

    [Test]
    public void Start_DeviceIsThere_IsNone()
    {
        connection.Report(true);
        Pass(30);

        Assert.That(connection.Outages.TakePending(), Is.Empty);
    }

    [Test]
    public void Start_DeviceIsNotThere_IsOneSinceTheStart()
    {
        var start = clock.UtcNow.ToOADate();
        Pass(6);
        var row = connection.Outages.TakePending().Single();

        Assert.That((row[1], row[Cause], row[Attempts]), Is.EqualTo((start, "Not open since the element started.", 1)));
    }

    [Test]
    public void Reconnect_OpensAgain_IsNone()
    {
        connection.Report(true);
        connection.Reconnect(isOpen: true);
        connection.Report(false);
        connection.TakeRequest();
        connection.Report(true);
        Pass(30);

        Assert.That(connection.Outages.TakePending(), Is.Empty);
    }

    [Test]
    public void Reconnect_DoesNotOpen_IsOneSinceThen()
    {
        connection.Report(true);
        clock.Advance(60);
        var pressed = clock.UtcNow.ToOADate();
        connection.Reconnect(isOpen: true);
        connection.Report(false);
        connection.TakeRequest();
        Pass(1);
        var row = connection.Outages.TakePending().Single();

        Assert.That((row[1], row[Attempts]), Is.EqualTo((pressed, 2)));
        Assert.That(row[Cause], Is.EqualTo("Not open after it was to be opened again."));
    }

    [Test]
    public void Disconnect_IsNone()
    {
        connection.Report(true);
        connection.Disconnect(isOpen: true);
        connection.Report(false);
        Pass(60);

        Assert.That(connection.Outages.TakePending(), Is.Empty);
    }

    [Test]
    public void Disconnect_DuringAnOutage_EndsIt()
    {
        connection.Report(true);
        clock.Advance(60);
        connection.Report(false);
        Pass(5);
        connection.Disconnect(isOpen: false);

        Assert.That(connection.Outages.TakePending().Single()[Cause], Is.EqualTo(ConnectionTrouble.Closed + " Ended by Disconnect."));
        Assert.That(connection.View().OutageSince, Is.EqualTo(DateTime.MaxValue));
    }

    private void Pass(int seconds)
    {
        for (var second = 1; second <= seconds; second++)
        {
            clock.Advance(1);
            if (connection.MustLook())
            {
                connection.Looked(false);
            }

            connection.TakeRequest();
        }
    }
}
