using System.Collections.Concurrent;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Executes a group: its condition, its triggers and its items in order. Source: DataMiner documentation, "Groups".</summary>
internal sealed class GroupExecutor(ElementParts parts)
{
    private readonly ConcurrentDictionary<int, (long Start, int Between)> runs = new();

    /// <summary>Gives the time between the last two executions of a group. Source: DataMiner documentation, NT_GET_BITRATE_DELTA.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Milliseconds; -1 while it was not executed twice.</returns>
    public int TimeBetweenRuns(int group) => runs.TryGetValue(group, out var run) ? run.Between : -1;

    /// <summary>Executes a group on its protocol thread.</summary>
    /// <param name="entry">The group.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="afterItem">Runs what an item forced.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The running group.</returns>
    public async Task ExecuteAsync(QueuedGroup entry, ProtocolThread thread, Func<Task> afterItem, CancellationToken stop)
    {
        var group = entry.Group;
        if (!parts.Conditions.Hold(group.Condition))
        {
            return;
        }

        NoteRun(group.Id);
        parts.Triggers.Fire(ItemKind.Group, group.Id, TriggerTime.Before, entry.Cause);
        for (var index = 0; index < group.Items.Count; index++)
        {
            await thread.Turn.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                await ExecuteItemAsync(entry, group.Items[index], thread, stop).ConfigureAwait(false);
            }
            finally
            {
                thread.Turn.Release();
            }

            await afterItem().ConfigureAwait(false);
            await PauseAsync(entry, index, stop).ConfigureAwait(false);
        }

        parts.Triggers.Fire(ItemKind.Group, group.Id, TriggerTime.After, entry.Cause);
    }

    /// <summary>Executes a group of actions or triggers at once, on the thread of the timer that starts it.</summary>
    /// <param name="group">The group.</param>
    /// <param name="cause">Why.</param>
    public void ExecuteOnTimer(GroupDefinition group, Cause cause)
    {
        if (!parts.Conditions.Hold(group.Condition))
        {
            return;
        }

        NoteRun(group.Id);
        parts.Triggers.Fire(ItemKind.Group, group.Id, TriggerTime.Before, cause);
        foreach (var item in group.Items)
        {
            ExecuteLogic(item, group, cause);
        }

        parts.Triggers.Fire(ItemKind.Group, group.Id, TriggerTime.After, cause);
    }

    private Task ExecuteItemAsync(QueuedGroup entry, GroupItem item, ProtocolThread thread, CancellationToken stop)
    {
        switch (item.Kind)
        {
            case GroupItemKind.Pair:
                return parts.Pairs.RunAsync(parts.Protocol.Pairs[item.Id], entry, thread, stop);
            case GroupItemKind.Session:
                return parts.Sessions.RunAsync(item, entry, stop);
            default:
                ExecuteLogic(item, entry.Group, entry.Cause);
                return Task.CompletedTask;
        }
    }

    private void ExecuteLogic(GroupItem item, GroupDefinition group, Cause cause)
    {
        if (item.Kind == GroupItemKind.Action)
        {
            parts.Actions.Run(parts.Protocol.Actions[item.Id], new TriggerItem(ItemKind.Group, group.Id), cause);
        }
        else
        {
            parts.Triggers.Check(item.Id, cause);
        }
    }

    private Task PauseAsync(QueuedGroup entry, int index, CancellationToken stop)
    {
        var item = entry.Group.Items[index];
        var isBetweenPairs = item.Kind == GroupItemKind.Pair && index + 1 < entry.Group.Items.Count;
        var pause = item.Next > TimeSpan.Zero ? item.Next : isBetweenPairs ? entry.Interval : TimeSpan.Zero;
        return pause > TimeSpan.Zero ? entry.Waiting.ForAsync(Task.Delay(pause, parts.Clock, stop)) : Task.CompletedTask;
    }

    private void NoteRun(int group)
    {
        var now = parts.Clock.GetTimestamp();
        runs.AddOrUpdate(group, _ => (now, -1), (_, run) => (now, (int)Math.Min(int.MaxValue, parts.Clock.GetElapsedTime(run.Start, now).TotalMilliseconds)));
    }
}
