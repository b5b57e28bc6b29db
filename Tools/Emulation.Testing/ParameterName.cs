using ConnectorEmulator.Model;

namespace ConnectorEmulator.Testing;

/// <summary>Finds parameters by name. A write parameter usually has the name of the read one.</summary>
internal static class ParameterName
{
    /// <summary>Finds what is read.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="name">The name.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public static int FindRead(ProtocolDefinition protocol, string name) => Find(protocol, name, item => item.Kind == ParameterKind.Write);

    /// <summary>Finds what is written.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="name">The name.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ConnectorTestException">There is none.</exception>
    public static int FindWrite(ProtocolDefinition protocol, string name) => Find(protocol, name, item => item.Kind != ParameterKind.Write);

    private static int Find(ProtocolDefinition protocol, string name, Func<ParameterDefinition, bool> isLast) =>
        protocol.Parameters.Values.Where(item => item.Name == name).OrderBy(isLast).FirstOrDefault()?.Id
            ?? throw new ConnectorTestException($"The protocol has no parameter '{name}'.");
}
