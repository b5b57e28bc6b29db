using ConnectorEmulator.Hosting;
using ConnectorEmulator.Testing;

/// <summary>The connector of this repository, packed and compiled once for all tests.</summary>
internal static class OwnConnector
{
    private static readonly Lazy<ElementPackage> Loaded = new(() => Connector.Load());

    public static ElementPackage Package => Loaded.Value;
}
