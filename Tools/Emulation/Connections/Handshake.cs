using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Connections;

/// <summary>What an opening handshake asks for.</summary>
/// <param name="Url">Where to connect.</param>
/// <param name="Headers">The extra headers.</param>
/// <param name="Subprotocols">The offered subprotocols.</param>
internal sealed record Handshake(Uri Url, IReadOnlyList<(string Key, string Value)> Headers, IReadOnlyList<string> Subprotocols)
{
    private const string SubprotocolHeader = "Sec-WebSocket-Protocol";

    /// <summary>
    /// Composes the handshake from the address and the session that the connection names. Source: DataMiner documentation, "Implementing WebSocket
    /// connections", custom handshake.
    /// </summary>
    /// <param name="definition">The connection.</param>
    /// <param name="address">The address.</param>
    /// <param name="isElementAddress">Whether it is the one that the element was given, not the value of a parameter.</param>
    /// <param name="sessions">The sessions of the protocol.</param>
    /// <param name="texts">Reads their texts.</param>
    /// <param name="assumptions">How open questions are read.</param>
    /// <returns>The handshake.</returns>
    public static Handshake Compose(
        ConnectionDefinition definition, Uri address, bool isElementAddress, IReadOnlyDictionary<int, SessionDefinition> sessions, SessionText texts, AssumptionChoices assumptions)
    {
        if (definition.HandshakeSession is not { } id)
        {
            return new Handshake(address, [], []);
        }

        var request = sessions[id].Requests[0];
        var headers = request.Headers
            .Select(header => (header.Key, Value: texts.Read(header.Value)))
            .Where(header => header.Value.Length > 0 || assumptions.Is(EmptyHeaderAssumption.Sent))
            .ToLookup(header => header.Key.Equals(SubprotocolHeader, StringComparison.OrdinalIgnoreCase));
        var subprotocols = headers[true].SelectMany(header => header.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

        // The element wizard has no field for a path: who gives one all the same wants just that.
        var assumption = isElementAddress ? HandshakePathAssumption.Url : assumptions.Of<HandshakePathAssumption>();
        return new Handshake(ChooseUrl(address, texts.Read(request.Target), assumption), [.. headers[false]], [.. subprotocols]);
    }

    // A session without a path names none, and neither does an address that ends after the port.
    private static Uri ChooseUrl(Uri address, string target, HandshakePathAssumption assumption)
    {
        var keepsAddress = target.Length == 0 || (assumption == HandshakePathAssumption.Url && address.PathAndQuery is not "/");
        return keepsAddress ? address : Address.Join(Address.Root(address), target);
    }
}
