using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>A group waiting for the protocol thread.</summary>
internal sealed class QueuedGroup(GroupDefinition group, Cause cause, TimeSpan interval)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the group.</summary>
    public GroupDefinition Group { get; } = group;

    /// <summary>Gets why it was queued.</summary>
    public Cause Cause { get; } = cause;

    /// <summary>Gets the pause between its pairs.</summary>
    public TimeSpan Interval { get; } = interval;

    /// <summary>Gets the commands as they were built when the group was queued, by pair.</summary>
    public Dictionary<int, byte[]> Frozen { get; } = [];

    /// <summary>Gets the requests of its sessions as they were built when the group was queued.</summary>
    public Dictionary<GroupItem, IReadOnlyList<BuiltRequest>> Requests { get; } = [];

    /// <summary>Gets the timer that queued it; null for anything else.</summary>
    public int? Timer { get; init; }

    /// <summary>Gets a value indicating whether it belongs to the last part of the queue.</summary>
    public bool IsTail { get; set; }

    /// <summary>Gets what it waits for while it is executed.</summary>
    public Waiting Waiting { get; } = new();

    /// <summary>Gets the task that ends when the group was executed.</summary>
    public Task Done => done.Task;

    /// <summary>Tells who waits that the group was executed.</summary>
    public void Complete() => done.TrySetResult();
}
