using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads triggers and actions. Source: DataMiner documentation, "Triggers" and "Actions".</summary>
internal static class LogicReader
{
    /// <summary>Reads one trigger.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The trigger.</returns>
    public static TriggerDefinition ReadTrigger(Node node, int id)
    {
        var (on, onIds) = ReadOn(node.Child("On"), LogicWords.Items, isList: false);
        TriggerTime? time = node.Child("Time") is { } tag ? Words.Read(tag, tag.Leaf(), "trigger time", LogicWords.Times, TriggerTime.Change) : null;
        if (on is { } polled && time is { } when && LogicWords.FitsElsewhere(polled, when))
        {
            node.Unsupported($"Trigger {id} waits for the timeout of a parameter that is polled (SNMP): the emulator cannot run it.");
        }
        else if (on is { } item && time is { } moment && !LogicWords.Fits(item, moment))
        {
            node.Problem($"Trigger {id}: nothing happens to a {item} at the time '{moment}'.");
        }

        var type = node.Child("Type");
        var runsTriggers = type is not null && Words.Read(type, type.Leaf(), "trigger type", LogicWords.TriggerTypes, false);
        var content = node.Child("Content");
        List<(int Id, bool IsElse)> ids = [.. content?.Children("Id").Select(item => (IsElse: item.BoolAttribute("else"), Id: item.LeafInt())).Select(item => (item.Id, item.IsElse)) ?? []];
        var trigger = new TriggerDefinition(
            id,
            node.ChildText("Name") ?? string.Empty,
            on,
            onIds is [var only] ? only : null,
            time,
            runsTriggers,
            [.. ids.Where(item => !item.IsElse).Select(item => item.Id)],
            node.ChildText("Condition"),
            node.Position)
        {
            Else = [.. ids.Where(item => item.IsElse).Select(item => item.Id)],
        };
        content?.RefuseRest();
        node.RefuseRest();
        return trigger;
    }

    /// <summary>Reads one action.</summary>
    /// <param name="node">The tag.</param>
    /// <param name="id">Its id.</param>
    /// <returns>The action; null when what it does is not modelled.</returns>
    public static ActionDefinition? ReadAction(Node node, int id)
    {
        var (on, onIds) = ReadOn(node.Child("On"), LogicWords.Items, isList: true);
        if (node.Child("Type") is not { } type || on is null)
        {
            node.Problem($"Action {id} needs an On and a Type.");
            return null;
        }

        var known = LogicWords.Actions.TryGetValue(type.Text.ToLowerInvariant(), out var action);
        if (!known)
        {
            type.Unsupported($"The action type '{type.Text}': the emulator cannot run it; it knows: {string.Join(", ", LogicWords.Actions.Keys)}.");
            return null;
        }

        var source = LogicWords.HasSource(action) ? type.IntAttribute("id") : ReadIdle(type, id);
        var amount = LogicWords.HasAmount(action) ? ReadAmount(type) : 1;
        var reschedules = action == ActionType.RestartTimer && type.BoolAttribute("reschedule");
        if (source is null && action is ActionType.Append or ActionType.AppendData or ActionType.Timeout)
        {
            type.Problem($"Action {id}: '{type.Text}' takes its value from a parameter: name it with the attribute id of Type.");
        }

        if (action == ActionType.Normalize)
        {
            node.Warning($"Action {id}: an agent takes the value as the normal one, which alarms of the types absolute, relative and rate are counted from; the emulator has none of these alarms.");
        }

        type.RefuseRest();
        if (!LogicWords.WorksOn(action, on.Value))
        {
            node.Problem($"Action {id}: '{type.Text}' does not work on a {on}.");
        }

        var definition = new ActionDefinition(id, node.ChildText("Name") ?? string.Empty, action, on.Value, onIds, source, node.ChildText("Condition"), node.Position) { Amount = amount, Reschedules = reschedules };
        node.RefuseRest();
        return definition;
    }

    private static int? ReadIdle(Node type, int id)
    {
        if (type.Attribute("id") is not null)
        {
            type.Warning($"Action {id}: the attribute id of Type says nothing to '{type.Text}', for an agent and for the emulator.");
        }

        return null;
    }

    private static double ReadAmount(Node type)
    {
        if (type.Attribute("value") is not { } text)
        {
            return 1;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        type.Problem($"The value of an action must be a number, not '{text}'.");
        return 1;
    }

    private static (ItemKind? On, IReadOnlyList<int> Ids) ReadOn(Node? node, IReadOnlyDictionary<string, ItemKind> words, bool isList)
    {
        if (node is null)
        {
            return (null, []);
        }

        var text = node.Attribute("id");
        var on = Words.Read(node, node.Leaf(), "On", words, ItemKind.Parameter);
        if (text is null || text.Equals("each", StringComparison.OrdinalIgnoreCase))
        {
            return (on, []);
        }

        if (isList)
        {
            return (on, Words.Ids(node, text, "The ids of On"));
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return (on, [id]);
        }

        node.Problem($"The id of On must be a number or 'each', not '{text}'.");
        return (on, []);
    }
}
