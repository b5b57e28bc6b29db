using System.Globalization;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What is old looks old, and what is only told again is not news.</summary>
internal sealed class StaleValueTests : DriverTest
{
    private const string Active = "2";
    private const string Silent = "5";
    private const string NotConnected = "7";

    [TestCase(false)]
    [TestCase(true)]
    public async Task Closed_NothingLooksLive(bool isByTheOperator)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await Limit.UntilAsync(
            () => Shown(element, DriverParameters.ActiveSources) == $"{device.Sources.Count} Rows" && Shown(element, DriverParameters.SilentOrMissing) == "0 Rows" && RoundTrip(element) >= 0,
            "all is well");
        if (isByTheOperator)
        {
            await element.SetParameterAsync(DriverParameters.Disconnect, "1");
        }
        else
        {
            device.Faults.Apply("refuse", "503");
            device.Faults.Apply("drop", "now");
        }

        await Limit.UntilAsync(() => Shown(element, DriverParameters.RoundTrip) == "No Reply", "no round trip is shown");
        await Limit.UntilAsync(() => Shown(element, DriverParameters.ActiveSources) == "Not Connected" && Shown(element, DriverParameters.SilentOrMissing) == "Not Connected", "no count is shown");
        await Limit.UntilAsync(() => device.Sources.All(source => Cell(element, source, SourceColumn.State) == NotConnected), "each row says so");
        Assert.That(device.Sources.Select(source => Cell(element, source, SourceColumn.Age)), Is.All.Not.Empty);
        Assert.That(device.Sources.Select(source => Cell(element, source, SourceColumn.Value)), Is.All.Not.Empty, "the last value stays");
        var shown = new[] { DriverParameters.RoundTrip, DriverParameters.SilentOrMissing };
        await Limit.UntilAsync(() => shown.All(id => element.SnapshotParameter(id).Alarm == AlarmSeverity.None), "nothing is monitored, so nothing is green");

        device.Faults.Apply("refuse", "off");
        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await Limit.UntilAsync(() => device.Sources.All(source => Cell(element, source, SourceColumn.State) == Active && Cell(element, source, SourceColumn.Age).Length == 0), "each source is back");
        await Limit.UntilAsync(() => Shown(element, DriverParameters.ActiveSources) == $"{device.Sources.Count} Rows" && RoundTrip(element) >= 0, "so are the figures");
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task SilentSource_StateSentAgain_StaysSilent()
    {
        var device = await StartDeviceAsync(sources: 2);
        var element = await StartElementAsync(device);
        var source = device.Sources[0];
        await element.SetParameterAsync(DriverParameters.SilentAfterWrite, "2");
        await element.SetParameterAsync(DriverParameters.AddSource, $"{source.Id}");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.State) == Silent, "the source is silent");
        var received = Cell(element, source, SourceColumn.LastReceived);

        await element.SetParameterAsync(DriverParameters.AddSource, $"{device.Sources[1].Id}");
        await UntilCountAsync(element, DriverParameters.States, 3);
        await Limit.UntilAsync(() => Cell(element, device.Sources[1], SourceColumn.Events) == "1", "the other source has sent");
        Assert.That((Cell(element, source, SourceColumn.State), Cell(element, source, SourceColumn.Events), Cell(element, source, SourceColumn.LastReceived)), Is.EqualTo((Silent, "1", received)));
        await Limit.UntilAsync(() => Shown(element, DriverParameters.SilentOrMissing) == "2 Rows", "both are counted");
        Assert.That(element.SnapshotParameter(DriverParameters.SilentOrMissing).Alarm, Is.EqualTo(AlarmSeverity.Warning));

        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await UntilCountAsync(element, DriverParameters.States, 5);
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.State) == Silent, "it is silent on the new connection, too");
        Assert.That(Cell(element, source, SourceColumn.Events), Is.EqualTo("1"));

        device.Emit(source.Id, true);
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Events) == "2", "it is back");
        await AssertCleanAsync(element);
    }

    private static string Shown(Element element, int parameter) => element.SnapshotParameter(parameter).Display;

    private static double RoundTrip(Element element) => Convert.ToDouble(element.SnapshotParameter(DriverParameters.RoundTrip).Value, CultureInfo.InvariantCulture);
}
