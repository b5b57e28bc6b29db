using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>How an agent can report the connection: what the documentation leaves open.</summary>
internal enum Reports
{
    /// <summary>Each change, nothing else.</summary>
    Changes,

    /// <summary>Each change, but no connection that is replaced by another one.</summary>
    ChangesWithoutSwaps,

    /// <summary>Each change, and Closed again for each attempt that failed.</summary>
    EachFailure,
}

/// <summary>
/// An agent and a device on the clock of the test: connects when it is told to, takes as long for it as the device does, and reports. A tick a second, as the connector has it.
/// </summary>
internal sealed class TestAgent(ConnectionControl connection, TestClock clock, Reports reports)
{
    private const double Step = 0.05;
    private TimeSpan? opensAt;
    private bool isConnected;
    private bool? reported;
    private int steps;
    private int requests;

    /// <summary>Whether somebody listens. What is connected ends when nobody does.</summary>
    public bool IsListening { get; set; } = true;

    /// <summary>How long a device that listens takes to open a connection, in seconds.</summary>
    public double OpeningTime { get; set; } = 0.05;

    /// <summary>When attempts were made, in seconds of the clock, with their addresses.</summary>
    public List<(double At, WebSocketUrl Address)> Attempts { get; } = [];

    public bool IsOpen => connection.IsOpen;

    public double Now => clock.Elapsed.TotalSeconds;

    public void Run(double seconds)
    {
        var end = Now + seconds;
        while (Now < end - (Step / 2))
        {
            Pass();
        }
    }

    /// <summary>Runs until the connection is open.</summary>
    /// <returns>How long it took, in seconds.</returns>
    public double UntilOpen(double limit)
    {
        var start = Now;
        while (!connection.IsOpen)
        {
            Assert.That(Now - start, Is.LessThan(limit), "the connection is open by then");
            Pass();
        }

        return Now - start;
    }

    /// <summary>Ends the connection as a device does that goes away.</summary>
    public void Kill()
    {
        IsListening = false;
        opensAt = null;
        if (isConnected)
        {
            isConnected = false;
            Report(false);
        }
    }

    /// <summary>What DataMiner does by itself when the element starts.</summary>
    public void Connect() => Ask(new ConnectionRequest(null));

    private void Pass()
    {
        clock.Advance(Step);
        if (opensAt <= clock.Elapsed)
        {
            opensAt = null;
            isConnected = true;
            Report(true);
        }

        if (++steps % (int)(1 / Step) == 0)
        {
            Tick();
        }
    }

    private void Tick()
    {
        if (connection.MustLook())
        {
            Follow(connection.Looked(isConnected));
        }

        AskWhenDue();
    }

    private void AskWhenDue()
    {
        var request = connection.TakeRequest();
        if (request != null)
        {
            Ask(request);
        }
    }

    /// <summary>Does what the connector asks for.</summary>
    public void Ask(ConnectionRequest request)
    {
        if (request.Address != null)
        {
            Attempts.Add((Now, request.Address));
        }

        var asked = ++requests;
        var wasConnected = isConnected;
        var wasConnecting = opensAt != null;
        isConnected = false;
        opensAt = IsListening && request != ConnectionRequest.Leave ? clock.Elapsed + TimeSpan.FromSeconds(OpeningTime) : null;
        if (wasConnected && reports != Reports.ChangesWithoutSwaps)
        {
            Report(false);
        }

        // A report can be followed by another request at once.
        if (asked == requests && wasConnecting)
        {
            ReportFailure();
        }

        if (asked == requests && opensAt == null)
        {
            ReportFailure();
        }
    }

    private void ReportFailure()
    {
        if (reported != false || reports == Reports.EachFailure)
        {
            Report(false);
        }
    }

    private void Report(bool isOpen)
    {
        if (isOpen && reported == true)
        {
            return;
        }

        reported = isOpen;
        Follow(connection.Report(isOpen));
    }

    private void Follow(ConnectionNews news)
    {
        if (news == ConnectionNews.Left)
        {
            AskWhenDue();
        }
    }
}
