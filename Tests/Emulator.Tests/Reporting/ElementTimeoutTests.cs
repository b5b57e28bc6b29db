using Skyline.DataMiner.WebSocketDriver.Emulator.Connections;
using Skyline.DataMiner.WebSocketDriver.Emulator.Reporting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Reporting;

/// <summary>When a connection is shown in timeout: as long after it last answered as the element timeout says, 30 s unless the protocol says otherwise.</summary>
public class ElementTimeoutTests
{
    [Test]
    public async Task InTimeout_ClosedConnection_IsShownAfterTheElementTimeoutUntilItOpens()
    {
        await using var engine = new Engine("messages");
        using var sessions = new HttpSessions(engine.Parts, new Dictionary<int, string>());
        var reader = new SnapshotReader(engine.Parts, sessions);
        await engine.Parts.Lines[1].ReportClosedAsync("refused", isSwap: false);
        await Limit.UntilAsync(() => !engine.Parts.Lines[1].State.IsResponding, "the failure was handled");
        engine.Clock.Advance(TimeSpan.FromSeconds(29));
        var before = reader.TakeConnections()[1].InTimeout;
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = reader.TakeConnections();
        await engine.Parts.Lines[1].ReportOpenedAsync("ws://x/");
        await Limit.UntilAsync(() => engine.Parts.Lines[1].State.IsResponding, "the opening was handled");
        Assert.Multiple(() =>
        {
            Assert.That(before, Is.False);
            Assert.That(after[1].InTimeout, Is.True);
            Assert.That(after[0].InTimeout, Is.False, "each connection for itself");
            Assert.That(reader.TakeConnections()[1].InTimeout, Is.False);
        });
    }

    [Test]
    public async Task NotifyProtocol249_ConnectionOfTheProtocol_SetsWhetherItResponds()
    {
        await using var engine = new Engine("messages");
        engine.Script().NotifyProtocol(249, false, 1);
        Assert.That(engine.Parts.Lines[1].State.IsResponding, Is.False);
        engine.Script().NotifyProtocol(249, true, 1);
        engine.Script().NotifyProtocol(249, false, -1);
        Assert.That(engine.Parts.Lines.Values.Select(line => line.State.IsResponding), Is.All.True, "a connection that the protocol has not is no matter of the others");
    }
}
