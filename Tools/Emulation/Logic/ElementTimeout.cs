namespace ConnectorEmulator.Logic;

/// <summary>
/// Which connections respond, and whether the element is in timeout: from when one connection has not responded for as long as the element allows, until all
/// respond. Source: DataMiner documentation, NT_CHANGE_COMMUNICATION_STATE, and "Adding elements" for the settings. Safe for several threads.
/// </summary>
internal sealed class ElementTimeout : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<int, long> silentSince = [];
    private readonly TimeProvider clock;
    private readonly TimeoutSettings settings;
    private readonly ITimer timer;
    private long? began;
    private int times;
    private TimeSpan ended;

    /// <summary>Starts with every connection responding.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="settings">What the element wizard holds.</param>
    public ElementTimeout(TimeProvider clock, TimeoutSettings settings)
    {
        this.clock = clock;
        this.settings = settings;
        timer = clock.CreateTimer(_ => Read(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Raised when the timeout begins or ends, on the thread that noticed it.</summary>
    public event Action<TimeoutState>? Changed;

    /// <summary>Reads whether the element is in timeout.</summary>
    /// <returns>The state.</returns>
    public TimeoutState Read()
    {
        lock (gate)
        {
            Follow();
            return Copy();
        }
    }

    /// <summary>Notes whether a connection responds. One that goes on not responding has not done so since it began.</summary>
    /// <param name="connection">The connection; one that the protocol does not have counts as well.</param>
    /// <param name="responds">Whether it does.</param>
    public void Set(int connection, bool responds)
    {
        lock (gate)
        {
            if (responds)
            {
                silentSince.Remove(connection);
            }
            else
            {
                silentSince.TryAdd(connection, clock.GetTimestamp());
            }

            Follow();
        }
    }

    /// <summary>Notes that a connection responded for a moment only: the time that the element allows it starts again.</summary>
    /// <param name="connection">The connection.</param>
    public void Restart(int connection)
    {
        lock (gate)
        {
            silentSince[connection] = clock.GetTimestamp();
            Follow();
        }
    }

    /// <summary>Tells whether a connection responds.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>Whether it does.</returns>
    public bool IsResponding(int connection)
    {
        lock (gate)
        {
            return !silentSince.ContainsKey(connection);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => timer.Dispose();

    private bool IsInTimeout => began is not null;

    private void Follow()
    {
        if (Due().Any() != IsInTimeout)
        {
            Turn();
            Changed?.Invoke(Copy());
        }

        Schedule();
    }

    private void Turn()
    {
        if (began is { } start)
        {
            ended += clock.GetElapsedTime(start);
            began = null;
        }
        else
        {
            times++;
            began = clock.GetTimestamp();
        }
    }

    private TimeoutState Copy()
    {
        int[] due = [.. Due().Order()];
        return new TimeoutState(due, due.Length > 0 ? Silence(due[0]) : TimeSpan.Zero, times, began is { } start ? ended + clock.GetElapsedTime(start) : ended);
    }

    private IEnumerable<int> Due() => Counted().Where(connection => Silence(connection) >= settings.Limit);

    private IEnumerable<int> Counted() => silentSince.Keys.Where(connection => !settings.Excluded.Contains(connection));

    private TimeSpan Silence(int connection) => clock.GetElapsedTime(silentSince[connection]);

    // Whoever only watches learns of it when the first connection has been silent for too long.
    private void Schedule()
    {
        var wait = IsInTimeout ? null : Counted().Select(connection => (TimeSpan?)(settings.Limit - Silence(connection))).Min();
        timer.Change(wait is { } time ? TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(time.TotalMilliseconds))) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
