using ConnectorEmulator.Model;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Loading;

/// <summary>Reads what a protocol asks of the agent.</summary>
internal static class CompliancyReader
{
    /// <summary>Reads the oldest version that takes the protocol.</summary>
    /// <param name="compliancies">Compliancies; null when there are none.</param>
    /// <returns>The version and its place; null when none is named.</returns>
    public static (DataMinerVersion? Version, Position Position) ReadMinimumVersion(Node? compliancies)
    {
        var tag = compliancies?.Child("MinimumRequiredVersion");
        compliancies?.RefuseRest();
        if (tag is not { } minimum)
        {
            return (null, default);
        }

        try
        {
            return (DataMinerVersion.Parse(minimum.Leaf()), minimum.Position);
        }
        catch (FormatException exception)
        {
            minimum.Problem($"MinimumRequiredVersion: {exception.Message}");
            return (null, default);
        }
    }
}
