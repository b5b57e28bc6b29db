using System.Diagnostics;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>
/// Whatever happens to the connection, in whatever order, and however an agent reports it: each opening that lasts has its subscription, once, within a second.
/// </summary>
[TestFixtureSource(typeof(DriverConditions), nameof(DriverConditions.Each))]
internal sealed class ChaosTests(DriverConditions conditions) : DriverTest
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(1);

    /// <summary>A device that was looked at every few milliseconds is some later than it was.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(250);

    private readonly Random random = new();

    /// <inheritdoc/>
    protected override DriverConditions Conditions => conditions;

    [Test]
    [Explicit("takes minutes, and measures only when nothing else runs")]
    [Category("Chaos")]
    public async Task EachOpening_HasItsSubscriptionOnceWithinASecond()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        await element.SetParameterAsync(DriverParameters.ReplyTimeoutWrite, Outages.ReplyTimeout);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(100));
        var watching = WatchAsync(device, end.Token);
        for (var step = 0; !end.IsCancellationRequested; step++)
        {
            await DisturbAsync(element, device, step);
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(0, 2500)));
        }

        var slowest = await watching;
        await TestContext.Progress.WriteLineAsync($"{conditions}: {device.Statistics.Connections.Count} openings, the slowest subscription after {slowest.TotalMilliseconds:F0} ms");
        Assert.That(slowest, Is.LessThanOrEqualTo(Within + Slack));
        Assert.That(device.Statistics.Connections.Select(connection => connection.Subscriptions.Count), Is.All.LessThanOrEqualTo(1), "none came twice");
        device.Faults.Apply("mute-health", "off");
        await AssertCleanAsync(element);
    }

    private async Task DisturbAsync(Element element, SimulatedDevice device, int step)
    {
        switch (random.Next(7))
        {
            case 0:
                device.Faults.Apply("drop", "now");
                break;
            case 1:
                device.Faults.Apply("close", "1001");
                break;
            case 2:
                await element.SetParameterAsync(DriverParameters.Reconnect, "1");
                break;
            case 3:
                await element.SetParameterAsync(DriverParameters.ServerUrlWrite, new Uri(device.WebSocketUrl, $"?{step}").ToString());
                break;
            case 4:
                // The heartbeats that follow stay unanswered, and what is to be sent waits behind them.
                device.Faults.Apply("mute-health", "on");
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(2) == 0 ? 9500 : 1000));
                device.Faults.Apply("mute-health", "off");
                break;
            case 5:
                device.Faults.Apply("handshake-delay", $"{random.Next(0, 1500) / 1000.0}");
                break;
            default:
                device.Faults.Apply("restart", $"{random.Next(0, 1500) / 1000.0}");
                break;
        }
    }

    // Gives how long the slowest subscription took, of the openings that lasted long enough to need one.
    private static async Task<TimeSpan> WatchAsync(SimulatedDevice device, CancellationToken end)
    {
        var seen = new Dictionary<int, Stopwatch>();
        var slowest = TimeSpan.Zero;
        while (!end.IsCancellationRequested)
        {
            foreach (var connection in device.Statistics.Connections)
            {
                if (!seen.TryGetValue(connection.Number, out var age))
                {
                    age = seen[connection.Number] = Stopwatch.StartNew();
                }

                if (age.IsRunning && (connection.End is not null || connection.Subscriptions.Count > 0))
                {
                    age.Stop();
                }

                slowest = age.Elapsed > slowest ? age.Elapsed : slowest;
            }

            await Task.Delay(5, CancellationToken.None);
        }

        return slowest;
    }
}
