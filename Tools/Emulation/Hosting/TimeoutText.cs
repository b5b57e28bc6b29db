using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Hosting;

/// <summary>Says why an element is in timeout, as its card in DataMiner Cube does. Source: release note 20910.</summary>
public static class TimeoutText
{
    /// <summary>Says it.</summary>
    /// <param name="state">A timeout that has begun and not ended.</param>
    /// <param name="protocol">The protocol, for the names of its connections.</param>
    /// <returns>Sentences.</returns>
    public static string Say(TimeoutState state, ProtocolDefinition protocol) =>
        $"The element is in timeout, and DataMiner Cube disables all write parameters. No response: {string.Join(", ", state.Connections.Select(id => Name(id, protocol)))}.";

    private static string Name(int connection, ProtocolDefinition protocol) =>
        protocol.Connections.TryGetValue(connection, out var definition) ? $"connection {connection} ({definition.Name})" : $"connection {connection}";
}
