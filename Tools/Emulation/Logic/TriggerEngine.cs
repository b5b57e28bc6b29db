using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>The item that set a trigger off.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id; null when the trigger listens to each item and was called by another trigger.</param>
internal sealed record TriggerItem(ItemKind Kind, int? Id);

/// <summary>Runs triggers. Source: DataMiner documentation, "Triggers".</summary>
internal sealed class TriggerEngine(ElementParts parts)
{
    private readonly ILookup<(ItemKind Kind, TriggerTime Time, int? Id), TriggerDefinition> byItem = parts.Protocol.Triggers.Values
        .Where(trigger => trigger is { On: not null, Time: not null })
        .ToLookup(trigger => (trigger.On!.Value, trigger.Time!.Value, trigger.OnId));

    /// <summary>Runs the triggers of a moment; those on "each" count only for an item without one of its own.</summary>
    /// <param name="kind">The item's kind.</param>
    /// <param name="id">The item's id.</param>
    /// <param name="time">The moment.</param>
    /// <param name="cause">Why.</param>
    public void Fire(ItemKind kind, int id, TriggerTime time, Cause cause)
    {
        var own = byItem[(kind, time, id)];
        foreach (var trigger in own.Any() ? own : byItem[(kind, time, null)])
        {
            Run(trigger, new TriggerItem(kind, id), cause);
        }
    }

    /// <summary>Runs a trigger whatever it listens to.</summary>
    /// <param name="id">The trigger.</param>
    /// <param name="cause">Why.</param>
    /// <returns>False when there is no such trigger.</returns>
    public bool Check(int id, Cause cause)
    {
        if (!parts.Protocol.Triggers.TryGetValue(id, out var trigger))
        {
            return false;
        }

        Run(trigger, trigger.On is { } kind ? new TriggerItem(kind, trigger.OnId) : null, cause);
        return true;
    }

    private void Run(TriggerDefinition trigger, TriggerItem? item, Cause cause)
    {
        var content = parts.Conditions.Hold(trigger.Condition) ? trigger.Content : trigger.Else;
        if (content.Count == 0 || !parts.Nesting.TryEnter("Trigger", trigger.Id, cause))
        {
            return;
        }

        try
        {
            RunContent(trigger, content, item, cause);
        }
        finally
        {
            Nesting.Leave();
        }
    }

    private void RunContent(TriggerDefinition trigger, IReadOnlyList<int> content, TriggerItem? item, Cause cause)
    {
        foreach (var id in content)
        {
            if (trigger.RunsTriggers)
            {
                Run(parts.Protocol.Triggers[id], item, cause);
            }
            else
            {
                parts.Actions.Run(parts.Protocol.Actions[id], item, cause);
            }
        }
    }
}
