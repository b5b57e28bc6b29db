namespace ConnectorEmulator.Logic;

/// <summary>The priority queue of a protocol thread: first what no timer queued, then the rest. Safe for several threads.</summary>
internal sealed class GroupQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<QueuedGroup> entries = [];
    private readonly SemaphoreSlim available = new(0);
    private int unfinished;

    /// <summary>Gets the number of groups that wait or are being executed.</summary>
    public int Unfinished => Volatile.Read(ref unfinished);

    /// <summary>Gets the ids of the queued groups, the next one first.</summary>
    public IReadOnlyList<int> Groups
    {
        get
        {
            lock (gate)
            {
                return [.. entries.Select(entry => entry.Group.Id)];
            }
        }
    }

    /// <summary>Finds the entry of a group.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The entry; null when the group is not queued.</returns>
    public QueuedGroup? Find(int group)
    {
        lock (gate)
        {
            return entries.Find(entry => entry.Group.Id == group);
        }
    }

    /// <summary>Queues a group.</summary>
    /// <param name="entry">The group.</param>
    /// <param name="rule">Where it goes.</param>
    /// <returns>The entry in the queue: the given one, or the one that was there already.</returns>
    public QueuedGroup Add(QueuedGroup entry, QueueRule rule)
    {
        lock (gate)
        {
            if (rule.OnlyIfAbsent && entries.Find(other => other.Group.Id == entry.Group.Id) is { } present)
            {
                return present;
            }

            entry.IsTail = rule.Position == QueuePosition.End;
            var index = rule.Position switch
            {
                QueuePosition.Front => 0,
                QueuePosition.Middle => entries.FindLastIndex(other => !other.IsTail) + 1,
                _ => entries.Count,
            };
            entries.Insert(index, entry);
            unfinished++;
        }

        available.Release();
        return entry;
    }

    /// <summary>Takes the next entry; waits for one.</summary>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The entry, which has left the queue.</returns>
    public async Task<QueuedGroup> TakeAsync(CancellationToken stop)
    {
        while (true)
        {
            // Each entry released the wait once; one that was removed is not there any more.
            await available.WaitAsync(stop).ConfigureAwait(false);
            lock (gate)
            {
                if (entries.Count > 0)
                {
                    var entry = entries[0];
                    entries.RemoveAt(0);
                    return entry;
                }
            }
        }
    }

    /// <summary>Takes the groups that a timer queued out of the queue.</summary>
    /// <param name="timer">The timer.</param>
    public void RemoveOf(int timer)
    {
        List<QueuedGroup> removed;
        lock (gate)
        {
            removed = entries.FindAll(entry => entry.Timer == timer);
            entries.RemoveAll(entry => entry.Timer == timer);
        }

        removed.ForEach(entry => entry.Complete());
    }

    /// <summary>Notes that a group that was taken has been executed.</summary>
    public void Finish()
    {
        lock (gate)
        {
            unfinished--;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => available.Dispose();
}
