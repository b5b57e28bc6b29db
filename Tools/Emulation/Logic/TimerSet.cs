
namespace ConnectorEmulator.Logic;

/// <summary>The timers of an element, each on a thread of its own.</summary>
internal sealed class TimerSet(ElementParts parts)
{
    private readonly Dictionary<int, TimerThread> threads = parts.Protocol.Timers.Values.ToDictionary(timer => timer.Id, timer => new TimerThread(timer, parts));

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

    /// <summary>Starts a timer's period anew.</summary>
    /// <param name="id">The timer.</param>
    public void Restart(int id) => threads[id].Restart();
}
