using System.Collections.Concurrent;

namespace ConnectorEmulator.Elements;

/// <summary>Counts of one pair. Safe for several threads.</summary>
internal sealed class PairStatistics
{
    private readonly Lock gate = new();

    /// <summary>Gets how often the command was sent.</summary>
    public long SentCount { get; private set; }

    /// <summary>Gets how often it was answered.</summary>
    public long AnsweredCount { get; private set; }

    /// <summary>Gets how often no answer came in time.</summary>
    public long TimeoutCount { get; private set; }

    /// <summary>Gets the time between the last command and its answer; null before the first one.</summary>
    public TimeSpan? LastRoundTrip { get; private set; }

    /// <summary>Counts a command.</summary>
    public void Sent()
    {
        lock (gate)
        {
            SentCount++;
        }
    }

    /// <summary>Counts an answer.</summary>
    /// <param name="roundTrip">The time since the command.</param>
    public void Answered(TimeSpan roundTrip)
    {
        lock (gate)
        {
            AnsweredCount++;
            LastRoundTrip = roundTrip;
        }
    }

    /// <summary>Counts an answer that did not come.</summary>
    public void TimedOut()
    {
        lock (gate)
        {
            TimeoutCount++;
        }
    }
}

/// <summary>Counts of one QAction. Safe for several threads.</summary>
internal sealed class QActionStatistics
{
    private long runs;
    private long errors;
    private int running;

    /// <summary>Gets the number of runs.</summary>
    public long Runs => Interlocked.Read(ref runs);

    /// <summary>Gets the number of runs that failed.</summary>
    public long Errors => Interlocked.Read(ref errors);

    /// <summary>Gets the calls on SLProtocol that leave the scripting process, by member.</summary>
    public ConcurrentDictionary<string, long> Calls { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether a run of it is under way.</summary>
    public bool IsRunning => Volatile.Read(ref running) > 0;

    /// <summary>Counts a run that begins.</summary>
    public void CountRun()
    {
        Interlocked.Increment(ref runs);
        Interlocked.Increment(ref running);
    }

    /// <summary>Notes that a run ended.</summary>
    public void EndRun() => Interlocked.Decrement(ref running);

    /// <summary>Counts a failure.</summary>
    public void CountError() => Interlocked.Increment(ref errors);

    /// <summary>Counts a call.</summary>
    /// <param name="member">The member of SLProtocol.</param>
    public void CountCall(string member) => Calls.AddOrUpdate(member, 1, (_, count) => count + 1);
}

/// <summary>What an element counts.</summary>
internal sealed class ElementStatistics
{
    private const int MostFaults = 20;

    private readonly ConcurrentDictionary<int, PairStatistics> pairs = new();
    private readonly ConcurrentDictionary<int, QActionStatistics> qactions = new();
    private readonly ConcurrentDictionary<string, bool> faults = new(StringComparer.Ordinal);

    /// <summary>Gets what else went so wrong that a run cannot count as good: each text once, the first ones only.</summary>
    public IReadOnlyList<string> Faults => [.. faults.Keys];

    /// <summary>Adds something that went wrong.</summary>
    /// <param name="text">What.</param>
    public void AddFault(string text)
    {
        if (faults.Count < MostFaults)
        {
            faults.TryAdd(text, true);
        }
    }

    /// <summary>Gives the counts of a pair.</summary>
    /// <param name="id">The pair.</param>
    /// <returns>Its counts.</returns>
    public PairStatistics Pair(int id) => pairs.GetOrAdd(id, _ => new PairStatistics());

    /// <summary>Gives the counts of a QAction.</summary>
    /// <param name="id">The QAction.</param>
    /// <returns>Its counts.</returns>
    public QActionStatistics QAction(int id) => qactions.GetOrAdd(id, _ => new QActionStatistics());
}
