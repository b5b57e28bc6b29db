using System.Globalization;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Runs actions. Source: DataMiner documentation, "Actions" and its page of each action.</summary>
internal sealed class ActionEngine(ElementParts parts)
{
    private readonly ValueActions values = new(parts);

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
                parts.Timers.Restart(id, action.Reschedules);
                break;
            case ActionType.Reschedule:
                parts.Timers.Reschedule(id);
                break;
            case ActionType.Timeout:
                SetTimeout(id, action);
                break;
            default:
                RunOther(action, id, item, cause);
                break;
        }
    }

    private void RunOther(ActionDefinition action, int id, TriggerItem? item, Cause cause)
    {
        if (action.On == ItemKind.Parameter)
        {
            values.Run(action, id, item, cause);
        }
        else
        {
            parts.Queues.Execute(parts.Protocol.Groups[id], QueueRule.Of(action.Type), cause);
        }
    }

    private void SetTimeout(int pair, ActionDefinition action)
    {
        var text = parts.Converter.ToText(parts.Store.Get(action.Source!.Value));
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds is > 0 and < int.MaxValue)
        {
            parts.Pairs.SetTimeout(pair, TimeSpan.FromMilliseconds(milliseconds));
        }
        else
        {
            parts.Log.Error($"Action {action.Id}: parameter {action.Source} holds '{text}', which is not a number of milliseconds: the timeout of pair {pair} stays.");
        }
    }

    private void Clear(int id)
    {
        if (parts.Protocol.Parameters[id].Table is not null)
        {
            parts.Tables.Clear(id, Cause.From("clear"));
        }
        else
        {
            parts.Store.Clear(id);
        }

        parts.Observers.NotifyChanged(id);
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
