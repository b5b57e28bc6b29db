using System.Globalization;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Testing;

/// <summary>The rows of a table, at one moment.</summary>
public sealed class TableAsserter
{
    private const int RowsDescribed = 5;

    private readonly TableReport table;
    private readonly int keyIndex;

    /// <summary>Initializes a new instance of the <see cref="TableAsserter"/> class.</summary>
    /// <param name="table">The table.</param>
    /// <param name="keyIndex">The position of the primary key.</param>
    internal TableAsserter(TableReport table, int keyIndex)
    {
        this.table = table;
        this.keyIndex = keyIndex;
    }

    /// <summary>Gets the number of columns.</summary>
    public int ColumnCount => table.Columns.Count;

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => table.Rows.Count;

    /// <summary>Gives the cells of a column, in the order of the rows.</summary>
    /// <param name="pid">The column's parameter.</param>
    /// <returns>The cells: numbers, texts or null.</returns>
    /// <exception cref="ConnectorTestException">The table has no such column.</exception>
    public IReadOnlyList<object?> Column(int pid)
    {
        var index = table.Columns.Select(column => column.Id).ToList().IndexOf(pid);
        return index < 0
            ? throw new ConnectorTestException($"Table {table.Id} ({table.Name}) has no column {pid}; it has {string.Join(", ", table.Columns.Select(column => column.Id))}.")
            : [.. table.Rows.Select(row => row[index])];
    }

    /// <summary>Gives the cells of a row, by their positions from 0.</summary>
    /// <param name="key">The primary key.</param>
    /// <returns>The cells: numbers, texts or null; null when there is no such row.</returns>
    public IReadOnlyList<object?>? Row(string key) => table.Rows.FirstOrDefault(row => KeyOf(row) == key);

    /// <summary>Gives all rows.</summary>
    /// <returns>The cells by primary key.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<object?>> AllRows() => table.Rows.ToDictionary(KeyOf);

    /// <summary>Describes the rows in a line.</summary>
    /// <returns>The line.</returns>
    internal string Describe() =>
        $"{RowCount} row(s){string.Concat(table.Rows.Take(RowsDescribed).Select(row => $" [{string.Join(" | ", row.Select(Text))}]"))}{(RowCount > RowsDescribed ? " ..." : string.Empty)}";

    private static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? string.Empty;

    private string KeyOf(IReadOnlyList<object?> row) => Text(row[keyIndex]);
}
