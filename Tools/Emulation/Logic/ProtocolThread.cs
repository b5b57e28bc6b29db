using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Logic;

/// <summary>Executes the groups of one queue, one after the other.</summary>
internal sealed class ProtocolThread(string name, GroupExecutor groups, ElementLog log) : IDisposable
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource firstGroupDone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Queue<QueuedGroup>? forced;
    private volatile QueuedGroup? executed;

    /// <summary>Gets the waiting groups.</summary>
    public GroupQueue Queue { get; } = new();

    /// <summary>Gets the right to handle something on behalf of this thread: it is held while an item executes, not while a pair waits.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Gets what the thread is about.</summary>
    public ElementActivity Activity => Queue.Unfinished == 0 ? ElementActivity.Idle : executed?.Waiting.Activity ?? ElementActivity.Busy;

    /// <summary>Gets the task that ends when the first group was executed.</summary>
    public Task FirstGroupDone => firstGroupDone.Task;

    /// <summary>Queues a group, or hands it to the group that is being executed.</summary>
    /// <param name="entry">The group.</param>
    /// <param name="rule">Where it goes.</param>
    public void Add(QueuedGroup entry, QueueRule rule)
    {
        lock (gate)
        {
            if (rule.Position == QueuePosition.AfterCurrentItem && forced is not null)
            {
                forced.Enqueue(entry);
                return;
            }
        }

        Queue.Add(entry, rule.Position == QueuePosition.AfterCurrentItem ? rule with { Position = QueuePosition.Front } : rule);
    }

    /// <summary>Executes groups until it is stopped.</summary>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running thread.</returns>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var entry = await Queue.TakeAsync(stop).ConfigureAwait(false);
                await ExecuteAsync(entry, stop).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The thread must outlive whatever one group does.
                log.Error($"The {name} met an error: {exception}");
            }

            Queue.Finish();
            firstGroupDone.TrySetResult();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Queue.Dispose();
        Turn.Dispose();
    }

    // Groups that an item forces run after that item, before the rest of its group, and may force others in turn.
    private async Task ExecuteAsync(QueuedGroup entry, CancellationToken stop)
    {
        var outer = Swap(new Queue<QueuedGroup>());
        var outerEntry = executed;
        executed = entry;
        try
        {
            await groups.ExecuteAsync(entry, this, () => ExecuteForcedAsync(stop), stop).ConfigureAwait(false);
        }
        finally
        {
            executed = outerEntry;
            Swap(outer);
            entry.Complete();
        }
    }

    private async Task ExecuteForcedAsync(CancellationToken stop)
    {
        while (TakeForced() is { } entry)
        {
            await ExecuteAsync(entry, stop).ConfigureAwait(false);
        }
    }

    private QueuedGroup? TakeForced()
    {
        lock (gate)
        {
            return forced is { Count: > 0 } ? forced.Dequeue() : null;
        }
    }

    private Queue<QueuedGroup>? Swap(Queue<QueuedGroup>? next)
    {
        lock (gate)
        {
            var before = forced;
            forced = next;
            return before;
        }
    }
}
