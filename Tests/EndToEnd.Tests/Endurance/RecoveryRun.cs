using System.Diagnostics;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>Kills a device and measures how long it takes, once it listens again on the same port, until the element shows the connection open.</summary>
internal sealed class RecoveryRun(Element element, SimulatedDevice device)
{
    private readonly Random random = new();

    /// <summary>Makes outages whose length is drawn at random, with the connection open for a while before each.</summary>
    /// <param name="count">How many.</param>
    /// <param name="shortest">The shortest, in seconds.</param>
    /// <param name="longest">The longest, in seconds.</param>
    /// <param name="openFor">How long the connection is open before each.</param>
    /// <returns>The times from listening to Open, in seconds, the shortest first.</returns>
    public async Task<IReadOnlyList<double>> MeasureAsync(int count, double shortest, double longest, TimeSpan openFor)
    {
        var times = new List<double>();
        for (var outage = 0; outage < count; outage++)
        {
            await Task.Delay(openFor);
            times.Add(await OnceAsync(TimeSpan.FromSeconds(shortest + ((longest - shortest) * random.NextDouble()))));
        }

        times.Sort();
        return times;
    }

    /// <summary>Makes one outage.</summary>
    /// <param name="length">How long nobody listens.</param>
    /// <returns>The time from listening to Open, in seconds.</returns>
    public async Task<double> OnceAsync(TimeSpan length)
    {
        await device.StopListeningAsync();
        await Task.Delay(length);
        await device.ListenAsync();
        return await UntilOpenAsync();
    }

    /// <summary>Waits until the element shows the connection open and the device has the subscription.</summary>
    /// <returns>How long it took until it was open, in seconds.</returns>
    public async Task<double> UntilOpenAsync()
    {
        var watch = Stopwatch.StartNew();
        await Limit.UntilAsync(() => $"{element.SnapshotParameter(DriverParameters.Status).Value}" == "1" && device.Statistics.OpenConnections > 0, "the connection is open", TimeSpan.FromSeconds(90));
        var time = watch.Elapsed.TotalSeconds;
        await Outages.UntilSubscribedAsync(element, device, device.Statistics.Connections.Count);
        return time;
    }

    /// <summary>Tells the figures of some times.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="times">The times, in seconds, the shortest first.</param>
    /// <returns>A row of a table.</returns>
    public static string Row(string what, IReadOnlyList<double> times) =>
        FormattableString.Invariant($"| {what} | {Of(times, 0.5):F2} | {Of(times, 0.9):F2} | {times[^1]:F2} |");

    /// <summary>Gives the time that a share of the times does not exceed.</summary>
    /// <param name="times">The times, the shortest first.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    /// <returns>The time.</returns>
    public static double Of(IReadOnlyList<double> times, double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
}
