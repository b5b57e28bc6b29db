using System.Diagnostics;
using ConnectorEmulator.DeviceSimulator.Scripts;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Definitions;

/// <summary>A busy device whose keys add themselves.</summary>
internal sealed class DefinitionSoakTests : DefinitionTest
{
    private const int Keys = 10_000;
    private const int Rate = 1_000;
    private const double MostCallsPerMessage = 0.02;

    private const string Feed = """
        {
          "name": "Feed", "keys": { "add": true },
          "read": [ { "when": { "$.type": "state" }, "is": "state", "key": "{$.key}", "name": "{$.name}", "value": "$.value", "unit": "dB" } ]
        }
        """;

    [TestCase(150, TestName = "TenThousandKeysThatAddThemselves_AtAThousandASecond_StayFlatInMemory")]
    [Explicit("takes minutes, and measures only when nothing else runs")]
    [Category("Soak")]
    public async Task TenThousandKeys_ThatAddThemselves_StayFlat(int seconds)
    {
        ScriptedDevice device = await PlayAsync("""{ "name": "Feed", "steps": [ { "send": { "type": "hello" } } ] }""");
        Element element = await StartIdleAsync();
        await element.SetParameterAsync(DriverParameters.MaximumSourcesWrite, "20000");
        await element.SetParameterAsync(DefinitionParameters.DefinitionWrite, Feed);
        await ConnectAsync(element, device);
        await UntilReadyAsync(element, hasSteps: false);
        await SendAsync(device, from: 0, count: Keys);
        await UntilAsync(element, () => element.SnapshotTable(DriverParameters.Sources).Rows.Count == Keys, "each key has its row");

        (long messages, long calls) = (Count(element, DriverParameters.States), SoakRun.Calls(element));
        var plan = new SoakPlan(Keys, Rate, TimeSpan.FromSeconds(seconds), Samples: 5);
        Task<IReadOnlyList<MemorySample>> watch = MemoryWatch.RunAsync(plan);
        await SendAsync(device, from: Keys, count: Rate * seconds);
        await UntilCountAsync(element, DriverParameters.States, Keys + (Rate * seconds));
        IReadOnlyList<MemorySample> memory = await watch;
        double callsPerMessage = (double)(SoakRun.Calls(element) - calls) / (Count(element, DriverParameters.States) - messages);

        await TestContext.Progress.WriteLineAsync($"{callsPerMessage:0.0000} calls a message; alive: {string.Join(", ", memory.Select(sample => $"{sample.At.TotalSeconds:0} s {sample.LiveBytes / 1e6:0.0} MB"))}");
        Assert.That(callsPerMessage, Is.LessThan(MostCallsPerMessage));
        Assert.That(memory[^1].LiveBytes, Is.LessThan(memory[0].LiveBytes * 1.05), "what is alive does not grow");
        await AssertCleanAsync(element);
    }

    private static async Task SendAsync(ScriptedDevice device, int from, int count)
    {
        long start = Stopwatch.GetTimestamp();
        using var beats = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (int sent = 0; sent < count; await beats.WaitForNextTickAsync())
        {
            int due = Math.Min(count, (int)(Rate * Stopwatch.GetElapsedTime(start).TotalSeconds));
            for (; sent < due; sent++)
            {
                int number = from + sent;
                device.Send($$"""{"type":"state","key":"channel {{number % Keys}}","name":"Channel {{number % Keys}}","value":{{number}}}""");
            }
        }
    }
}
