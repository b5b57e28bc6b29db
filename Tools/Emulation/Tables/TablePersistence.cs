using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tables;

/// <summary>Which columns outlive a restart. Source: DataMiner documentation, "Persisting tables": keys, parts of the display key, and ';save'.</summary>
internal static class TablePersistence
{
    /// <summary>Tells whether a column outlives a restart.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column's position, from 0.</param>
    /// <returns>True when it does.</returns>
    public static bool IsSaved(TableDefinition table, int column)
    {
        var definition = table.Columns[column];
        return column == table.KeyIndex
            || definition.IsSaved
            || table.NamingFormat.Contains(definition.ParameterId.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
