using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class ConnectionTrackerTests
{
    private readonly ConnectionTracker tracker = new(TimeSpan.Zero);

    [Test]
    public void Report_Repeated_IsAChangeOnce()
    {
        Assert.That(tracker.Report(false), Is.False, "DataMiner is connecting");
        Assert.That(tracker.Report(true), Is.True);
        Assert.That(tracker.Report(true), Is.False);
        Assert.That(tracker.Report(false), Is.True);
        Assert.That(tracker.Report(false), Is.False);
    }

    [Test]
    public void Report_OpenAfterARequest_IsAnOpeningWithoutAClosing()
    {
        tracker.Report(true);
        tracker.Requested(TimeSpan.Zero);

        Assert.That(tracker.Report(false), Is.False, "the request closed it already");
        Assert.That(tracker.Report(true), Is.True);
    }

    [Test]
    public void MustLook_NoReportAfterARequest_IsTrueOnce()
    {
        tracker.Report(true);
        tracker.Requested(TimeSpan.Zero);
        Assert.That(tracker.MustLook(TimeSpan.FromSeconds(2.9)), Is.False);
        Assert.That(tracker.MustLook(TimeSpan.FromSeconds(3)), Is.True);

        Assert.That(tracker.Looked(isOpen: true), Is.True, "the swap was too fast to be reported");
        Assert.That(tracker.MustLook(TimeSpan.FromSeconds(6)), Is.False);
    }

    [Test]
    public void Looked_StillClosed_AwaitsReportsAgain()
    {
        tracker.Requested(TimeSpan.Zero);

        Assert.That(tracker.Looked(isOpen: false), Is.False);
        Assert.That(tracker.MustLook(TimeSpan.FromSeconds(10)), Is.False);
        Assert.That(tracker.Report(true), Is.True);
    }
}
