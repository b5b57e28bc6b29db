using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The device goes away in every way it knows; the connector comes back by itself.</summary>
internal sealed class ReconnectTests : DriverTest
{
    private const string UseBackup = "2";

    [TestCase("close", "1000")]
    [TestCase("close", "1011")]
    [TestCase("close", "4999")]
    [TestCase("drop", "now")]
    [TestCase("restart", "0.2")]
    public async Task Connection_Ended_IsOpenedAndSubscribedOnceMore(string fault, string value)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply(fault, value);
        Change(device, "changed while away");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);
        await UntilShownAsync(element, device, "changed while away");
        Change(device, "changed afterwards");
        await UntilShownAsync(element, device, "changed afterwards");

        Outages.AssertCounted(element, device, outages: 1);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Device_ThatAnswersNoHeartbeat_IsLostAndOpenedAgain()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.ReplyTimeoutWrite, Outages.ReplyTimeout);
        device.Faults.Apply("mute-health", "on");
        await Limit.UntilAsync(
            () =>
            {
                // Events go on: they must not hide that heartbeats are left unanswered.
                device.Emit(device.Sources[0].Id, true);
                return device.Statistics.Handshakes >= 2;
            },
            "a second connection");
        device.Faults.Apply("mute-health", "off");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);

        Assert.That(Count(element, DriverParameters.HeartbeatsMissed), Is.GreaterThan(0));
        Change(device, "changed afterwards");
        await UntilShownAsync(element, device, "changed afterwards");
        Outages.AssertCounted(element, device, outages: 1, Outages.Lost);
        await AssertCleanAsync(element);
    }

    [TestCase("refuse", "503")]
    [TestCase("hang", "on")]
    public async Task Device_ThatDoesNotLetIn_IsTriedUntilItDoes(string fault, string value)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply(fault, value);
        device.Faults.Apply("drop", "now");
        await UntilCountAsync(element, DriverParameters.Reconnects, 2);
        Assert.That(Text(element, DriverParameters.Status), Is.EqualTo("0"));
        Change(device, "changed while away");
        device.Faults.Apply(fault, "off");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);
        await UntilShownAsync(element, device, "changed while away");

        Assert.That(element.Stream.Lines.Select(line => line.Kind), Has.None.EqualTo(StreamKind.NotSent), "nothing is sent while it is closed");
        Outages.AssertCounted(element, device, outages: 1);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Device_ThatIsNotThereAtFirst_IsFoundWhenItComes()
    {
        var device = await StartDeviceAsync();
        await device.StopListeningAsync();
        var element = await StartElementAsync(device);
        await element.SetParameterAsync(DriverParameters.AddSource, $"{device.Sources[0].Id}");
        await UntilCountAsync(element, DriverParameters.Reconnects, 1);
        await device.ListenAsync();
        await Outages.UntilSubscribedAsync(element, device, opening: 1);

        await AssertCleanAsync(element);
    }

    [Test]
    public async Task BackupUrl_MainAddressGone_IsUsedAndShown()
    {
        var main = await StartDeviceAsync();
        var backup = await StartDeviceAsync();
        var element = await StartSubscribedAsync(main);
        await element.SetParameterAsync(DriverParameters.BackupUrlWrite, backup.WebSocketUrl.ToString());
        await main.StopListeningAsync();
        await Outages.UntilSubscribedAsync(element, backup, opening: 1);
        Change(backup, "from the backup");
        await UntilShownAsync(element, backup, "from the backup");

        Outages.AssertLines(element, outages: 1);
        Assert.That(Text(element, DriverParameters.AddressInUse), Is.EqualTo(UseBackup));
        Assert.That(Text(element, DriverParameters.ServerUrl), Is.EqualTo(backup.WebSocketUrl.ToString()));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Disconnect_StaysDisconnectedUntilReconnect()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.Disconnect, "1");
        await Limit.UntilAsync(() => Text(element, DriverParameters.Status) == "0", "the connection is closed");
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the device sees it closed");
        Assert.That(element.SnapshotParameter(DriverParameters.ServerUrl).Display, Is.EqualTo("Disconnected"));

        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await Outages.UntilSubscribedAsync(element, device, opening: 2);
        Assert.That(device.Statistics.Handshakes, Is.EqualTo(2), "one at first, one for Reconnect, none of its own accord");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Disconnect_RestartOfTheElement_StaysDisconnected()
    {
        var device = await StartDeviceAsync();
        await using (var first = await StartElementAsync(device, StateFolder))
        {
            await UntilOpenAsync(first);
            await first.SetParameterAsync(DriverParameters.Disconnect, "1");
        }

        var second = await StartElementAsync(device, StateFolder);
        await second.SetParameterAsync(DriverParameters.Reconnect, "1");
        await UntilOpenAsync(second);

        Assert.That(device.Statistics.Handshakes, Is.EqualTo(2), "one before the restart, one after Reconnect");
        await AssertCleanAsync(second);
    }

    private static void Change(SimulatedDevice device, string value) => device.Emit(TextSource(device).Id, value);

    private static Task UntilShownAsync(Element element, SimulatedDevice device, string value) =>
        Limit.UntilAsync(() => Cell(element, TextSource(device), SourceColumn.Value) == value, $"'{value}' is shown");
}
