using System.Globalization;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tables;

/// <summary>
/// Bulk edits. Source: DataMiner documentation, NT_FILL_ARRAY, NT_FILL_ARRAY_NO_DELETE and NT_FILL_ARRAY_WITH_COLUMN: the outer index is the column, only
/// columns of type retrieved count, null empties a cell.
/// </summary>
internal sealed class TableFiller(TableStore tables, ElementLog log)
{
    /// <summary>Fills the retrieved columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns: arrays of equal length, the primary key among them.</param>
    /// <param name="deletesAbsent">Whether rows that are not mentioned go.</param>
    /// <param name="cause">Why.</param>
    /// <param name="usesMarkers">Whether Clear and Leave are actions instead of values.</param>
    /// <returns>False when nothing was done.</returns>
    public bool Fill(int table, IReadOnlyList<object?[]> columns, bool deletesAbsent, Cause cause, bool usesMarkers = false) => tables.Edit(table, cause, edit =>
    {
        var retrieved = edit.Table.Definition.Columns.Where(column => column.Kind is ColumnKind.Retrieved or ColumnKind.AutoIncrement).ToList();
        var keyColumn = retrieved.FindIndex(column => column.Index == edit.Table.Definition.KeyIndex);
        if (keyColumn < 0 || keyColumn >= columns.Count || columns.Any(column => column.Length != columns[keyColumn].Length))
        {
            log.Error($"A fill of table {table} gives {columns.Count} columns, which must be the {retrieved.Count} retrieved ones or the first of them, all of one length, with the key.");
            return false;
        }

        // Typed rows give a column for each of the table, so also for a display key, which SLElement fills.
        if (columns.Count > retrieved.Count)
        {
            log.InfoOnce($"A fill of table {table} gives {columns.Count} columns, of which {retrieved.Count} are retrieved: those behind them are passed over.");
        }

        if (Keys(table, columns[keyColumn]) is not { } keys)
        {
            return false;
        }

        if (deletesAbsent)
        {
            var kept = keys.ToHashSet(StringComparer.Ordinal);
            edit.Remove([.. edit.Table.Keys.Where(key => !kept.Contains(key))]);
        }

        for (var row = 0; row < keys.Count; row++)
        {
            edit.Add(keys[row]);
            for (var column = 0; column < Math.Min(columns.Count, retrieved.Count); column++)
            {
                Set(edit, keys[row], retrieved[column].Index, columns[column][row], usesMarkers);
            }
        }

        return true;
    });

    /// <summary>Fills one column of rows, which are added when they are not there.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column's parameter.</param>
    /// <param name="keys">The rows.</param>
    /// <param name="values">Their values, or one value for all.</param>
    /// <param name="cause">Why.</param>
    /// <param name="usesMarkers">Whether Clear and Leave are actions instead of values.</param>
    /// <returns>False when nothing was done.</returns>
    public bool FillColumn(int table, int column, IReadOnlyList<object?> keys, IReadOnlyList<object?> values, Cause cause, bool usesMarkers = false)
    {
        if (tables.FindColumn(column) is not var (owner, index) || owner != table)
        {
            log.Error($"Parameter {column} is not a column of table {table}.");
            return false;
        }

        if (Keys(table, keys) is not { } texts)
        {
            return false;
        }

        return tables.Edit(table, cause, edit =>
        {
            for (var row = 0; row < texts.Count; row++)
            {
                edit.Add(texts[row]);
                Set(edit, texts[row], index, values.Count == 1 ? values[0] : values[row], usesMarkers);
            }

            return true;
        });
    }

    // The documentation wants strings, "even if it is an integer"; connectors that give integers work all the same.
    private List<string>? Keys(int table, IReadOnlyList<object?> keys)
    {
        var texts = new List<string>(keys.Count);
        foreach (var key in keys.Select(Cell))
        {
            if (key is byte or short or ushort or int or uint or long or ulong)
            {
                log.InfoOnce($"A fill of table {table} gives numbers as primary keys. The documentation wants strings: convert them before the call.");
            }
            else if (key is not string)
            {
                log.Error($"A fill of table {table} gives a primary key that is not a string.");
                return null;
            }

            texts.Add(Convert.ToString(key, CultureInfo.InvariantCulture)!);
        }

        return texts;
    }

    private void Set(TableEdit edit, string key, int column, object? cell, bool usesMarkers)
    {
        var value = Cell(cell);
        if (!usesMarkers || CellMarkers.Changes(value, out value))
        {
            edit.SetCell(key, column, value);
        }
    }

    // A cell may carry a time for its history: { value, DateTime }.
    private object? Cell(object? cell)
    {
        if (cell is object?[] { Length: 2 } pair && pair[1] is DateTime)
        {
            log.InfoOnce("A fill gives cells times of their own. An agent keeps them for trends and alarms; the emulator sets the values, as of now.");
            return pair[0];
        }

        return cell;
    }
}
