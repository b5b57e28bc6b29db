using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Hosting;

/// <summary>
/// Refuses a protocol that needs a newer version, as an agent refuses to upload it. Source: DataMiner protocol reference,
/// Protocol.Compliancies.MinimumRequiredVersion.
/// </summary>
public static class MinimumVersion
{
    /// <summary>Checks a version.</summary>
    /// <param name="package">The package.</param>
    /// <param name="version">The version; null means the newest one, which takes every protocol.</param>
    /// <exception cref="RefusalException">The protocol needs a newer one.</exception>
    public static void Check(ElementPackage package, DataMinerVersion? version)
    {
        if (version is not null && package.Protocol.MinimumVersion is { } minimum && version.IsOlderThan(minimum))
        {
            throw package.Refuse(
                package.Protocol.MinimumVersionPosition,
                $"MinimumRequiredVersion is {minimum}, so that DataMiner {version} does not take this protocol: emulate {minimum} or newer.");
        }
    }
}
