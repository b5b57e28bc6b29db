using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class ConnectionTrackerTests
{
    private readonly ConnectionTracker tracker = new(TimeSpan.Zero);

    [Test]
    public void Report_Repeated_IsNewsOnce()
    {
        Assert.That(Report(true), Is.EqualTo(ConnectionNews.Opened));
        Assert.That(Report(true), Is.EqualTo(ConnectionNews.None));
        Assert.That(Report(false), Is.EqualTo(ConnectionNews.Closed));
        Assert.That(Report(false), Is.EqualTo(ConnectionNews.None));
    }

    [Test]
    public void Report_ClosedWhileAnAttemptIsUnderWay_IsItsFailure()
    {
        CloseAndRequest();

        Assert.That(Report(false, 1.5), Is.EqualTo(ConnectionNews.Failed));
        Assert.That(Report(false, 2), Is.EqualTo(ConnectionNews.None), "agents before 10.4.0 CU10 repeat it");
        Assert.That(Report(true, 3), Is.EqualTo(ConnectionNews.Opened));
    }

    [Test]
    public void Report_ClosedRightAfterARequest_IsNotItsFailure()
    {
        CloseAndRequest();

        Assert.That(Report(false, 1.01), Is.EqualTo(ConnectionNews.None), "it was on its way before the request");
        Assert.That(tracker.State, Is.EqualTo(ConnectionState.Connecting));
    }

    [Test]
    public void Report_ClosedAfterAnAttemptInPlaceOfAnother_IsTheEndOfThatOne()
    {
        CloseAndRequest();
        tracker.Requested(Seconds(2));

        Assert.That(Report(false, 2.5), Is.EqualTo(ConnectionNews.None));
        Assert.That(Report(false, 3), Is.EqualTo(ConnectionNews.Failed));
    }

    [Test]
    public void Report_FirstClosedOfAnElementThatStarts_IsNoFailure()
    {
        Assert.That(Report(false, 1), Is.EqualTo(ConnectionNews.None), "it may tell only that nothing is open yet");
        Assert.That(Report(false, 2), Is.EqualTo(ConnectionNews.Failed));
    }

    [Test]
    public void Leave_ReportedClosed_IsLeft()
    {
        Report(true);
        tracker.Leave(Seconds(1));

        Assert.That(Report(true, 1), Is.EqualTo(ConnectionNews.None), "it was open");
        Assert.That(Report(false, 1.01), Is.EqualTo(ConnectionNews.Left));
        Assert.That(tracker.State, Is.EqualTo(ConnectionState.Closed));
    }

    [Test]
    public void MustLook_NoReportAfterARequest_IsTrueUntilLooked()
    {
        CloseAndRequest();
        Assert.That(tracker.MustLook(Seconds(3.9)), Is.False);
        Assert.That(tracker.MustLook(Seconds(4)), Is.True);

        Assert.That(tracker.Looked(isOpen: false), Is.EqualTo(ConnectionNews.None), "it may still be under way");
        Assert.That(tracker.MustLook(Seconds(6)), Is.False);
        Assert.That(tracker.State, Is.EqualTo(ConnectionState.Connecting));
    }

    [Test]
    public void Looked_Open_IsAnOpeningThatWasNotReported()
    {
        CloseAndRequest();

        Assert.That(tracker.Looked(isOpen: true), Is.EqualTo(ConnectionNews.Opened));
    }

    [Test]
    public void Looked_ClosedAfterLeave_IsLeft()
    {
        Report(true);
        tracker.Leave(Seconds(1));
        Assert.That(tracker.MustLook(Seconds(4)), Is.True);

        Assert.That(tracker.Looked(isOpen: false), Is.EqualTo(ConnectionNews.Left));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private ConnectionNews Report(bool isOpen, double at = 0.5) => tracker.Report(isOpen, Seconds(at));

    private void CloseAndRequest()
    {
        Report(true);
        Report(false);
        tracker.Requested(Seconds(1));
    }
}
