using System.Diagnostics;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>Looks at the memory of the process now and then.</summary>
internal static class MemoryWatch
{
    /// <summary>Looks as often as planned.</summary>
    /// <returns>What it saw.</returns>
    public static async Task<IReadOnlyList<MemorySample>> RunAsync(SoakPlan plan)
    {
        var samples = new List<MemorySample>();
        var start = Stopwatch.GetTimestamp();
        var allocatedBefore = GC.GetTotalAllocatedBytes();
        using var beats = new PeriodicTimer(plan.Duration / plan.Samples);
        while (samples.Count < plan.Samples && await beats.WaitForNextTickAsync())
        {
            var live = GC.GetTotalMemory(forceFullCollection: true);
            samples.Add(new MemorySample(Stopwatch.GetElapsedTime(start), live, Environment.WorkingSet, GC.GetTotalAllocatedBytes() - allocatedBefore));
        }

        return samples;
    }
}
