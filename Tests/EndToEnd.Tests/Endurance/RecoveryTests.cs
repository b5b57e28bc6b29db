using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>How fast the connection is back.</summary>
internal sealed class RecoveryTests : DriverTest
{
    private static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(12);

    [TestCase(1, 2)]
    [TestCase(2, 3)]
    [TestCase(3, 5)]
    [Explicit("takes minutes, and measures only when nothing else runs")]
    [Category("Recovery")]
    public async Task Outages_TwentyOfSeconds_AreOverWithinASecondMostly(double shortest, double longest)
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var times = await new RecoveryRun(element, device).MeasureAsync(20, shortest, longest, OpenFor);
        await TestContext.Progress.WriteLineAsync(RecoveryRun.Row($"20 outages of {shortest} to {longest} s", times));

        Assert.That(RecoveryRun.Of(times, 0.5), Is.LessThanOrEqualTo(1.0), "median");
        Assert.That(RecoveryRun.Of(times, 0.9), Is.LessThanOrEqualTo(2.0), "90 %");
        Assert.That(times[^1], Is.LessThanOrEqualTo(3.0), "longest");
        Outages.AssertCounted(element, device, outages: 20);
        await AssertCleanAsync(element);
    }

    [Test]
    [Explicit("takes a minute, and measures only when nothing else runs")]
    [Category("Recovery")]
    public async Task Restarts_FiveInAMinute_AreOverWithinThreeSecondsEach()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var run = new RecoveryRun(element, device);
        var times = new List<double>();
        for (var restart = 0; restart < 5; restart++)
        {
            var next = Task.Delay(OpenFor);
            times.Add(await run.OnceAsync(TimeSpan.FromSeconds(0.2)));
            await next;
        }

        times.Sort();
        await TestContext.Progress.WriteLineAsync(RecoveryRun.Row("5 restarts, 12 s apart", times));
        Assert.That(times[^1], Is.LessThanOrEqualTo(3.0));
        Outages.AssertCounted(element, device, outages: 5);
        await AssertCleanAsync(element);
    }

    [Test]
    [Explicit("takes half a minute, and measures only when nothing else runs")]
    [Category("Recovery")]
    public async Task Handshake_OfFourSeconds_IsLetInAtFirstAndAfterALoss()
    {
        var device = await StartDeviceAsync();
        device.Faults.Apply("handshake-delay", "4");
        var element = await StartElementAsync(device);
        await element.SetParameterAsync(DriverParameters.BackupUrlWrite, "ws://127.0.0.1:1/nobody");
        var run = new RecoveryRun(element, device);
        var first = await run.UntilOpenAsync();
        await Task.Delay(OpenFor);
        device.Faults.Apply("drop", "now");
        await Outages.UntilClosedAsync(element, 1);
        var second = await run.UntilOpenAsync();
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, new Uri(device.WebSocketUrl, "?entered").ToString());
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the old connection is closed");
        var entered = await run.UntilOpenAsync();
        await TestContext.Progress.WriteLineAsync(FormattableString.Invariant(
            $"| a handshake of 4 s: at first, after a loss, to an address that was entered | {first:F2} | {second:F2} | {entered:F2} |"));

        Assert.That(first, Is.LessThanOrEqualTo(20));
        Assert.That(second, Is.LessThanOrEqualTo(6));
        Assert.That(entered, Is.LessThanOrEqualTo(20));
        Assert.That(Text(element, DriverParameters.AddressInUse), Is.Not.EqualTo("2"), "a slow device has not failed");
        await AssertCleanAsync(element);
    }

    /// <summary>The rest of the suite runs beside it, so the limits are wide.</summary>
    [Test]
    public async Task Outages_AFew_AreOverWithinSeconds()
    {
        var device = await StartDeviceAsync();
        var element = await StartSubscribedAsync(device);
        var times = await new RecoveryRun(element, device).MeasureAsync(3, 0.5, 1.5, TimeSpan.Zero);

        Assert.That(times[^1], Is.LessThanOrEqualTo(6));
        Outages.AssertCounted(element, device, outages: 3);
        await AssertCleanAsync(element);
    }
}
