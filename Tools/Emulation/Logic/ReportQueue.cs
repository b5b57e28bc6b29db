namespace ConnectorEmulator.Logic;

/// <summary>
/// What a socket reported and nobody has handled yet, in order. A socket that delivers faster than QActions run has to wait: for the room of a whole batch, as to
/// change threads for each message would cost more than most messages do. After a large message, and while the queues of all connections hold much, it waits until all
/// of it was handled.
/// </summary>
/// <param name="all">The bytes in all queues.</param>
internal sealed class ReportQueue(QueuedBytes all)
{
    // A batch is handled while the next one gathers.
    private const int MostReports = 512;
    private const long MostBytes = 16 * 1024 * 1024;
    private const int Large = 1024 * 1024;

    private readonly Lock gate = new();
    private List<ConnectionEvent> gathering = [];
    private List<ConnectionEvent> spare = [];
    private long bytes;
    private long takenBytes;
    private bool isMuch;
    private TaskCompletionSource? room;
    private TaskCompletionSource? handled;
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

    private bool IsFull => gathering.Count >= MostReports || bytes >= MostBytes || isMuch;

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
            var size = report is ConnectionEvent.Received received ? received.Assignment.Message.Length : 0;
            bytes += size;
            isMuch |= all.Add(size) || size > Large;
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
            ForgetTaken();
            spare.Clear();
            waiting = gathering.Count > 0 ? Task.CompletedTask : (news = Waiter()).Task;
        }

        await waiting.WaitAsync(cancel).ConfigureAwait(false);
        lock (gate)
        {
            var batch = gathering;
            isHandled = false;
            (gathering, spare, takenBytes, bytes) = (spare, batch, bytes, 0);
            if (isMuch)
            {
                (handled, room, isMuch) = (room, null, false);
            }

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
            takenBytes += bytes;
            bytes = 0;
            ForgetTaken();
            Pass(ref room);
        }
    }

    // What was taken before has been handled.
    private void ForgetTaken()
    {
        all.Add(-takenBytes);
        takenBytes = 0;
        Pass(ref handled);
    }

    private static TaskCompletionSource Waiter() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Pass(ref TaskCompletionSource? waiter)
    {
        waiter?.TrySetResult();
        waiter = null;
    }
}
