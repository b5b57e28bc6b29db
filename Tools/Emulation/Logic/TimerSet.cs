using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Logic;

/// <summary>The timers of an element, each on a thread of its own.</summary>
internal sealed class TimerSet(ElementParts parts)
{
    private readonly Dictionary<int, TimerThread> threads = parts.Protocol.Timers.Values.ToDictionary(timer => timer.Id, timer => new TimerThread(timer, parts));

    /// <summary>Gets what the timers are about: the most of what each is.</summary>
    public ElementActivity Activity => threads.Values.Select(thread => thread.Activity).DefaultIfEmpty().Max();

    /// <summary>Runs the timers until they are stopped.</summary>
    /// <param name="stop">Stops them.</param>
    /// <returns>The running timers.</returns>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(threads.Values.Select(thread => Task.Run(() => thread.RunAsync(stop), CancellationToken.None)));

    /// <summary>Starts a timer that is stopped.</summary>
    /// <param name="id">The timer.</param>
    public void Start(int id) => threads[id].Start();

    /// <summary>Stops a timer.</summary>
    /// <param name="id">The timer.</param>
    public void Stop(int id) => threads[id].Stop();

    /// <summary>Takes what is left of a timer's cycle out of the queue.</summary>
    /// <param name="id">The timer.</param>
    /// <param name="reschedules">Whether the next cycle begins at once; otherwise when its time comes.</param>
    public void Restart(int id, bool reschedules) => threads[id].Restart(reschedules);

    /// <summary>Starts the next cycle of a timer that runs without waiting for its time.</summary>
    /// <param name="id">The timer.</param>
    public void Reschedule(int id) => threads[id].Reschedule();
}
