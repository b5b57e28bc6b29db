using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>What the command line names: a parameter, or a cell.</summary>
/// <param name="Parameter">The parameter, or the one of the cell's column.</param>
/// <param name="Table">The table of the cell; null when it is not a cell.</param>
/// <param name="Row">The primary key of the cell's row; null when it is not a cell.</param>
internal sealed record ParameterPlace(ParameterDefinition Parameter, ParameterDefinition? Table = null, string? Row = null);
