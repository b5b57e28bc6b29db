using Skyline.DataMiner.WebSocketDriver.DeviceSimulator;
using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Readings;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What DataMiner's documentation leaves open must not matter: the connector does its work under each way to read it, and under all of them turned round.</summary>
internal sealed class ReadingTests : DriverTest
{
    private static IEnumerable<TestCaseData> Readings =>
        ReadingCatalog.All.Select(reading => new TestCaseData(reading.Choose(new ReadingChoices(), 1)).SetArgDisplayNames($"{reading.Name}={reading.Values[1]}"))
            .Append(new TestCaseData(ReadingCatalog.All.Aggregate(new ReadingChoices(), (choices, reading) => reading.Choose(choices, 1))).SetArgDisplayNames("all"));

    [TestCaseSource(nameof(Readings))]
    public async Task Element_UnderAReading_SubscribesCountsAndComesBack(ReadingChoices readings)
    {
        var first = await StartDeviceAsync();
        var second = await StartDeviceAsync();
        var element = await StartElementAsync(first, readings);
        await element.SetParameterAsync(DriverParameters.AddSource, string.Join(',', first.Sources.Select(source => source.Id)));
        await UntilEachHasAValueAsync(element, first);

        await AssertIdenticalEventsCountAsync(element, first);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 1);

        first.Faults.Apply("drop", "now");
        await Limit.UntilAsync(() => first.Statistics.Connections is { Count: > 1 } connections && connections[^1].Subscriptions.Count == 1, "subscribed again after the drop");
        await AssertIdenticalEventsCountAsync(element, first);

        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, second.WebSocketUrl.ToString());
        await Limit.UntilAsync(() => second.Statistics.Connections is { Count: > 0 } connections && connections[^1].Subscriptions.Count > 0, "subscribed on the other device");
        await AssertIdenticalEventsCountAsync(element, second);
        await AssertCleanAsync(element);
    }

    private static Task UntilEachHasAValueAsync(Element element, SimulatedDevice device) =>
        Limit.UntilAsync(() => device.Sources.All(source => Cell(element, source, SourceColumn.Value).Length > 0), "each source has a value");

    private static async Task AssertIdenticalEventsCountAsync(Element element, SimulatedDevice device)
    {
        var source = device.Sources[0];
        await Limit.UntilAsync(() => device.Statistics.OpenConnections > 0 && Text(element, DriverParameters.Status) == "1", "the connection is open");
        device.Emit(source.Id, true);
        device.Faults.Apply("duplicates", "on");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == "true", "the first event is shown");
        var before = Count(element, DriverParameters.States);
        device.Emit(source.Id, true);
        device.Faults.Apply("duplicates", "off");
        await UntilCountAsync(element, DriverParameters.States, before + 2);
    }
}
