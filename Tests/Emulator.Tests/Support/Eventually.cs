using System.Diagnostics;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;

/// <summary>Waits for a state with a generous limit.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task Holds(Func<bool> condition, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Limit), $"It did not come to pass that {what}.");
            await Task.Delay(5);
        }
    }
}
