using Skyline.DataMiner.WebSocketDriver.Emulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What a message costs: calls from a QAction to DataMiner, as the emulator counts them.</summary>
internal sealed class CallCountTests : DriverTest
{
    private const int ReceiveMessage = 11;

    [Test]
    public async Task StateEvent_OfAKnownSource_CostsOneCheckTriggerAndOneSet()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = device.Sources.First(source => source.EventType == "string");
        var before = Calls(element);
        var runs = Runs(element);
        device.Emit(source.Id, "one event");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == "one event", "the event is shown");
        await Limit.UntilAsync(() => Runs(element) > runs, "the run is counted");

        // A reply to a heartbeat may come in between; it costs a CheckTrigger and no set.
        var after = Calls(element);
        Assert.That(after["FillArray"] - before["FillArray"], Is.EqualTo(1));
        Assert.That(after["CheckTrigger"] - before["CheckTrigger"], Is.EqualTo(Runs(element) - runs));
        Assert.That(after.Keys, Is.EquivalentTo(before.Keys), "no other member is called");
    }

    private static Dictionary<string, long> Calls(Element element) =>
        element.Snapshot().QActions.Single(action => action.Id == ReceiveMessage).Calls.ToDictionary();

    private static long Runs(Element element) => element.Snapshot().QActions.Single(action => action.Id == ReceiveMessage).Runs;
}
