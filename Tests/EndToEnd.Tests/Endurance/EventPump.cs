using System.Diagnostics;
using ConnectorEmulator.DeviceSimulator;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>Makes a device send events at a rate, for a time: what is due goes out fifty times a second.</summary>
internal static class EventPump
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);

    /// <summary>Sends events until the time is over.</summary>
    /// <param name="device">The device.</param>
    /// <param name="plan">How many, how long.</param>
    /// <returns>How many events were sent.</returns>
    public static async Task<long> RunAsync(SimulatedDevice device, SoakPlan plan)
    {
        var all = (long)(plan.Rate * plan.Duration.TotalSeconds);
        var start = Stopwatch.GetTimestamp();
        using var beats = new PeriodicTimer(Beat);
        for (var sent = 0L; sent < all; await beats.WaitForNextTickAsync())
        {
            var due = Math.Min(all, (long)(plan.Rate * Stopwatch.GetElapsedTime(start).TotalSeconds)) - sent;
            if (due > 0)
            {
                device.EmitNext((int)due);
                sent += due;
            }
        }

        return all;
    }
}
