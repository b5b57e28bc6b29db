using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class RespondingNoticeTests
{
    private readonly RespondingNotice notice = new();

    [TestCase(true)]
    [TestCase(false)]
    public void Take_FirstLook_IsDue(bool isOpen) => Assert.That(Take(0, isOpen), Is.True);

    [TestCase(true, 10)]
    [TestCase(false, 5)]
    public void Take_NothingChanges_IsDueAgainWellWithinTheElementTimeout(bool isOpen, int seconds)
    {
        Take(100, isOpen);
        Assert.That(Take(100 + seconds - 0.1, isOpen), Is.False);
        Assert.That(Take(100 + seconds, isOpen), Is.True);
        Assert.That(Take(100 + seconds + 1, isOpen), Is.False, "it counts as given");
    }

    [Test]
    public void Take_RepliesThatDataMinerSees_NeedNoNotice()
    {
        Take(100, isOpen: true);
        for (var time = 105; time <= 200; time += 5)
        {
            notice.Answered(TimeSpan.FromSeconds(time));
            Assert.That(Take(time + 4.9, isOpen: true), Is.False);
        }

        Assert.That(Take(210, isOpen: true), Is.True, "the last one is 10 s old");
    }

    [Test]
    public void Answered_WhileClosed_PutsNothingOff()
    {
        Take(100, isOpen: false);
        notice.Answered(TimeSpan.FromSeconds(104));
        Assert.That(Take(105, isOpen: false), Is.True);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Take_OpenedOrClosed_IsDueAtOnceAndOnce(bool isOpen)
    {
        Take(100, !isOpen);
        Assert.That(Take(101, isOpen), Is.True);
        Assert.That(Take(101.5, isOpen), Is.False);
    }

    private bool Take(double seconds, bool isOpen) => notice.Take(TimeSpan.FromSeconds(seconds), isOpen);
}
