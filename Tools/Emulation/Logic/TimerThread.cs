using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>
/// A timer: runs its groups, waits until the last one was executed, and counts the next period. Source: DataMiner documentation, "Inner workings of
/// SLProtocol".
/// </summary>
internal sealed class TimerThread(TimerDefinition timer, ElementParts parts)
{
    private readonly Lock gate = new();
    private readonly Waiting waiting = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isRunning = timer.StartsAtOnce;
    private bool skipsPeriod = timer.StartsAtOnce;
    private int cuts;

    /// <summary>Gets what the timer is about.</summary>
    public ElementActivity Activity => waiting.Activity;

    /// <summary>Starts the timer if it is stopped; its first cycle comes at once.</summary>
    public void Start()
    {
        if (!isRunning)
        {
            Change(() => skipsPeriod = isRunning = true);
        }
    }

    /// <summary>Stops the timer; a cycle that runs is finished.</summary>
    public void Stop() => Change(() => isRunning = false);

    /// <summary>Starts the next cycle as soon as the one that runs is done; does not start a timer that is stopped.</summary>
    public void Reschedule() => Change(() => skipsPeriod |= isRunning);

    /// <summary>
    /// Takes what is left of the cycle out of the queue; a group that is being executed is finished. Neither stops nor starts the timer. Source: DataMiner documentation,
    /// "restart timer".
    /// </summary>
    /// <param name="reschedules">Whether the next cycle begins at once; otherwise when its time comes.</param>
    public void Restart(bool reschedules)
    {
        Interlocked.Increment(ref cuts);
        if (reschedules)
        {
            Reschedule();
        }

        parts.Queues.RemoveOf(timer);
    }

    /// <summary>Runs the timer until the element stops.</summary>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running timer.</returns>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await waiting.ForAsync(Task.Delay(ChooseFirstDelay(), parts.Clock, stop)).ConfigureAwait(false);
            while (!stop.IsCancellationRequested)
            {
                await WaitForCycleAsync(stop).ConfigureAwait(false);
                await RunGuardedAsync(stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The element stops.
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (gate)
        {
            change();
            before = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.TrySetResult();
    }

    private async Task WaitForCycleAsync(CancellationToken stop)
    {
        while (true)
        {
            Task change;
            bool counts;
            lock (gate)
            {
                if (isRunning && skipsPeriod)
                {
                    skipsPeriod = false;
                    return;
                }

                change = changed.Task;
                counts = isRunning;
            }

            if (!counts)
            {
                await waiting.ForAsync(change.WaitAsync(stop), cause: change).ConfigureAwait(false);
                continue;
            }

            using var period = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var due = Task.Delay(timer.Period, parts.Clock, period.Token);
            if (await waiting.ForAsync(Task.WhenAny(due, change), cause: change).ConfigureAwait(false) == due)
            {
                await due.ConfigureAwait(false);
                return;
            }

            await period.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task RunGuardedAsync(CancellationToken stop)
    {
        try
        {
            await RunCycleAsync(stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (!stop.IsCancellationRequested)
        {
            // The timer must outlive whatever one cycle does.
            parts.Log.Error($"Timer {timer.Id} met an error: {exception}");
        }
    }

    private async Task RunCycleAsync(CancellationToken stop)
    {
        if (!parts.Conditions.Hold(timer.Condition))
        {
            return;
        }

        var cause = Cause.From($"timer {timer.Id}");
        parts.Triggers.Fire(ItemKind.Timer, timer.Id, TriggerTime.Before, cause);
        QueuedGroup? last = null;
        var begun = Volatile.Read(ref cuts);
        for (var index = 0; index < timer.Groups.Count; index++)
        {
            if (index > 0 && timer.Interval > TimeSpan.Zero)
            {
                await waiting.ForAsync(Task.Delay(timer.Interval, parts.Clock, stop)).ConfigureAwait(false);
            }

            if (Volatile.Read(ref cuts) != begun)
            {
                break;
            }

            var group = parts.Protocol.Groups[timer.Groups[index]];
            if (group.IsPolled)
            {
                last = parts.Queues.ExecuteFromTimer(group, timer);
            }
            else
            {
                parts.Groups.ExecuteOnTimer(group, cause);
            }
        }

        if (last is not null)
        {
            await waiting.ForAsync(last.Done.WaitAsync(stop), cause: last.Done).ConfigureAwait(false);
        }
    }

    private TimeSpan ChooseFirstDelay() => timer.FirstDelay is var (from, to)
        ? from + TimeSpan.FromMilliseconds(Random.Shared.NextInt64((long)(to - from).TotalMilliseconds + 1))
        : TimeSpan.Zero;
}
