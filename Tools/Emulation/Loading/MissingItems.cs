using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Takes out what refers to things that were left out, so that the rest can run.</summary>
internal static class MissingItems
{
    /// <summary>Takes references to nothing out of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="problems">Gets a line for each.</param>
    /// <returns>The protocol without them.</returns>
    public static ProtocolDefinition LeaveOut(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        protocol = protocol with { Groups = protocol.Groups.ToDictionary(pair => pair.Key, pair => Groups(protocol, pair.Value, problems)) };
        return protocol with
        {
            Triggers = protocol.Triggers.ToDictionary(pair => pair.Key, pair => Triggers(protocol, pair.Value, problems)),
            Actions = protocol.Actions.Where(pair => Keep(pair.Value.OnIds.All(id => Items.Exists(protocol, pair.Value.On, id)), pair.Value.Position, $"Action {pair.Key}", problems)).ToDictionary(),
        };
    }

    private static GroupDefinition Groups(ProtocolDefinition protocol, GroupDefinition group, ProtocolProblems problems)
    {
        var items = group.Items.Where(item => Keep(Exists(protocol, group, item), group.Position, $"{item.Kind} {item.Id} of group {group.Id}", problems)).ToList();
        return group with { Items = items };
    }

    private static bool Exists(ProtocolDefinition protocol, GroupDefinition group, GroupItem item) => item.Kind switch
    {
        GroupItemKind.Action => protocol.Actions.ContainsKey(item.Id),
        GroupItemKind.Trigger => protocol.Triggers.ContainsKey(item.Id),
        GroupItemKind.Pair => protocol.Pairs.ContainsKey(item.Id) && IsOn(protocol, group, ConnectionKind.WebSocket),
        _ => protocol.Sessions.ContainsKey(item.Id) && IsOn(protocol, group, ConnectionKind.Http),
    };

    private static bool IsOn(ProtocolDefinition protocol, GroupDefinition group, ConnectionKind kind) =>
        protocol.Connections.TryGetValue(group.Connection, out var connection) && connection.Kind == kind;

    private static TriggerDefinition Triggers(ProtocolDefinition protocol, TriggerDefinition trigger, ProtocolProblems problems)
    {
        bool Exists(int id) => Keep(
            trigger.RunsTriggers ? protocol.Triggers.ContainsKey(id) : protocol.Actions.ContainsKey(id), trigger.Position, $"What trigger {trigger.Id} runs under the id {id}", problems);
        return trigger with { Content = [.. trigger.Content.Where(Exists)], Else = [.. trigger.Else.Where(Exists)] };
    }

    private static bool Keep(bool keeps, Position position, string what, ProtocolProblems problems)
    {
        if (!keeps)
        {
            problems.Refuse(position, $"{what} is left out: it needs something that the emulator cannot run, or that does not exist.");
        }

        return keeps;
    }
}
