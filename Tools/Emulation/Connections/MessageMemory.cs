namespace ConnectorEmulator.Connections;

/// <summary>
/// The memory that large messages of all connections share, from their first bytes until QActions have handled them. A message for which there is no room waits in the socket. It gets room for
/// all of it at once, in order of arrival, so that no two can wait for each other; one that arrives too slowly for those behind it is given up.
/// </summary>
/// <param name="room">The most bytes at once; at least one of the largest messages.</param>
/// <param name="patience">How long the first that waits does so before the oldest that still arrives is given up.</param>
/// <param name="clock">The clock.</param>
internal sealed class MessageMemory(long room, TimeSpan patience, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<Share> held = [];
    private readonly Queue<(Share Share, TaskCompletionSource Granted)> waiting = new();
    private long used;

    /// <summary>Gets the memory of this process: two of the largest messages.</summary>
    public static MessageMemory Shared { get; } = new(2 * WebSocketChannel.LargestMessage, TimeSpan.FromSeconds(30), TimeProvider.System);

    /// <summary>Takes a share, and waits while there is none.</summary>
    /// <param name="bytes">Its size.</param>
    /// <param name="giveUp">Is called when others wait too long for it while its message arrives.</param>
    /// <param name="cancel">Stops to wait.</param>
    /// <returns>The share.</returns>
    public async Task<Share> TakeAsync(long bytes, Action giveUp, CancellationToken cancel)
    {
        var share = new Share(this, bytes, giveUp);
        var granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Enqueue((share, granted));
            GrantNext();
        }

        try
        {
            while (true)
            {
                try
                {
                    await granted.Task.WaitAsync(patience, clock, cancel).ConfigureAwait(false);
                    return share;
                }
                catch (TimeoutException)
                {
                    OldestArriving()?.GiveUp();
                }
            }
        }
        catch (OperationCanceledException)
        {
            share.Dispose();
            throw;
        }
    }

    private Share? OldestArriving()
    {
        lock (gate)
        {
            return held.Find(share => !share.HasArrived);
        }
    }

    private void GrantNext()
    {
        while (waiting.TryPeek(out var next) && (next.Share.IsReturned || used + next.Share.Bytes <= room))
        {
            waiting.Dequeue();
            if (!next.Share.IsReturned)
            {
                used += next.Share.Bytes;
                held.Add(next.Share);
                next.Granted.TrySetResult();
            }
        }
    }

    private void Return(Share share)
    {
        lock (gate)
        {
            share.IsReturned = true;
            used -= held.Remove(share) ? share.Bytes : 0;
            GrantNext();
        }
    }

    /// <summary>A part of the memory, for one message.</summary>
    /// <param name="memory">What it is a part of.</param>
    /// <param name="bytes">Its size.</param>
    /// <param name="giveUp">Is called when its message is given up.</param>
    internal sealed class Share(MessageMemory memory, long bytes, Action giveUp) : IDisposable
    {
        private volatile bool hasArrived;

        /// <summary>Gets its size.</summary>
        public long Bytes => bytes;

        /// <summary>Gets or sets a value indicating whether the message is complete, so that it is for QActions to be done with it.</summary>
        public bool HasArrived
        {
            get => hasArrived;
            set => hasArrived = value;
        }

        /// <summary>Gets or sets a value indicating whether it is not needed any more.</summary>
        internal bool IsReturned { get; set; }

        /// <summary>Gives the message up.</summary>
        public void GiveUp() => giveUp();

        /// <inheritdoc/>
        public void Dispose() => memory.Return(this);
    }
}
