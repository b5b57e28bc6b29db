using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tests.Support;

internal static partial class Fixture
{
    /// <summary>Reads a fixture without its code.</summary>
    public static ProtocolDefinition Protocol(string name) => ProtocolReader.Read(Xml(name), name + ".xml");
}
