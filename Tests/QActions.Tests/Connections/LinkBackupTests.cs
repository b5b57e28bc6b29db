using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

/// <summary>Which address of a device the attempts go to.</summary>
public class LinkBackupTests
{
    private static readonly WebSocketUrl Main = WebSocketUrl.Parse("ws://main:8050/x");
    private static readonly WebSocketUrl Backup = WebSocketUrl.Parse("ws://backup:8050/x");
    private readonly TestClock clock = new();
    private readonly Link link;

    public LinkBackupTests()
    {
        link = new Link(clock, () => 0.5) { Addresses = { Main = Main } };
        link.Addresses.SetBackup(Backup);
        link.Started();
        link.Report(true);
    }

    [Test]
    public void TakeAttempt_ThreeFailed_TriesTheOtherAddressAndBack()
    {
        link.Report(false);
        var tried = Enumerable.Range(0, 9).Select(_ => NextAttempt() == Main ? "main" : "backup");

        Assert.That(tried, Is.EqualTo("main main main backup backup backup main main main".Split(' ')));
    }

    [Test]
    public void Lost_AfterEachOpening_GoesOverToTheOtherAddress()
    {
        var tried = new List<WebSocketUrl>();
        while (tried.Count < 4)
        {
            link.Lost();
            tried.Add(NextAttempt());
            link.Report(true);
        }

        Assert.That(tried, Is.EqualTo(new[] { Main, Main, Main, Backup }), "a device that opens and never answers is no better than one that does not open");
    }

    private WebSocketUrl NextAttempt()
    {
        while (true)
        {
            clock.Advance(1);
            if (link.MustLook())
            {
                link.Looked(false);
            }

            var attempt = link.TakeAttempt();
            if (attempt != null)
            {
                return attempt;
            }
        }
    }
}
