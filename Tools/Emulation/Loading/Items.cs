using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Looks items up by kind.</summary>
internal static class Items
{
    /// <summary>Tells whether an item exists.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="id">The item's id.</param>
    /// <returns>True when it does.</returns>
    public static bool Exists(ProtocolDefinition protocol, ItemKind kind, int id) => kind switch
    {
        ItemKind.Command => protocol.Commands.ContainsKey(id),
        ItemKind.Group => protocol.Groups.ContainsKey(id),
        ItemKind.Pair => protocol.Pairs.ContainsKey(id),
        ItemKind.Parameter => protocol.Parameters.ContainsKey(id),
        ItemKind.Response => protocol.Responses.ContainsKey(id),
        ItemKind.Session => protocol.Sessions.ContainsKey(id),
        ItemKind.Timer => protocol.Timers.ContainsKey(id),
        _ => false,
    };
}
