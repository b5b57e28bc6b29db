using System.Globalization;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Runs actions. Source: DataMiner documentation, "Actions" and its page of each action.</summary>
internal sealed class ActionEngine(ElementParts parts)
{
    /// <summary>Runs an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="item">The item of the calling trigger, which is meant when the action names none.</param>
    /// <param name="cause">Why.</param>
    public void Run(ActionDefinition action, TriggerItem? item, Cause cause)
    {
        if (!parts.Conditions.Hold(action.Condition))
        {
            return;
        }

        foreach (var id in FindTargets(action, item))
        {
            RunOn(action, id, item, cause);
        }
    }

    private IReadOnlyList<int> FindTargets(ActionDefinition action, TriggerItem? item)
    {
        if (action.OnIds.Count > 0)
        {
            return action.OnIds;
        }

        if (item is { Id: { } id } && item.Kind == action.On)
        {
            return [id];
        }

        parts.Log.Error($"Action {action.Id} names no {action.On} and was not called by a trigger on one, so it does nothing.");
        return [];
    }

    private void RunOn(ActionDefinition action, int id, TriggerItem? item, Cause cause)
    {
        switch (action.Type)
        {
            case ActionType.Clear when action.On == ItemKind.Response:
                parts.Responses.Forget(id);
                break;
            case ActionType.Clear:
                Clear(id);
                break;
            case ActionType.ClearOnDisplay:
                parts.Store.ClearDisplay(id);
                parts.Observers.NotifyChanged(id);
                break;
            case ActionType.Copy:
                Copy(action, id, item, cause);
                break;
            case ActionType.Increment:
                Increment(id, action.Amount, cause);
                break;
            case ActionType.Normalize:
                break;
            case ActionType.Make:
                parts.Commands.Make(id);
                break;
            case ActionType.Read:
                Read(action, id, cause);
                break;
            case ActionType.RunActions:
                parts.QActions.Run(id, cause, row: null);
                break;
            case ActionType.Start:
                parts.Timers.Start(id);
                break;
            case ActionType.Stop:
                parts.Timers.Stop(id);
                break;
            case ActionType.RestartTimer:
                parts.Timers.Restart(id);
                break;
            default:
                parts.Queues.Execute(parts.Protocol.Groups[id], QueueRule.Of(action.Type), cause);
                break;
        }
    }

    private void Clear(int id)
    {
        if (parts.Protocol.Parameters[id].Table is not null)
        {
            parts.Tables.Clear(id);
        }
        else
        {
            parts.Store.Clear(id);
        }

        parts.Observers.NotifyChanged(id);
    }

    private void Increment(int id, double amount, Cause cause)
    {
        var text = parts.Converter.ToText(parts.Store.Get(id));
        if (double.TryParse(text.Length == 0 ? "0" : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            parts.Setter.SetFromProtocol(id, number + amount, cause);
        }
        else
        {
            parts.Log.Error($"Parameter {id} holds '{text}', which is no number: an increment does nothing.");
        }
    }

    private void Copy(ActionDefinition action, int target, TriggerItem? item, Cause cause)
    {
        var source = action.Source ?? (item is { Kind: ItemKind.Parameter, Id: { } id } ? id : null);
        if (source is null)
        {
            parts.Log.Error($"Action {action.Id} copies from no parameter: it names none and was not called by a trigger on one.");
        }
        else if (parts.Store.Get(source.Value) is { } value)
        {
            parts.Setter.SetFromProtocol(target, value, cause, force: parts.Protocol.Parameters[target].Kind == ParameterKind.Write);
        }
    }

    private void Read(ActionDefinition action, int response, Cause cause)
    {
        if (cause.Handling is { } handling && handling.Response.Id == response)
        {
            handling.IsRead = true;
        }
        else
        {
            parts.Log.Error($"Action {action.Id} reads response {response} while no message is handled for it, so it does nothing.");
        }
    }
}
