using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Where a group goes in the queue.</summary>
internal enum QueuePosition
{
    /// <summary>In front of everything.</summary>
    Front,

    /// <summary>Behind the last entry that neither a timer nor 'add to execute' queued.</summary>
    Middle,

    /// <summary>At the very end.</summary>
    End,

    /// <summary>Not in the queue at all: after the item being executed, before the rest of its group.</summary>
    AfterCurrentItem,
}

/// <summary>How an action queues a group. Source: DataMiner documentation, "Inner workings of SLProtocol".</summary>
/// <param name="Position">Where it goes.</param>
/// <param name="OnlyIfAbsent">Whether a group that is queued already is left alone.</param>
internal sealed record QueueRule(QueuePosition Position, bool OnlyIfAbsent)
{
    /// <summary>Gets the rule for groups that a timer queues.</summary>
    public static QueueRule Timer { get; } = new(QueuePosition.End, OnlyIfAbsent: true);

    /// <summary>Gets the rule of an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The rule.</returns>
    public static QueueRule Of(ActionType action) => action switch
    {
        ActionType.AddToExecute => new(QueuePosition.End, false),
        ActionType.Execute => new(QueuePosition.Middle, false),
        ActionType.ExecuteNext => new(QueuePosition.Front, false),
        ActionType.ExecuteOne => new(QueuePosition.End, true),
        ActionType.ExecuteOneNow => new(QueuePosition.Middle, true),
        ActionType.ExecuteOneTop => new(QueuePosition.Front, true),
        ActionType.ForceExecute => new(QueuePosition.AfterCurrentItem, false),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "This action queues nothing."),
    };
}
