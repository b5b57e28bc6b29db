using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>The words of triggers and actions, and which of them go together.</summary>
internal static class LogicWords
{
    /// <summary>Gets what a trigger listens to and an action works on.</summary>
    public static IReadOnlyDictionary<string, ItemKind> Items { get; } = new Dictionary<string, ItemKind>
    {
        ["command"] = ItemKind.Command,
        ["group"] = ItemKind.Group,
        ["pair"] = ItemKind.Pair,
        ["parameter"] = ItemKind.Parameter,
        ["protocol"] = ItemKind.Protocol,
        ["response"] = ItemKind.Response,
        ["session"] = ItemKind.Session,
        ["timer"] = ItemKind.Timer,
    };

    /// <summary>Gets the moments.</summary>
    public static IReadOnlyDictionary<string, TriggerTime> Times { get; } = new Dictionary<string, TriggerTime>
    {
        ["after"] = TriggerTime.After,
        ["after startup"] = TriggerTime.AfterStartup,
        ["before"] = TriggerTime.Before,
        ["change"] = TriggerTime.Change,
        ["change after response"] = TriggerTime.ChangeAfterResponse,
        ["succeeded"] = TriggerTime.Succeeded,
        ["timeout"] = TriggerTime.Timeout,
        ["timeout after retries"] = TriggerTime.TimeoutAfterRetries,
    };

    /// <summary>Gets whether a trigger of a type runs triggers.</summary>
    public static IReadOnlyDictionary<string, bool> TriggerTypes { get; } = new Dictionary<string, bool> { ["action"] = false, ["trigger"] = true };

    /// <summary>Gets what actions do.</summary>
    public static IReadOnlyDictionary<string, ActionType> Actions { get; } = new Dictionary<string, ActionType>
    {
        ["add to execute"] = ActionType.AddToExecute,
        ["append"] = ActionType.Append,
        ["append data"] = ActionType.AppendData,
        ["clear"] = ActionType.Clear,
        ["clear on display"] = ActionType.ClearOnDisplay,
        ["copy"] = ActionType.Copy,
        ["copy reverse"] = ActionType.CopyReverse,
        ["execute"] = ActionType.Execute,
        ["execute next"] = ActionType.ExecuteNext,
        ["execute one"] = ActionType.ExecuteOne,
        ["execute one now"] = ActionType.ExecuteOneNow,
        ["execute one top"] = ActionType.ExecuteOneTop,
        ["force execute"] = ActionType.ForceExecute,
        ["go"] = ActionType.Go,
        ["increment"] = ActionType.Increment,
        ["make"] = ActionType.Make,
        ["multiply"] = ActionType.Multiply,
        ["normalize"] = ActionType.Normalize,
        ["pow"] = ActionType.Pow,
        ["read"] = ActionType.Read,
        ["run actions"] = ActionType.RunActions,
        ["start"] = ActionType.Start,
        ["stop"] = ActionType.Stop,
        ["reschedule"] = ActionType.Reschedule,
        ["restart timer"] = ActionType.RestartTimer,
        ["timeout"] = ActionType.Timeout,
    };

    /// <summary>Tells whether something happens to an item at a moment. Source: DataMiner protocol reference, Protocol.Triggers.Trigger.Time.</summary>
    /// <param name="item">The item.</param>
    /// <param name="time">The moment.</param>
    /// <returns>True when it does.</returns>
    public static bool Fits(ItemKind item, TriggerTime time) => item switch
    {
        ItemKind.Command or ItemKind.Group or ItemKind.Response => time is TriggerTime.Before or TriggerTime.After,
        ItemKind.Pair => time is TriggerTime.Succeeded or TriggerTime.Timeout or TriggerTime.TimeoutAfterRetries,
        ItemKind.Parameter => time is TriggerTime.Change or TriggerTime.ChangeAfterResponse,
        ItemKind.Protocol => time == TriggerTime.AfterStartup,
        ItemKind.Session => time == TriggerTime.Timeout,
        ItemKind.Timer => time == TriggerTime.Before,
        _ => false,
    };

    /// <summary>Tells whether something happens to an item at a moment on an agent, in communication that the emulator cannot run.</summary>
    /// <param name="item">The item.</param>
    /// <param name="time">The moment.</param>
    /// <returns>True when it does: parameters that are polled by themselves, as those of SNMP, can time out.</returns>
    public static bool FitsElsewhere(ItemKind item, TriggerTime time) => item == ItemKind.Parameter && time is TriggerTime.Timeout or TriggerTime.TimeoutAfterRetries;

    /// <summary>Tells whether an action takes a value from a parameter, which the attribute <c>id</c> of its Type names.</summary>
    /// <param name="action">The action.</param>
    /// <returns>True when it does.</returns>
    public static bool HasSource(ActionType action) => action is ActionType.Copy or ActionType.CopyReverse or ActionType.Append or ActionType.AppendData or ActionType.Increment
        or ActionType.Normalize or ActionType.Timeout;

    /// <summary>Tells whether an action has an amount, which the attribute <c>value</c> of its Type names.</summary>
    /// <param name="action">The action.</param>
    /// <returns>True when it has.</returns>
    public static bool HasAmount(ActionType action) => action is ActionType.Increment or ActionType.Multiply or ActionType.Pow;

    /// <summary>Tells whether an action works on an item.</summary>
    /// <param name="action">The action.</param>
    /// <param name="item">The item.</param>
    /// <returns>True when it does.</returns>
    public static bool WorksOn(ActionType action, ItemKind item) => action switch
    {
        ActionType.Clear => item is ItemKind.Parameter or ItemKind.Response,
        ActionType.ClearOnDisplay or ActionType.Copy or ActionType.CopyReverse or ActionType.Append or ActionType.AppendData or ActionType.Go => item == ItemKind.Parameter,
        ActionType.Increment or ActionType.Multiply or ActionType.Pow or ActionType.Normalize or ActionType.RunActions => item == ItemKind.Parameter,
        ActionType.Make => item == ItemKind.Command,
        ActionType.Read => item == ItemKind.Response,
        ActionType.Start or ActionType.Stop or ActionType.RestartTimer or ActionType.Reschedule => item == ItemKind.Timer,
        ActionType.Timeout => item == ItemKind.Pair,
        _ => item == ItemKind.Group,
    };
}
