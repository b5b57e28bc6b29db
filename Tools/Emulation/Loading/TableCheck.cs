using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Checks that the columns of tables exist.</summary>
internal static class TableCheck
{
    /// <summary>Checks a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static void Run(ProtocolDefinition protocol, ProtocolProblems problems)
    {
        foreach (var parameter in protocol.Parameters.Values)
        {
            foreach (var column in parameter.Table?.Columns ?? [])
            {
                if (!protocol.Parameters.TryGetValue(column.ParameterId, out var definition))
                {
                    problems.Add(parameter.Position, $"Column {column.Index} of table {parameter.Id} is parameter {column.ParameterId}, which does not exist: add it, or correct the id.");
                }
                else if (definition.IsSaved)
                {
                    problems.Add(definition.Position, $"Param {definition.Id} is a column: it is saved with the ColumnOption ';save', not with the attribute save.");
                }
            }
        }
    }
}
