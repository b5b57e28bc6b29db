namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>How much memory the process holds.</summary>
/// <param name="At">When, counted from the first event.</param>
/// <param name="LiveBytes">What is alive after a full collection: what grows when something is never forgotten.</param>
/// <param name="WorkingSetBytes">What the system gives to the process.</param>
/// <param name="AllocatedBytes">What was allocated since the first event, alive or not.</param>
internal sealed record MemorySample(TimeSpan At, long LiveBytes, long WorkingSetBytes, long AllocatedBytes);
