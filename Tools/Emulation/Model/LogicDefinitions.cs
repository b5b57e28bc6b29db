namespace ConnectorEmulator.Model;

/// <summary>What a group does and how a timer treats it.</summary>
public enum GroupKind
{
    /// <summary>Pairs or sessions.</summary>
    Poll,

    /// <summary>Actions, run on the timer's own thread when a timer starts them.</summary>
    Action,

    /// <summary>Actions, always run by the protocol thread.</summary>
    PollAction,

    /// <summary>Triggers, run on the timer's own thread when a timer starts them.</summary>
    Trigger,

    /// <summary>Triggers, always run by the protocol thread.</summary>
    PollTrigger,
}

/// <summary>The kind of thing a group holds.</summary>
public enum GroupItemKind
{
    /// <summary>A pair.</summary>
    Pair,

    /// <summary>An HTTP session.</summary>
    Session,

    /// <summary>An action.</summary>
    Action,

    /// <summary>A trigger.</summary>
    Trigger,
}

/// <summary>One thing in a group.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Next">The pause after it.</param>
public sealed record GroupItem(GroupItemKind Kind, int Id, TimeSpan Next)
{
    /// <summary>Gets the only connection of a session that runs; null runs all.</summary>
    public int? Only { get; init; }
}

/// <summary>A group: what the protocol thread executes as a unit.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">How a timer treats it.</param>
/// <param name="Connection">The connection its pairs and sessions use.</param>
/// <param name="Items">What it executes, in order.</param>
/// <param name="Condition">When to run, evaluated when it leaves the queue; null means always.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record GroupDefinition(int Id, string Name, GroupKind Kind, int Connection, IReadOnlyList<GroupItem> Items, string? Condition, Position Position)
{
    /// <summary>Gets a value indicating whether a timer queues the group instead of running it on its own thread.</summary>
    public bool IsPolled => Kind is GroupKind.Poll or GroupKind.PollAction or GroupKind.PollTrigger;
}

/// <summary>A timer.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Period">The time from the end of one cycle to the start of the next.</param>
/// <param name="StartsAtOnce">Whether it starts with the element; otherwise an action starts it.</param>
/// <param name="FirstDelay">The shortest and longest wait before the first cycle.</param>
/// <param name="Interval">The pause between groups, and between the pairs of a group.</param>
/// <param name="Groups">The groups in order.</param>
/// <param name="Condition">When to run a cycle; null means always.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record TimerDefinition(
    int Id,
    string Name,
    TimeSpan Period,
    bool StartsAtOnce,
    (TimeSpan From, TimeSpan To)? FirstDelay,
    TimeSpan Interval,
    IReadOnlyList<int> Groups,
    string? Condition,
    Position Position);

/// <summary>A trigger.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="On">The kind of thing that sets it off; null when others call it only.</param>
/// <param name="OnId">The id of that thing; null means each.</param>
/// <param name="Time">The moment; null when others call it only.</param>
/// <param name="RunsTriggers">Whether the content are triggers; otherwise actions.</param>
/// <param name="Content">What it runs, in order.</param>
/// <param name="Condition">When to run; null means always.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record TriggerDefinition(
    int Id, string Name, ItemKind? On, int? OnId, TriggerTime? Time, bool RunsTriggers, IReadOnlyList<int> Content, string? Condition, Position Position)
{
    /// <summary>Gets what it runs, in order, when the condition does not hold.</summary>
    public IReadOnlyList<int> Else { get; init; } = [];
}

/// <summary>An action.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">What it does.</param>
/// <param name="On">The kind of thing it works on.</param>
/// <param name="OnIds">The ids of the things; empty means the item of the trigger that called it.</param>
/// <param name="Source">The parameter that the action takes a value from; null means the parameter of the calling trigger, or the amount.</param>
/// <param name="Condition">When to run; null means always.</param>
/// <param name="Position">Where it is in Protocol.xml.</param>
public sealed record ActionDefinition(
    int Id, string Name, ActionType Type, ItemKind On, IReadOnlyList<int> OnIds, int? Source, string? Condition, Position Position)
{
    /// <summary>Gets what is added, multiplied with, or raised to.</summary>
    public double Amount { get; init; } = 1;

    /// <summary>Gets a value indicating whether a timer that is restarted begins its next cycle at once.</summary>
    public bool Reschedules { get; init; }
}
