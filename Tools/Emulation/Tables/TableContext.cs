using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;
using ConnectorEmulator.Values;

namespace ConnectorEmulator.Tables;

/// <summary>What edits of a table work with.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Converter">Converts values.</param>
/// <param name="Listeners">Which columns set anything off.</param>
/// <param name="Observers">Who is told of changes.</param>
/// <param name="Log">The element log.</param>
/// <param name="Raise">Raises the change event of a column.</param>
internal sealed record TableContext(
    ProtocolDefinition Protocol, ValueConverter Converter, Listeners Listeners, Observers Observers, ElementLog Log, Action<ParameterDefinition, Cause, RowChange> Raise);
