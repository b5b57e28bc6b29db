using System.Globalization;
using ConnectorEmulator.Tables;

namespace ConnectorEmulator.Scripting;

/// <summary>Adds, sets, reads and deletes rows. Source: DataMiner documentation, SLProtocol, NT_ADD_ROW, NT_SET_ROW and NT_DELETE_ROW.</summary>
internal sealed class RowMembers(ScriptContext context)
{
    /// <summary>Adds a row; does nothing when its key is there.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="row">Its cells; missing ones are not initialized.</param>
    /// <returns>Its position, from 1.</returns>
    public int AddRow(int tableId, object?[] row)
    {
        return Knows(tableId, "AddRow") && Key(tableId, row) is { } key ? Add(tableId, key, row) : 0;
    }

    /// <summary>Adds a row that holds its key only.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="row">Its key.</param>
    /// <returns>Its position, from 1.</returns>
    public int AddRow(int tableId, string row)
    {
        if (!Knows(tableId, "AddRow") || string.IsNullOrEmpty(row))
        {
            return 0;
        }

        return Edit(tableId, edit =>
        {
            edit.Add(row);
            return edit.Table.PositionOf(row);
        });
    }

    /// <summary>Adds a row and gives its key.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="row">Its cells.</param>
    /// <returns>The key; null when it was not added.</returns>
    public string? AddRowReturnKey(int tableId, object?[] row) => Knows(tableId, "AddRowReturnKey") && Key(tableId, row) is { } key && Add(tableId, key, row) > 0 ? key : null;

    /// <summary>Adds a row whose key is made, and gives the key.</summary>
    /// <param name="iPID">The table.</param>
    /// <returns>The key; null when it was not added.</returns>
    public string? AddRowReturnKey(int iPID) => AddRowReturnKey(iPID, []);

    /// <summary>Deletes a row.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="rowKey">Its key.</param>
    /// <returns>The number of rows that remain.</returns>
    public int DeleteRow(int tableId, string rowKey) => DeleteRow(tableId, [rowKey]);

    /// <summary>Deletes rows in one call.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="rows">Their keys.</param>
    /// <returns>The number of rows that remain.</returns>
    public int DeleteRow(int tableId, string[] rows) => !Knows(tableId, "DeleteRow") ? -1 : Edit(tableId, edit =>
    {
        edit.Remove(rows);
        return edit.Table.Keys.Count;
    });

    /// <summary>Deletes all rows.</summary>
    /// <param name="tableId">The table.</param>
    /// <returns>True when there is such a table.</returns>
    public object? ClearAllKeys(int tableId)
    {
        if (!Knows(tableId, "ClearAllKeys"))
        {
            return null;
        }

        Edit(tableId, edit => edit.Remove([.. edit.Table.Keys]));
        return true;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="iPID">The table.</param>
    /// <param name="key">Its key.</param>
    /// <returns>Its cells; all null when there is no such row.</returns>
    public object? GetRow(int iPID, string key)
    {
        if (!Knows(iPID, "GetRow"))
        {
            return null;
        }

        var cells = context.Parts.Tables.Read(iPID, table => table.Find(key) is { } row ? ScriptValues.Row(context.Parts.Values, row) : null);
        if (cells is null)
        {
            context.Complain($"GetRow({iPID}, \"{key}\"): there is no such row.");
        }

        return cells ?? new object?[context.Parts.Protocol.Parameters[iPID].Table!.Columns.Count];
    }

    /// <summary>Sets a row that exists; null leaves a cell as it is.</summary>
    /// <param name="iPID">The table.</param>
    /// <param name="row">Its key.</param>
    /// <param name="rowInfo">Its cells; the array may be shorter than the table.</param>
    /// <returns>1 for each cell that changed, 0 for the others.</returns>
    public object? SetRow(int iPID, string row, object rowInfo) => Set(iPID, row, rowInfo, overrides: false);

    /// <summary>Sets a row that exists.</summary>
    /// <param name="iPID">The table.</param>
    /// <param name="row">Its key.</param>
    /// <param name="rowInfo">Its cells.</param>
    /// <param name="bOverrideBehaviour">Whether Clear and Leave are actions instead of values.</param>
    /// <returns>1 for each cell that changed, 0 for the others.</returns>
    public object? SetRow(int iPID, string row, object rowInfo, bool bOverrideBehaviour) => Set(iPID, row, rowInfo, bOverrideBehaviour);

    private object? Set(int table, string key, object rowInfo, bool overrides)
    {
        if (!Knows(table, "SetRow") || rowInfo is not object?[] cells)
        {
            return null;
        }

        return Edit(table, edit =>
        {
            if (edit.Table.Find(key) is null || cells.Length > edit.Table.Definition.Columns.Count)
            {
                context.Complain($"SetRow({table}, \"{key}\"): there is no such row, or {cells.Length} cells are more than the table has columns.");
                return null;
            }

            return (object?)SetCells(edit, key, cells, overrides).Select(changed => changed ? 1 : 0).Cast<object>().ToArray();
        });
    }

    private static List<bool> SetCells(TableEdit edit, string key, object?[] cells, bool overrides)
    {
        var changed = new List<bool>();
        for (var column = 0; column < Math.Min(cells.Length, edit.Table.Definition.Columns.Count); column++)
        {
            var value = cells[column];
            var isSet = value is not null && (!overrides || CellMarkers.Changes(value, out value));
            changed.Add(isSet && edit.SetCell(key, column, value));
        }

        return changed;
    }

    private int Add(int table, string key, object?[] row) => Edit(table, edit =>
    {
        if (edit.Add(key))
        {
            SetCells(edit, key, row, overrides: false);
        }

        return edit.Table.PositionOf(key);
    });

    // The highest number among the keys, and one more. Source: DataMiner protocol reference, ColumnOption-type, autoincrement.
    private string NextKey(int table) => context.Parts.Tables.Read(table, rows =>
        (rows.Keys.Select(key => ulong.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture));

    private string? Key(int table, object?[] row)
    {
        var index = context.Parts.Protocol.Parameters[table].Table!.KeyIndex;
        var key = index < row.Length ? Convert.ToString(row[index], CultureInfo.InvariantCulture) : null;
        if (string.IsNullOrEmpty(key) && context.Parts.Protocol.Parameters[table].Table!.Columns[index].Kind == Model.ColumnKind.AutoIncrement)
        {
            return NextKey(table);
        }

        if (string.IsNullOrEmpty(key))
        {
            context.Complain($"AddRow({table}): the row has no primary key at position {index}.");
            return null;
        }

        return key;
    }

    private T Edit<T>(int table, Func<TableEdit, T> edit) => context.Parts.Tables.Edit(table, context.Run.Cause, edit);

    private bool Knows(int table, string call)
    {
        if (context.Parts.Tables.Exists(table))
        {
            return true;
        }

        context.Complain($"{call}({table}): there is no such table.");
        return false;
    }
}
