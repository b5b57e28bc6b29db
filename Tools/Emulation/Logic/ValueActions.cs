using System.Globalization;
using ConnectorEmulator.Display;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Logic;

/// <summary>Runs the actions that give a parameter another value. Source: DataMiner documentation, "Actions" and its page of each action.</summary>
internal sealed class ValueActions(ElementParts parts)
{
    /// <summary>Runs an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="target">The parameter that it works on.</param>
    /// <param name="item">The item of the calling trigger.</param>
    /// <param name="cause">Why.</param>
    public void Run(ActionDefinition action, int target, TriggerItem? item, Cause cause)
    {
        switch (action.Type)
        {
            case ActionType.Copy:
            case ActionType.CopyReverse:
                Copy(action, target, item, cause);
                break;
            case ActionType.Append:
                Append(target, Displayed(action.Source!.Value), cause);
                break;
            case ActionType.AppendData:
                Append(target, parts.Converter.ToText(parts.Store.Get(action.Source!.Value)), cause);
                break;
            case ActionType.Go:
                Go(target, cause);
                break;
            case ActionType.Increment:
                Calculate(action, target, (value, amount) => value + amount, cause);
                break;
            case ActionType.Multiply:
                Calculate(action, target, (value, amount) => value * amount, cause);
                break;
            case ActionType.Pow:
                Calculate(action, target, Math.Pow, cause);
                break;
            default:
                throw new InvalidOperationException($"'{action.Type}' does not work on a parameter.");
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
            var copied = action.Type == ActionType.CopyReverse ? Reverse(value) : Cut(value);
            parts.Setter.SetFromProtocol(target, copied, cause, force: parts.Protocol.Parameters[target].Kind == ParameterKind.Write);
        }
    }

    // A copy ends before the first byte that is 0. Source: DataMiner documentation, "copy", notes. Every other byte of a unicode text is one.
    private object Cut(object value) => value switch
    {
        byte[] bytes when !parts.Protocol.IsUnicode && bytes.AsSpan().IndexOf((byte)0) is >= 0 and var length => bytes[..length],
        string text when text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var length => text[..length],
        _ => value,
    };

    private object Reverse(object value) => parts.Converter.ToText(value) is var text && text.Length > 0 ? new string([.. text.Reverse()]) : value;

    private string Displayed(int id)
    {
        var definition = parts.Protocol.Parameters[id];
        return parts.Converter.ToScript(parts.Store.GetDisplayed(id)) is { } value
            ? ValueFormatter.Format(definition with { Display = definition.Display with { Units = string.Empty } }, value)
            : string.Empty;
    }

    private void Append(int target, string text, Cause cause)
    {
        if (text.Length > 0)
        {
            parts.Setter.SetFromProtocol(target, parts.Converter.ToText(parts.Store.Get(target)) + text, cause);
        }
    }

    private void Go(int target, Cause cause)
    {
        if (parts.Store.Get(target) is { } value)
        {
            parts.Setter.SetAlways(parts.Protocol.Parameters[target], value, cause);
        }
    }

    private void Calculate(ActionDefinition action, int target, Func<double, double, double> operation, Cause cause)
    {
        var amount = action.Source is { } source ? ReadNumber(source) : action.Amount;
        if (ReadNumber(target) is { } number && amount is { } other)
        {
            parts.Setter.SetFromProtocol(target, operation(number, other), cause);
        }
    }

    private double? ReadNumber(int id)
    {
        var text = parts.Converter.ToText(parts.Store.Get(id));
        if (double.TryParse(text.Length == 0 ? "0" : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        parts.Log.Error($"Parameter {id} holds '{text}', which is not a number: the action does nothing.");
        return null;
    }
}
