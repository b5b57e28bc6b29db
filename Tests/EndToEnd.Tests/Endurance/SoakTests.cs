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

    [TestCase(0, TestName = "TenThousandSources_ForAMinute_CallsCostNothing")]
    [TestCase(2.5, TestName = "TenThousandSources_ForAMinute_CallsCostTheirTime")]
    [Explicit("takes more than a minute, and measures only when nothing else runs")]
    [Category("Soak")]
    public async Task TenThousandSources_ForAMinute_EveryLastValueIsRightAndMemoryIsFlat(double callCostMs)
    {
        var figures = await SoakAsync(new SoakPlan(Sources: 10_000, Rate: 1_000, TimeSpan.FromSeconds(60), Samples: 4) { CallCost = TimeSpan.FromMilliseconds(callCostMs) });

        await TestContext.Progress.WriteLineAsync(figures.ToMarkdown());
        Assert.That(figures.Memory[^1].LiveBytes, Is.LessThan(figures.Memory[0].LiveBytes * 1.05), "what is alive does not grow after the first quarter");
    }

    /// <summary>The rest of the suite runs beside it, so it says nothing of the time.</summary>
    [Test]
    public async Task TwentyThousandASecond_ForSeconds_AreEachCounted() =>
        await SoakAsync(new SoakPlan(Sources: 500, Rate: 20_000, TimeSpan.FromSeconds(2), Samples: 1) { CallCost = SoakPlan.AgentCallCost });

    [TestCase(500, 60, TestName = "TwentyThousandASecond_OverFiveHundredSources_NoBacklogGrows")]
    [TestCase(10_000, 60, TestName = "TwentyThousandASecond_OverTenThousandSources_NoBacklogGrows")]
    [Explicit("takes more than a minute, and measures only when nothing else runs")]
    [Category("Soak")]
    public async Task TwentyThousandASecond_AtTheCostOfCalls_NoBacklogGrows(int sources, int seconds)
    {
        var figures = await SoakAsync(new SoakPlan(sources, Rate: 20_000, TimeSpan.FromSeconds(seconds), Samples: 4) { CallCost = SoakPlan.AgentCallCost });

        await TestContext.Progress.WriteLineAsync(figures.ToMarkdown());
        Assert.That(figures.LargestBacklog, Is.LessThan(5));
        Assert.That(figures.CallsPerMessage, Is.LessThan(0.001));
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
