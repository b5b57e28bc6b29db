using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Scripting;

/// <summary>Fills tables. Source: DataMiner documentation, SLProtocol.FillArray and its kin.</summary>
internal sealed class FillMembers(ScriptContext context)
{
    /// <summary>Replaces the content of a table.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="columns">The retrieved columns.</param>
    /// <returns>True, or null on an error.</returns>
    public object? FillArray(int tableId, object[] columns) => Fill(tableId, columns, deletesAbsent: true);

    /// <summary>Replaces the content of a table.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="columns">The retrieved columns.</param>
    /// <returns>True, or null on an error.</returns>
    public object? FillArray(int tableId, List<object[]> columns) => Fill(tableId, [.. columns], deletesAbsent: true);

    /// <summary>Fills a table from rows.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="rows">The rows; none empties the table when those that are not mentioned go.</param>
    /// <param name="option">Whether rows that are not mentioned go.</param>
    /// <returns>True, or null on an error.</returns>
    public object? FillArray(int tableId, List<object[]> rows, NotifyProtocol.SaveOption option)
    {
        var deletesAbsent = option == NotifyProtocol.SaveOption.Full;
        if (rows.Count > 0 || !context.Parts.Tables.Exists(tableId))
        {
            return Fill(tableId, Transpose(rows), deletesAbsent);
        }

        if (deletesAbsent)
        {
            context.Parts.Tables.Clear(tableId, context.Run.Cause);
        }

        return true;
    }

    /// <summary>Fills a table; rows that are not mentioned stay.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="columns">The retrieved columns.</param>
    /// <returns>True, or null on an error.</returns>
    public object? FillArrayNoDelete(int tableId, object[] columns) => Fill(tableId, columns, deletesAbsent: false);

    /// <summary>Fills a table; rows that are not mentioned stay.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="columns">The retrieved columns.</param>
    /// <returns>True, or null on an error.</returns>
    public object? FillArrayNoDelete(int tableId, List<object[]> columns) => Fill(tableId, [.. columns], deletesAbsent: false);

    /// <summary>Fills one column.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="columnPid">The column's parameter.</param>
    /// <param name="keys">The rows.</param>
    /// <param name="values">Their values, or one for all.</param>
    /// <returns>True, or null on an error.</returns>
    public object? FillArrayWithColumn(int tableId, int columnPid, object[] keys, object[] values)
    {
        if (values.Length != 1 && values.Length != keys.Length)
        {
            throw new ArgumentException($"{keys.Length} keys need as many values, or one for all, not {values.Length}.", nameof(values));
        }

        return context.Parts.Filler.FillColumn(tableId, columnPid, keys, values, context.Run.Cause) ? true : null;
    }

    private static object[] Transpose(List<object[]> rows)
    {
        var width = rows.Select(row => row.Length).DefaultIfEmpty().Max();
        return [.. Enumerable.Range(0, width).Select(column => rows.Select(row => column < row.Length ? row[column] : null!).ToArray())];
    }

    private bool? Fill(int table, object[] columns, bool deletesAbsent)
    {
        if (!context.Parts.Tables.Exists(table) || !Array.TrueForAll(columns, column => column is object[]))
        {
            context.Complain($"A fill of table {table} failed: there is no such table, or a column is not an array.");
            return null;
        }

        return context.Parts.Filler.Fill(table, [.. columns.Cast<object?[]>()], deletesAbsent, context.Run.Cause) ? true : null;
    }
}
