namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>How hard and how long an element is worked.</summary>
/// <param name="Sources">How many sources the device has, all of them subscribed: 1 to 20,000.</param>
/// <param name="Rate">Events a second, over all sources.</param>
/// <param name="Duration">How long events come.</param>
/// <param name="Samples">How often memory is looked at, at equal distances, the last time at the end.</param>
internal sealed record SoakPlan(int Sources, int Rate, TimeSpan Duration, int Samples)
{
    /// <summary>What a call from a QAction to DataMiner is reckoned to take on an agent.</summary>
    public static readonly TimeSpan AgentCallCost = TimeSpan.FromMilliseconds(2.5);

    /// <summary>What a call from a QAction to DataMiner takes, besides what it takes here.</summary>
    public TimeSpan CallCost { get; init; }
}
