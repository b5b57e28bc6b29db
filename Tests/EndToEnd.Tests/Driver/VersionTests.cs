using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Versions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The connector on older versions of DataMiner: the oldest one that it asks for, and one before that.</summary>
internal sealed class VersionTests : DriverTest
{
    [Test]
    public async Task Device_ThatIsNotThereBefore1051_IsTriedNoMoreOftenThoughClosedRepeats()
    {
        var device = await StartDeviceAsync();
        device.Faults.Apply("refuse", "503");
        var element = await StartElementAsync(new ElementOptions
        {
            Connections = new Dictionary<int, string> { [1] = device.WebSocketUrl.ToString() },
            DataMiner = DataMinerVersion.Parse("10.4.0"),
        });
        await Limit.UntilAsync(() => element.Stream.Lines.Count(line => line.Kind == StreamKind.Closed) >= 4, "Closed repeats");
        var reports = element.Stream.Lines.Count(line => line.Kind == StreamKind.Closed);
        Assert.Multiple(() =>
        {
            Assert.That(Count(element, DriverParameters.Reconnects), Is.LessThanOrEqualTo(reports / 2), "a report alone is not a reason to try again");
            Assert.That(element.Snapshot().Log.Count(line => line.Text.Contains("WebSocket closed", StringComparison.Ordinal)), Is.LessThanOrEqualTo(1), "one line for the outage");
        });
        device.Faults.Apply("refuse", "off");
        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await element.SetParameterAsync(DriverParameters.AddSource, $"{device.Sources[0].Id}");
        await Limit.UntilAsync(() => Cell(element, device.Sources[0], SourceColumn.Value).Length > 0, "the source has a value");
        await AssertCleanAsync(element);
    }

    [Test]
    public void Package_VersionOlderThanItNeeds_IsRefused() =>
        Assert.That(() => StartElementAsync(new ElementOptions { DataMiner = DataMinerVersion.Parse("10.3.12") }), Throws.TypeOf<RefusalException>().With.Message.Contains("10.4.0"));
}
