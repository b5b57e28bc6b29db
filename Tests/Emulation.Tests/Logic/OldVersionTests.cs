using System.Collections.Concurrent;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Tests.Support;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>What older versions of DataMiner do with messages and with the status, each beside the newest one.</summary>
public class OldVersionTests
{
    private const int Buffer = 65_536;

    [TestCase("10.2.5", 2)]
    [TestCase("10.2.6", 1)]
    public async Task Received_LargerThanTheBuffer_IsSplitBefore1026(string version, int runs)
    {
        await using var engine = Start(version);
        var handled = new ConcurrentQueue<string?>();
        engine.Programs[11].Body = (_, _) => handled.Enqueue(engine.Text(13));
        await engine.ReceiveAsync(1, new string('a', Buffer) + "b");
        await engine.ReceiveAsync(1, "end");
        await Limit.UntilAsync(() => handled.Contains("end"), "everything was handled");
        Assert.That(handled, Has.Count.EqualTo(runs + 1));
    }

    [Test]
    public async Task Received_AsLargeAsTheBuffer_ArrivesWholeBefore1026()
    {
        await using var engine = Start("10.2.5");
        await engine.ReceiveAsync(1, new string('a', Buffer));
        await Limit.UntilAsync(() => engine.Text(13)?.Length == Buffer, "the message arrived whole");
    }

    [TestCase("10.4.0", 3)]
    [TestCase("10.4.0-CU10", 1)]
    [TestCase("10.5.1", 1)]
    public async Task Status_FailsAgainAndAgain_IsRepeatedBefore1051(string version, int sets)
    {
        await using var engine = Start(version);
        for (var report = 0; report < 3; report++)
        {
            await engine.Parts.WebSockets[1].ReportClosedAsync("refused", isSwap: false);
        }

        await engine.ReceiveAsync(1, "end");
        await Limit.UntilAsync(() => engine.Text(13) == "end", "everything was handled");
        Assert.That(engine.Ran.Count(item => item == "QA7(7)"), Is.EqualTo(sets));
    }

    [TestCase("10.6.8", PortProcess.FatalSize, true)]
    [TestCase("10.6.8", PortProcess.FatalSize - 1, false)]
    [TestCase("10.6.9", PortProcess.FatalSize, false)]
    public async Task Send_400Kilobytes_EndsThePortProcessBefore1069(string version, int size, bool isFatal)
    {
        await using var engine = Start(version);
        await engine.Parts.WebSockets[1].ReportOpenedAsync("ws://x/");
        engine.Parts.WebSockets[1].Send(new byte[size], isText: true);
        engine.Parts.WebSockets[0].Send(new byte[1], isText: true);
        Assert.Multiple(() =>
        {
            Assert.That(engine.Parts.PortProcess.HasStopped, Is.EqualTo(isFatal));
            Assert.That(engine.Clients[1].Sent, Has.Count.EqualTo(isFatal ? 0 : 1));
            Assert.That(engine.Clients[0].Sent, Has.Count.EqualTo(isFatal ? 0 : 1), "the process holds all connections");
            Assert.That(engine.Errors, isFatal ? Has.One.Contains("SLPort stopped") : Is.Empty);
        });
    }

    [Test]
    public async Task Send_400KilobytesWhileClosed_IsNoMatterBefore1069()
    {
        await using var engine = Start("10.4.0");
        engine.Parts.WebSockets[1].Send(new byte[PortProcess.FatalSize], isText: true);
        Assert.That(engine.Parts.PortProcess.HasStopped, Is.False, "nothing was sent");
    }

    private static Engine Start(string version) => new("messages", version: VersionCatalog.ProfileOf(DataMinerVersion.Parse(version)));
}
