using ConnectorEmulator.Connections;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Hosting;

/// <summary>
/// What a parameter of type 'ip' holds: host and port of each connection, separated by semicolons; a scheme that was typed with the host stays.
/// Source: DataMiner documentation, Protocol.Params.Param.Type.
/// </summary>
internal static class ElementAddresses
{
    /// <summary>Composes the value.</summary>
    /// <param name="connections">The connections of the protocol.</param>
    /// <param name="addresses">What the element was given for them.</param>
    /// <returns>The value; an empty part for a connection without an address.</returns>
    public static string Compose(IEnumerable<ConnectionDefinition> connections, IReadOnlyDictionary<int, string> addresses) =>
        string.Join(';', connections.OrderBy(connection => connection.Id).Select(connection => Compose(connection, addresses.GetValueOrDefault(connection.Id, string.Empty))));

    private static string Compose(ConnectionDefinition connection, string text)
    {
        var scheme = connection.Kind == ConnectionKind.WebSocket ? "ws" : "http";
        if (!Address.TryParse(text, scheme, connection.DefaultPort, out var address))
        {
            return string.Empty;
        }

        var prefix = text.Contains("://", StringComparison.Ordinal) ? $"{address.Scheme}://" : string.Empty;
        return $"{prefix}{address.Host}:{address.Port}";
    }
}
