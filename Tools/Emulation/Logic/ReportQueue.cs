namespace ConnectorEmulator.Logic;

/// <summary>
/// What a socket reported and nobody has handled yet, in order. A socket that delivers faster than QActions run has to wait: for the room of a whole batch, as to
/// change threads for each message would cost more than most messages do.
/// </summary>
internal sealed class ReportQueue
{
    // A batch is handled while the next one gathers.
    private const int MostReports = 512;
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private List<ConnectionEvent> gathering = [];
    private List<ConnectionEvent> spare = [];
    private long bytes;
    private TaskCompletionSource? room;
    private TaskCompletionSource? news;
    private bool hasEnded;
    private bool isHandled = true;

    /// <summary>Gets a value indicating whether everything that was reported is handled.</summary>
    public bool IsHandled
    {
        get
        {
            lock (gate)
            {
                return isHandled && gathering.Count == 0;
            }
        }
    }

    private bool IsFull => gathering.Count >= MostReports || bytes >= MostBytes;

    /// <summary>Adds a report; it is passed over once the queue has ended.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The task that ends when there is room for the next one.</returns>
    public Task AddAsync(ConnectionEvent report)
    {
        lock (gate)
        {
            if (hasEnded)
            {
                return Task.CompletedTask;
            }

            gathering.Add(report);
            bytes += report is ConnectionEvent.Received received ? received.Assignment.Message.Length : 0;
            Pass(ref news);
            return IsFull ? (room ??= Waiter()).Task : Task.CompletedTask;
        }
    }

    /// <summary>Takes everything that waits, once something does.</summary>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The reports; they are gone with the next call.</returns>
    public async ValueTask<IReadOnlyList<ConnectionEvent>> TakeAsync(CancellationToken cancel)
    {
        Task waiting;
        lock (gate)
        {
            isHandled = true;
            waiting = gathering.Count > 0 ? Task.CompletedTask : (news = Waiter()).Task;
        }

        await waiting.WaitAsync(cancel).ConfigureAwait(false);
        lock (gate)
        {
            var batch = gathering;
            isHandled = false;
            spare.Clear();
            (gathering, spare, bytes) = (spare, batch, 0);
            Pass(ref room);
            return batch;
        }
    }

    /// <summary>Ends the queue: nobody handles reports any more.</summary>
    public void End()
    {
        lock (gate)
        {
            hasEnded = true;
            isHandled = true;
            gathering.Clear();
            Pass(ref room);
        }
    }

    private static TaskCompletionSource Waiter() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Pass(ref TaskCompletionSource? waiter)
    {
        waiter?.TrySetResult();
        waiter = null;
    }
}
