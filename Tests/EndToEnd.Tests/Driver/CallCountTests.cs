using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What a message costs: calls from a QAction to DataMiner, as the emulator counts them.</summary>
internal sealed class CallCountTests : DriverTest
{
    private const int ReceiveMessage = 11;

    [Test]
    public async Task StateEvent_OfAKnownSource_CostsOneSet()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var source = TextSource(device);
        var before = Calls(element);
        var runs = Runs(element);
        device.Emit(source.Id, "one event");
        await Limit.UntilAsync(() => Cell(element, source, SourceColumn.Value) == "one event", "the event is shown");
        await Limit.UntilAsync(() => Runs(element) > runs, "the run is counted");

        // What arrives while a heartbeat waits for its reply lands in another parameter, which the documented way clears with a call.
        var after = Calls(element);
        var whileAHeartbeatWaits = after.GetValueOrDefault("CheckTrigger") - before.GetValueOrDefault("CheckTrigger");
        Assert.That(after["FillArray"] - before["FillArray"], Is.EqualTo(1));
        Assert.That(whileAHeartbeatWaits, Is.LessThanOrEqualTo(Runs(element) - runs));
        Assert.That(after.Keys.Except(["CheckTrigger"]), Is.EquivalentTo(before.Keys.Except(["CheckTrigger"])), "no other member is called");
    }

    [TestCase(100, 0.05)]
    [TestCase(1000, 0.005)]
    public async Task Events_InSteadyState_CostNoCallEach(int rate, double mostCallsPerMessage)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var pump = EventPump.RunAsync(device, new SoakPlan(device.Sources.Count, rate, TimeSpan.FromSeconds(7), Samples: 1));
        var (runs, calls) = await LookAfterAsync(element, Runs(element) + rate);
        var (laterRuns, laterCalls) = await LookAfterAsync(element, runs + (5 * rate));
        await pump;

        Assert.That((double)(laterCalls - calls) / (laterRuns - runs), Is.LessThanOrEqualTo(mostCallsPerMessage));
        await AssertCleanAsync(element);
    }

    [Test]
    public async Task Nothing_Happening_CostsThreeCallsAHeartbeat()
    {
        const int Rounds = 2;
        const double MostCallsPerSecond = 0.6;
        const double HeartbeatInterval = 5;
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);

        // A reply is shown by the tick after it: then the round is over, and the next one is seconds away.
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 1);
        var calls = SoakRun.Calls(element);
        await UntilCountAsync(element, DriverParameters.HeartbeatReplies, 1 + Rounds);

        Assert.That((SoakRun.Calls(element) - calls) / (Rounds * HeartbeatInterval), Is.LessThanOrEqualTo(MostCallsPerSecond));
        await AssertCleanAsync(element);
    }

    private static async Task<(long Runs, long Calls)> LookAfterAsync(Element element, long runs)
    {
        await Limit.UntilAsync(() => Runs(element) >= runs, $"{runs} messages");
        return (Runs(element), SoakRun.Calls(element));
    }

    private static Dictionary<string, long> Calls(Element element) =>
        element.Snapshot().QActions.Single(action => action.Id == ReceiveMessage).Calls.ToDictionary();

    private static long Runs(Element element) => element.Snapshot().QActions.Single(action => action.Id == ReceiveMessage).Runs;
}
