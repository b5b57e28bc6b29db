using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Tables;

/// <summary>The values of an element, standalone and in tables.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Store">The values of standalone parameters.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Converter">Converts values.</param>
internal sealed record ElementValues(ProtocolDefinition Protocol, ParameterStore Store, TableStore Tables, ValueConverter Converter);
