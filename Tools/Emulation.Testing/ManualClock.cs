namespace ConnectorEmulator.Testing;

/// <summary>A clock that stands still until a test moves it; timers run, in order, at the moment they are due.</summary>
/// <param name="start">The time that it shows first.</param>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    /// <summary>Initializes a new instance of the <see cref="ManualClock"/> class that begins at noon on 1 March 2026.</summary>
    public ManualClock()
        : this(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Gets the number of timers that wait, so that a test can tell when the code under test has begun to.</summary>
    public int TimerCount
    {
        get
        {
            lock (gate)
            {
                return timers.Count;
            }
        }
    }

    /// <summary>Gets the time until the first of them is due; null when nothing waits.</summary>
    public TimeSpan? NextDue
    {
        get
        {
            lock (gate)
            {
                return timers.Min(timer => timer.Due) - now;
            }
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, and waits for nothing. An element needs time of its own for what its timers set off: see <see cref="ElementExtensions.AdvanceAsync"/>.</summary>
    /// <param name="by">How far.</param>
    public void Advance(TimeSpan by)
    {
        var target = GetUtcNow() + by;
        while (TakeNext(target) is { } timer)
        {
            timer.Callback();
        }
    }

    private ManualTimer? TakeNext(DateTimeOffset target)
    {
        lock (gate)
        {
            var timer = timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            now = timer?.Due ?? target;
            timer?.Next();
            return timer;
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action callback) : ITimer
    {
        private TimeSpan period;

        public Action Callback => callback;

        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                clock.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.timers.Add(this);
                }

                return true;
            }
        }

        // Called under the clock's lock.
        public void Next()
        {
            if (period > TimeSpan.Zero)
            {
                Due += period;
            }
            else
            {
                clock.timers.Remove(this);
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
