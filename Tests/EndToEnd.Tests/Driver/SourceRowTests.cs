using System.Globalization;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What the row of a source tells.</summary>
internal sealed class SourceRowTests : DriverTest
{
    private const string Active = "2";
    private const string Silent = "5";

    [TestCase("boolean", true, "true", 1d)]
    [TestCase("string", "Zoë: 21 °C", "Zoë: 21 °C", null)]
    [TestCase("number/temperature/C", 209, "20.9 C", 20.9)]
    public async Task StateEvent_ShowsValueTypeFlowTimesAndCount(string eventType, object value, string text, double? number)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = device.Sources.First(source => source.EventType == eventType);
        device.Emit(source.Id, JsonSerializer.SerializeToNode(value));
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Events) == "2", "the event is shown");

        var row = Row(element, source)!;
        var minute = TimeSpan.FromMinutes(1);
        Assert.Multiple(() =>
        {
            Assert.That(row[SourceColumn.Value], Is.EqualTo(text));
            Assert.That(row[SourceColumn.Number], Is.EqualTo(number));
            Assert.That(row[SourceColumn.EventType], Is.EqualTo(eventType));
            Assert.That(row[SourceColumn.Flow], Is.EqualTo($"{source.FlowId}"));
            Assert.That(Cell(element, source, SourceColumn.State), Is.EqualTo(Active));
            Assert.That(Moment(row[SourceColumn.EventTime]), Is.EqualTo(DateTime.UtcNow).Within(minute), "UTC, although the device counts in TAI");
            Assert.That(Moment(row[SourceColumn.LastReceived]), Is.EqualTo(DateTime.UtcNow).Within(minute));
            Assert.That(row[SourceColumn.Latency], Is.InRange(-1d, minute.TotalMilliseconds));
        });
        await AssertCleanAsync(element);
    }

    [TestCase("send-reboot", "3")]
    [TestCase("send-shutdown", "4")]
    public async Task LifecycleMessage_ShowsUntilTheNextEvent(string fault, string state)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = TextSource(device);
        var value = Cell(element, source, SourceColumn.Value);
        device.Faults.Apply(fault, $"{source.Id}");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.State) == state, "the source says how it goes away");
        Assert.That(Cell(element, source, SourceColumn.Value), Is.EqualTo(value), "its last value stays");

        device.Emit(source.Id, "back");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.State) == Active, "the source is back");
        Assert.That(Cell(element, source, SourceColumn.Value), Is.EqualTo("back"));
    }

    [Test]
    public async Task SilentSource_ShowsItsAgeUntilTheNextEvent()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = TextSource(device);
        await element.SetParameterAsync(DriverParameters.SilentAfterWrite, "1");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.State) == Silent, "the source is silent");
        Assert.That(Convert.ToDouble(Row(element, source)![SourceColumn.Age], CultureInfo.InvariantCulture), Is.GreaterThanOrEqualTo(1));

        device.Emit(source.Id, "awake");
        await Limit.UntilAsync(() => Value(element, source) == "awake", "the source is heard");
        await element.SetParameterAsync(DriverParameters.SilentAfterWrite, "0");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.State) == Active, "nothing is expected of it any more");
        Assert.That(Cell(element, source, SourceColumn.Age), Is.Empty);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Restart_OfTheElement_ShowsNoValueUntilTheFirstEvent()
    {
        var device = await StartDeviceAsync();
        await using (await StartSubscribedAsync(device, StateFolder))
        {
        }

        await device.StopListeningAsync();
        var second = await StartElementAsync(device, StateFolder);
        await Limit.UntilAsync(() => device.Sources.All(source => Cell(second, source, SourceColumn.Subscribed) == "1"), "the rows are back");
        Assert.That(device.Sources.Select(source => (Value(second, source), Cell(second, source, SourceColumn.Number))), Is.All.EqualTo((string.Empty, string.Empty)));

        await device.ListenAsync();
        await Limit.UntilAsync(() => device.Sources.All(source => Value(second, source).Length > 0), "each source has a value again");
        await AssertCleanAsync(second);
    }

    private static string Value(Element element, SimulatedSource source) => Cell(element, source, SourceColumn.Value);

    private static DateTime Moment(object? cell) => DateTime.FromOADate(Convert.ToDouble(cell, CultureInfo.InvariantCulture));
}
