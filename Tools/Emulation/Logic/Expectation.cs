using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>A pair that waits for its answer.</summary>
/// <param name="pair">The pair.</param>
internal sealed class Expectation(PairDefinition pair)
{
    private readonly TaskCompletionSource<long> arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource handled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the pair.</summary>
    public PairDefinition Pair { get; } = pair;

    /// <summary>Gets the task that ends with the clock's timestamp of the answer.</summary>
    public Task<long> Arrived => arrived.Task;

    /// <summary>Gets the task that ends when everything that the answer set off is done.</summary>
    public Task Handled => handled.Task;

    /// <summary>Tells the waiting pair that its answer is there.</summary>
    /// <param name="time">The timestamp.</param>
    public void SetArrived(long time) => arrived.TrySetResult(time);

    /// <summary>Tells the waiting pair that it may go on.</summary>
    public void SetHandled() => handled.TrySetResult();
}
