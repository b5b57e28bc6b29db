using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>The queues of an element: the main one, and one for each declared thread. Source: DataMiner documentation, "Multi-threading".</summary>
internal sealed class QueueSet : IDisposable
{
    private readonly CommandStore commands;
    private readonly Dictionary<int, ProtocolThread> byConnection = [];
    private readonly List<ProtocolThread> threads = [];

    /// <summary>Creates the queues.</summary>
    /// <param name="threadsOfConnections">The connections of each declared thread.</param>
    /// <param name="groups">Executes groups.</param>
    /// <param name="commands">Builds their commands.</param>
    /// <param name="log">The element log.</param>
    public QueueSet(IEnumerable<IReadOnlySet<int>> threadsOfConnections, GroupExecutor groups, CommandStore commands, ElementLog log)
    {
        this.commands = commands;
        Main = new ProtocolThread("protocol thread", groups, log);
        threads.Add(Main);
        foreach (var connections in threadsOfConnections)
        {
            var thread = new ProtocolThread($"protocol thread of connection {string.Join(",", connections)}", groups, log);
            threads.Add(thread);
            foreach (var connection in connections)
            {
                byConnection[connection] = thread;
            }
        }
    }

    /// <summary>Gets the thread of everything that belongs to no other.</summary>
    public ProtocolThread Main { get; }

    /// <summary>Gets what the threads are about: the most of what each is.</summary>
    public ElementActivity Activity => threads.Max(thread => thread.Activity);

    /// <summary>Finds the thread of a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The thread.</returns>
    public ProtocolThread Of(int connection) => byConnection.GetValueOrDefault(connection, Main);

    /// <summary>Queues a group on behalf of an action.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rule">Where it goes.</param>
    /// <param name="cause">Why.</param>
    public void Execute(GroupDefinition group, QueueRule rule, Cause cause)
    {
        var thread = Of(group.Connection);
        if (rule.OnlyIfAbsent && thread.Queue.Find(group.Id) is not null)
        {
            return;
        }

        var entry = new QueuedGroup(group, Cause.From($"group {group.Id}, queued by {cause.Origin}"), TimeSpan.Zero);
        commands.Freeze(entry, makesCommands: true, cause);
        thread.Add(entry, rule);
    }

    /// <summary>Queues a group on behalf of a timer.</summary>
    /// <param name="group">The group.</param>
    /// <param name="timer">The timer.</param>
    /// <returns>The entry, or the one that was queued already.</returns>
    public QueuedGroup ExecuteFromTimer(GroupDefinition group, TimerDefinition timer)
    {
        var thread = Of(group.Connection);
        if (thread.Queue.Find(group.Id) is { } present)
        {
            return present;
        }

        var cause = Cause.From($"timer {timer.Id}");
        var entry = new QueuedGroup(group, cause, timer.Interval) { Timer = timer.Id };
        commands.Freeze(entry, makesCommands: false, cause);
        return thread.Queue.Add(entry, QueueRule.Timer);
    }

    /// <summary>Takes the groups that a timer queued out of the queues.</summary>
    /// <param name="timer">The timer.</param>
    public void RemoveOf(TimerDefinition timer) => threads.ForEach(thread => thread.Queue.RemoveOf(timer.Id));

    /// <summary>Runs the threads until they are stopped.</summary>
    /// <param name="stop">Stops them.</param>
    /// <returns>The running threads.</returns>
    public Task RunAsync(CancellationToken stop) => Task.WhenAll(threads.Select(thread => Task.Run(() => thread.RunAsync(stop), CancellationToken.None)));

    /// <inheritdoc/>
    public void Dispose() => threads.ForEach(thread => thread.Dispose());
}
