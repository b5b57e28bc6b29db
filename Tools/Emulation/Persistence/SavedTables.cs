using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Persistence;

/// <summary>Saves and restores rows: the keys always, of the other cells the saved ones.</summary>
internal static class SavedTables
{
    /// <summary>Copies what is to be saved.</summary>
    /// <param name="values">The values of the element.</param>
    /// <returns>The rows by table.</returns>
    public static Dictionary<int, List<Dictionary<int, string>>> Collect(ElementValues values) => values.Protocol.Parameters.Values
        .Where(parameter => parameter.Table is { IsVolatile: false })
        .ToDictionary(parameter => parameter.Id, parameter => values.Tables.Read(parameter.Id, table => CollectRows(values, table)));

    /// <summary>Puts saved rows back; raises nothing.</summary>
    /// <param name="values">The values of the element.</param>
    /// <param name="saved">What was saved.</param>
    public static void Restore(ElementValues values, SavedState saved)
    {
        foreach (var (id, rows) in saved.Tables)
        {
            if (values.Protocol.Parameters.TryGetValue(id, out var parameter) && parameter.Table is { IsVolatile: false })
            {
                values.Tables.Read(id, table =>
                {
                    rows.ForEach(row => RestoreRow(values, table, row));
                    return true;
                });
            }
        }
    }

    private static List<Dictionary<int, string>> CollectRows(ElementValues values, Table table)
    {
        var columns = table.Definition.Columns.Where(column => TablePersistence.IsSaved(table.Definition, column.Index)).ToList();
        return [.. table.Keys.Select(table.Find).Select(cells => columns.Where(column => cells![column.Index] is not null)
            .ToDictionary(column => column.ParameterId, column => values.Converter.ToText(cells![column.Index])))];
    }

    private static void RestoreRow(ElementValues values, Table table, Dictionary<int, string> row)
    {
        if (!row.TryGetValue(table.Definition.KeyParameter, out var key) || table.Find(key) is not null)
        {
            return;
        }

        var cells = table.Add(key);
        foreach (var column in table.Definition.Columns.Where(column => column.Index != table.Definition.KeyIndex && TablePersistence.IsSaved(table.Definition, column.Index)))
        {
            if (row.TryGetValue(column.ParameterId, out var text) && values.Converter.TryStore(values.Protocol.Parameters[column.ParameterId], text, out var value))
            {
                cells[column.Index] = value;
            }
        }
    }
}
