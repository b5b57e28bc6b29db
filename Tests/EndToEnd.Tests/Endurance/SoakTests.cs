using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>A large and busy device.</summary>
internal sealed class SoakTests : DriverTest
{
    private const double MostCallsPerMessage = 0.02;

    /// <summary>The rest of the suite runs beside it, so it says nothing of memory and time.</summary>
    [Test]
    public async Task TenThousandSources_ForSeconds_EveryLastValueIsRight() =>
        await SoakAsync(new SoakPlan(Sources: 10_000, Rate: 1_000, TimeSpan.FromSeconds(4), Samples: 1) { CallCost = SoakPlan.AgentCallCost });

    [TestCase(0)]
    [TestCase(2.5)]
    [Explicit("takes more than a minute, and measures only when nothing else runs")]
    [Category("Soak")]
    public async Task TenThousandSources_ForAMinute_EveryLastValueIsRightAndMemoryIsFlat(double callCostMs)
    {
        var figures = await SoakAsync(new SoakPlan(Sources: 10_000, Rate: 1_000, TimeSpan.FromSeconds(60), Samples: 4) { CallCost = TimeSpan.FromMilliseconds(callCostMs) });

        await TestContext.Progress.WriteLineAsync(figures.ToMarkdown());
        Assert.That(figures.Memory[^1].LiveBytes, Is.LessThan(figures.Memory[0].LiveBytes * 1.05), "what is alive does not grow after the first quarter");
    }

    private async Task<SoakFigures> SoakAsync(SoakPlan plan)
    {
        var device = await StartDeviceAsync(plan.Sources);
        var element = await StartElementAsync(device, plan.CallCost);
        await UntilOpenAsync(element);
        await SoakRun.SubscribeAsync(element, device);
        var figures = await SoakRun.MeasureAsync(element, device, plan);

        Assert.That(SoakRun.WrongSources(element, device), Is.Empty);
        Assert.That(figures.CallsPerMessage, Is.LessThan(MostCallsPerMessage));
        Assert.That(device.Statistics.Connections.Select(connection => connection.Subscriptions.Count), Is.EqualTo(new[] { 1 }), "no connection was lost");
        await AssertCleanAsync(element);
        return figures;
    }
}
