using ConnectorEmulator.Assumptions;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>Whatever a device sends is counted; the connection stays, and so do the values.</summary>
internal sealed class HostileMessageTests : DriverTest
{
    [TestCase("send-malformed", "1", DriverParameters.Malformed)]
    [TestCase("send-binary", "1", DriverParameters.Received)]
    [TestCase("send-deep-json", "10000", DriverParameters.TooDeep)]
    [TestCase("send-wide-array", "4194304", DriverParameters.Oversized)]
    [TestCase("send-unknown-source", "1", DriverParameters.UnknownSource)]
    [TestCase("send-unknown-message", "1", DriverParameters.UnknownType)]
    [TestCase("send-unknown-event-type", "1", DriverParameters.UnknownType)]
    [TestCase("send-text", "null", DriverParameters.Malformed)]
    public async Task Message_ThatCannotBeUsed_IsCountedAndChangesNothing(string fault, string value, int counter)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var values = device.Sources.Select(source => Cell(element, source, SourceColumn.Value)).ToList();
        if (counter == DriverParameters.Oversized && element.Options.Assumptions.Is(LargeMessageAssumption.Cut))
        {
            // What is left of a message that DataMiner cuts is not too long, and no JSON.
            counter = DriverParameters.Malformed;
        }

        var before = Count(element, counter);
        device.Faults.Apply(fault, value);
        await UntilCountAsync(element, counter, before + 1);

        Assert.That(device.Sources.Select(source => Cell(element, source, SourceColumn.Value)), Is.EqualTo(values));
        Assert.That(device.Statistics.Connections, Has.Count.EqualTo(1), "the connection stays");
        await AssertStillReceivesAsync(device, element);
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task TextThatIsNoUtf8_IsCountedOrEndsTheConnection_AndChangesNothing()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var values = device.Sources.Select(source => Cell(element, source, SourceColumn.Value)).ToList();
        var isDelivered = element.Options.Assumptions.Is(InvalidTextAssumption.Delivered);
        device.Faults.Apply("send-invalid-utf8", "1");
        await (isDelivered ? UntilCountAsync(element, DriverParameters.Malformed, 1) : Outages.UntilSubscribedAsync(element, device, opening: 2));

        Outages.AssertCounted(element, device, isDelivered ? 0 : 1);
        await Limit.UntilAsync(() => device.Sources.Select(source => Cell(element, source, SourceColumn.Value)).SequenceEqual(values), "the values are the same");
        await AssertStillReceivesAsync(device, element);
        await AssertCleanAsync(element);
    }

    [TestCase(65_535)]
    [TestCase(65_536)]
    [TestCase(65_537)]
    [TestCase(100_000)]
    [TestCase(1_000_000)]
    public async Task Message_ThatIsLongButAccepted_ArrivesWhole(int size)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var before = Count(element, DriverParameters.States);
        device.Faults.Apply("send-size", $"{size}");
        await UntilCountAsync(element, DriverParameters.States, before + 1);

        await AssertStillReceivesAsync(device, element);
        await AssertCleanAsync(element);
    }

    [TestCase("fragments", "7")]
    [TestCase("trickle", "1")]
    public async Task Message_InPieces_ArrivesWhole(string fault, string value)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        device.Faults.Apply(fault, value);

        await AssertStillReceivesAsync(device, element);
        await AssertCleanAsync(element);
    }

    private static async Task AssertStillReceivesAsync(SimulatedDevice device, Element element)
    {
        var source = device.Sources.First(source => source.EventType == "string");
        device.Emit(source.Id, "after the fault");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == "after the fault", "the next event arrives");
        Assert.That(Text(element, DriverParameters.Status), Is.EqualTo("1"));
    }
}
