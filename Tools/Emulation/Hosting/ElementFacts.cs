using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Hosting;

/// <summary>What parameters hold whose type asks for something about the element. Source: DataMiner protocol reference, Protocol.Params.Param.Type.</summary>
internal static class ElementFacts
{
    /// <summary>Composes the values.</summary>
    /// <param name="identity">Who the element is.</param>
    /// <param name="connections">The connections of the protocol.</param>
    /// <param name="addresses">What the element was given for them.</param>
    /// <returns>The value of each type.</returns>
    public static IReadOnlyDictionary<ParameterKind, string> Compose(ElementIdentity identity, IEnumerable<ConnectionDefinition> connections, IReadOnlyDictionary<int, string> addresses)
    {
        var complete = ElementAddresses.Compose(connections, addresses);
        return new Dictionary<ParameterKind, string>
        {
            [ParameterKind.Ip] = complete,
            [ParameterKind.PollingIp] = string.Join(';', complete.Split(';').Select(WithoutPort)),
            [ParameterKind.ElementId] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{identity.ElementId}"),
            [ParameterKind.ElementName] = identity.Name,
            [ParameterKind.ElementDmaId] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{identity.DataMinerId}/{identity.ElementId}"),
        };
    }

    private static string WithoutPort(string address) => address.LastIndexOf(':') is > 0 and var at ? address[..at] : address;
}
