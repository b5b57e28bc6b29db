using System.Diagnostics;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Testing;

/// <summary>Moves the clock of an element, and lets the element keep up.</summary>
internal sealed class ClockDriver : IDisposable
{
    // What a device answers on this machine comes in a millisecond or two; a slow machine needs a hundred times as long.
    private static readonly TimeSpan Answers = TimeSpan.FromSeconds(1);

    // Changing threads is enough until then; a pause takes a millisecond or more.
    private static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(2);

    // A task that ends has followers that begin a moment later.
    private const int IdleLooks = 3;

    private readonly Element element;
    private readonly ManualClock clock;
    private readonly TimeSpan answersWithin;
    private int isNews = 1;
    private long quietSince;

    /// <summary>Initializes a new instance of the <see cref="ClockDriver"/> class.</summary>
    /// <param name="element">The element.</param>
    /// <param name="answersWithin">How long the clock waits for a device; null for 1 s.</param>
    /// <exception cref="ConnectorTestException">The element follows another clock.</exception>
    public ClockDriver(Element element, TimeSpan? answersWithin)
    {
        ArgumentNullException.ThrowIfNull(element);
        this.element = element;
        this.answersWithin = answersWithin ?? Answers;
        clock = element.Options.Clock as ManualClock ?? throw new ConnectorTestException("The element follows the real time: start it with a ManualClock to move its time.");
        element.Stream.Written += Note;
    }

    /// <inheritdoc/>
    public void Dispose() => element.Stream.Written -= Note;

    /// <summary>Moves the clock, timer by timer.</summary>
    /// <param name="by">How far.</param>
    /// <returns>The way there.</returns>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var target = clock.GetUtcNow() + by;
        await SettleAsync().ConfigureAwait(false);
        while (target - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero)
        {
            clock.Advance(clock.NextDue is { } next && next < rest ? next : rest);
            await SettleAsync().ConfigureAwait(false);
        }
    }

    private async Task SettleAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        var busySince = begin;
        for (var idle = 0; idle < IdleLooks;)
        {
            var activity = element.Activity;
            idle = activity == ElementActivity.Idle ? idle + 1 : 0;
            busySince = activity == ElementActivity.Busy ? busySince : Stopwatch.GetTimestamp();
            if (activity == ElementActivity.AwaitsDevice && IsGivenUp())
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(busySince) > Limit.Generous)
            {
                throw new ConnectorTestException($"The element is busy for more than {Limit.Generous.TotalSeconds} s{DescribeRunning()}: the clock cannot go on. What QActions wait for themselves passes in real time only.");
            }

            await (Stopwatch.GetElapsedTime(begin) < Brief ? YieldAsync() : Task.Delay(1)).ConfigureAwait(false);
        }
    }

    // One that stays silent is waited for once, not again at each timer.
    private bool IsGivenUp()
    {
        if (Interlocked.Exchange(ref isNews, 0) != 0)
        {
            quietSince = Stopwatch.GetTimestamp();
        }

        return Stopwatch.GetElapsedTime(quietSince) >= answersWithin;
    }

    private void Note(StreamLine line) => Interlocked.Exchange(ref isNews, 1);

    private static async Task YieldAsync() => await Task.Yield();

    private string DescribeRunning() => element.RunningQActions is { Count: > 0 } running ? $" (QAction {string.Join(", ", running)})" : string.Empty;
}
