using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Values;
using ConnectorEmulator.Versions;

namespace ConnectorEmulator.Tables;

/// <summary>The values of an element, standalone and in tables.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Store">The values of standalone parameters.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Converter">Converts values.</param>
/// <param name="Version">What agents of the version do.</param>
internal sealed record ElementValues(ProtocolDefinition Protocol, ParameterStore Store, TableStore Tables, ValueConverter Converter, VersionProfile Version)
{
    /// <summary>Tells whether a standalone parameter outlives a restart. Source: release note 44609, for write parameters.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>True when it does.</returns>
    public bool Saves(ParameterDefinition definition) => definition.IsSaved && (definition.Kind != ParameterKind.Write || Version.SavesWrites);
}
