using System.Globalization;
using ConnectorEmulator.Tables;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Scripting;

/// <summary>Reads and sets cells, and asks for keys. Source: DataMiner documentation, SLProtocol.</summary>
internal sealed class CellMembers(ScriptContext context)
{
    // The result of a set that changed the cell. Source: DataMiner documentation, SLProtocol.SetParametersIndexByKey.
    private const uint Changed = 0x0004024A;

    /// <summary>Tells whether a row exists.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="key">The row.</param>
    /// <returns>True when it does.</returns>
    public bool Exists(int tableId, string key) => context.Parts.Tables.Exists(tableId) && context.Parts.Tables.Read(tableId, table => table.Find(key) is not null);

    /// <summary>Gives the primary keys.</summary>
    /// <param name="tableId">The table.</param>
    /// <returns>The keys in order.</returns>
    public string[] GetKeys(int tableId) => context.Parts.Tables.Exists(tableId) ? context.Parts.Tables.Read(tableId, table => table.Keys.ToArray()) : [];

    /// <summary>Gives the primary keys.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="type">Index.</param>
    /// <returns>The keys in order.</returns>
    public string[] GetKeys(int tableId, NotifyProtocol.KeyType type) => type == NotifyProtocol.KeyType.Index
        ? GetKeys(tableId)
        : context.Parts.Tables.Exists(tableId) ? context.Parts.Tables.Read(tableId, table => table.Keys.Select(key => DisplayKey(table, key)).ToArray()) : [];

    /// <summary>Finds the rows with a value in a column; case does not matter.</summary>
    /// <param name="columnPID">The column's parameter.</param>
    /// <param name="columnValue">The value.</param>
    /// <returns>Their keys in order.</returns>
    public string[] GetKeysForIndex(int columnPID, string columnValue) => FindKeys(columnPID, columnValue, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the rows with a value in a column.</summary>
    /// <param name="column">The column's parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="comparison">Whether case matters.</param>
    /// <returns>Their keys in order.</returns>
    internal string[] FindKeys(int column, object? value, StringComparison comparison)
    {
        if (context.Parts.Tables.FindColumn(column) is not var (table, index))
        {
            context.Complain($"Keys are asked for by parameter {column}, which is not a column.");
            return [];
        }

        var text = context.Parts.Converter.ToText(value);
        return context.Parts.Tables.Read(table, rows => rows.Keys.Where(key => context.Parts.Converter.ToText(rows.Find(key)![index]).Equals(text, comparison)).ToArray());
    }

    /// <summary>Composes the display key of a row, of the values and not of what is shown for them.</summary>
    /// <param name="table">The table.</param>
    /// <param name="key">The row.</param>
    /// <returns>The display key; the primary key when the table has no other.</returns>
    internal string DisplayKey(Table table, string key)
    {
        var cells = table.Find(key)!;
        var columns = table.Definition.Columns;
        return table.Definition.NamingFormat.Count == 0 ? key : string.Concat(table.Definition.NamingFormat.Select(part =>
            columns.FirstOrDefault(column => column.ParameterId.ToString(CultureInfo.InvariantCulture) == part) is { } column ? context.Parts.Converter.ToText(cells[column.Index]) : part));
    }

    /// <summary>Gives the position of a row.</summary>
    /// <param name="iPID">The table.</param>
    /// <param name="key">The row.</param>
    /// <returns>The position, from 1; 0 when there is no such row.</returns>
    public int GetKeyPosition(int iPID, string key) => context.Parts.Tables.Exists(iPID) ? context.Parts.Tables.Read(iPID, table => table.PositionOf(key)) : 0;

    /// <summary>Counts the rows.</summary>
    /// <param name="tableId">The table.</param>
    /// <returns>The number; -1 when there is no such table.</returns>
    public int RowCount(int tableId) => context.Parts.Tables.Exists(tableId) ? context.Parts.Tables.Read(tableId, table => table.Keys.Count) : -1;

    /// <summary>Reads a cell.</summary>
    /// <param name="iID">The table.</param>
    /// <param name="key">The row.</param>
    /// <param name="iY">The column's position, from 1.</param>
    /// <returns>The value; null when it is not initialized or not there.</returns>
    public object? GetParameterIndexByKey(int iID, string key, int iY) => !context.Parts.Tables.Exists(iID) ? null : context.Parts.Tables.Read(iID, table =>
        table.Find(key) is { } cells && iY >= 1 && iY <= cells.Length ? context.Parts.Converter.ToScript(cells[iY - 1]) : null);

    /// <summary>Sets a cell.</summary>
    /// <param name="iID">The table.</param>
    /// <param name="key">The row.</param>
    /// <param name="iY">The column's position, from 1.</param>
    /// <param name="value">The value; null empties the cell.</param>
    /// <returns>Whether the value differs; never for the primary key.</returns>
    public bool SetParameterIndexByKey(int iID, string key, int iY, object? value)
    {
        if (!context.Parts.Tables.Exists(iID))
        {
            context.Complain($"SetParameterIndexByKey({iID}, ...): there is no such table.");
            return false;
        }

        return context.Parts.Tables.Edit(iID, context.Run.Cause, edit =>
            iY >= 1 && iY <= edit.Table.Definition.Columns.Count && edit.SetCell(key, iY - 1, value));
    }

    /// <summary>Sets scattered cells.</summary>
    /// <param name="ids">The tables.</param>
    /// <param name="keys">The rows.</param>
    /// <param name="iYs">The columns' positions, from 1.</param>
    /// <param name="values">The values.</param>
    /// <returns>One result for each; null when the arrays do not match.</returns>
    public object? SetParametersIndexByKey(int[] ids, string[] keys, int[] iYs, object[] values)
    {
        if (ids.Length != keys.Length || ids.Length != iYs.Length || ids.Length != values.Length)
        {
            context.Complain("SetParametersIndexByKey got arrays of different lengths.");
            return null;
        }

        return ids.Select((id, index) => SetParameterIndexByKey(id, keys[index], iYs[index], values[index]) ? Changed : 0u).ToArray();
    }
}
