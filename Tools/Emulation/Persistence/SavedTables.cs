using ConnectorEmulator.Logic;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Persistence;

/// <summary>Saves and restores rows: the keys always, of the other cells the saved ones.</summary>
internal static class SavedTables
{
    /// <summary>Copies what is to be saved.</summary>
    /// <param name="parts">The element.</param>
    /// <returns>The rows by table.</returns>
    public static Dictionary<int, List<Dictionary<int, string>>> Collect(ElementParts parts) => parts.Protocol.Parameters.Values
        .Where(parameter => parameter.Table is { IsVolatile: false })
        .ToDictionary(parameter => parameter.Id, parameter => parts.Tables.Read(parameter.Id, table => CollectRows(parts, table)));

    /// <summary>Puts saved rows back; raises nothing.</summary>
    /// <param name="parts">The element.</param>
    /// <param name="saved">What was saved.</param>
    public static void Restore(ElementParts parts, SavedState saved)
    {
        foreach (var (id, rows) in saved.Tables)
        {
            if (parts.Protocol.Parameters.TryGetValue(id, out var parameter) && parameter.Table is { IsVolatile: false })
            {
                parts.Tables.Read(id, table =>
                {
                    rows.ForEach(row => RestoreRow(parts, table, row));
                    return true;
                });
            }
        }
    }

    private static List<Dictionary<int, string>> CollectRows(ElementParts parts, Table table)
    {
        var columns = table.Definition.Columns.Where(column => TablePersistence.IsSaved(table.Definition, column.Index)).ToList();
        return [.. table.Keys.Select(table.Find).Select(cells => columns.Where(column => cells![column.Index] is not null)
            .ToDictionary(column => column.ParameterId, column => parts.Converter.ToText(cells![column.Index])))];
    }

    private static void RestoreRow(ElementParts parts, Table table, Dictionary<int, string> row)
    {
        if (!row.TryGetValue(table.Definition.KeyParameter, out var key) || table.Find(key) is not null)
        {
            return;
        }

        var cells = table.Add(key);
        foreach (var column in table.Definition.Columns.Where(column => column.Index != table.Definition.KeyIndex && TablePersistence.IsSaved(table.Definition, column.Index)))
        {
            if (row.TryGetValue(column.ParameterId, out var text) && parts.Converter.TryStore(parts.Protocol.Parameters[column.ParameterId], text, out var value))
            {
                cells[column.Index] = value;
            }
        }
    }
}
