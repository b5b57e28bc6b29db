using System.Globalization;
using ConnectorEmulator.Display;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Testing;

/// <summary>The rows of a table, at one moment. Cells are double, string or null, as the element holds them: a discreet is its value, and a number has no unit.</summary>
public sealed class TableAsserter
{
    private const int RowsDescribed = 5;
    private const int KeysDescribed = 20;

    private readonly Element element;
    private readonly TableReport table;
    private readonly int keyIndex;

    /// <summary>Initializes a new instance of the <see cref="TableAsserter"/> class.</summary>
    /// <param name="element">The element.</param>
    /// <param name="table">The table.</param>
    internal TableAsserter(Element element, TableDefinition table)
    {
        this.element = element;
        this.table = element.SnapshotTable(table.Id);
        keyIndex = table.KeyIndex;
    }

    /// <summary>Gets the number of columns.</summary>
    public int ColumnCount => table.Columns.Count;

    /// <summary>Gets the number of rows.</summary>
    public int RowCount => table.Rows.Count;

    /// <summary>Gives the cells of a column, in the order of the rows.</summary>
    /// <param name="pid">The column's parameter.</param>
    /// <returns>The cells.</returns>
    /// <exception cref="ConnectorTestException">The table has no such column.</exception>
    public IReadOnlyList<object?> Column(int pid)
    {
        var index = IndexOf(pid);
        return [.. table.Rows.Select(row => row[index])];
    }

    /// <summary>Tells whether there is a row.</summary>
    /// <param name="key">The primary key.</param>
    /// <returns>Whether there is.</returns>
    public bool HasRow(string key) => Find(key) is not null;

    /// <summary>Gives the cells of a row, by the positions of the columns from 0.</summary>
    /// <param name="key">The primary key.</param>
    /// <returns>The cells.</returns>
    /// <exception cref="ConnectorTestException">There is no such row; says which there are. A wait goes on until there is.</exception>
    public IReadOnlyList<object?> Row(string key) => Find(key) ?? throw new ConnectorTestException($"Table {table.Id} ({table.Name}) has no row '{key}'; it has {DescribeKeys()}.") { MayPass = true };

    /// <summary>Gives a cell.</summary>
    /// <param name="key">The primary key of the row.</param>
    /// <param name="pid">The column's parameter.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ConnectorTestException">The table has no such column, or no such row: a wait goes on until there is.</exception>
    public object? Cell(string key, int pid)
    {
        var index = IndexOf(pid);
        return Row(key)[index];
    }

    /// <summary>Gives the severity of a cell.</summary>
    /// <param name="key">The primary key of the row.</param>
    /// <param name="pid">The column's parameter.</param>
    /// <returns>The severity by the default thresholds; none when the column is not monitored.</returns>
    /// <exception cref="ConnectorTestException">The table has no such column, or no such row: a wait goes on until there is.</exception>
    public AlarmSeverity Alarm(string key, int pid) => AlarmEvaluator.Evaluate(element.Protocol.Parameters[pid], Cell(key, pid), id => element.SnapshotParameter(id).Value);

    /// <summary>Gives all rows.</summary>
    /// <returns>The cells by primary key.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<object?>> AllRows() => table.Rows.ToDictionary(KeyOf);

    /// <summary>Describes the rows.</summary>
    /// <returns>A line, and one for each row.</returns>
    internal string Describe()
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"{column.Id} {column.Name}"));
        var rows = table.Rows.Take(RowsDescribed).Select(row => $"\n    {string.Join(", ", row.Select(ValueText.Of))}");
        var rest = RowCount > RowsDescribed ? $"\n    and {RowCount - RowsDescribed} more" : string.Empty;
        return $"{RowCount} {(RowCount == 1 ? "row" : "rows")} of {columns}{string.Concat(rows)}{rest}";
    }

    private static string Text(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? string.Empty;

    private IReadOnlyList<object?>? Find(string key) => table.Rows.FirstOrDefault(row => KeyOf(row) == key);

    private int IndexOf(int pid)
    {
        var ids = table.Columns.Select(column => column.Id).ToList();
        return ids.IndexOf(pid) is var index and >= 0
            ? index
            : throw new ConnectorTestException($"Table {table.Id} ({table.Name}) has no column {pid}; it has {string.Join(", ", ids)}.");
    }

    private string DescribeKeys() => RowCount == 0
        ? "no rows"
        : string.Join(", ", table.Rows.Take(KeysDescribed).Select(row => $"'{KeyOf(row)}'")) + (RowCount > KeysDescribed ? $" and {RowCount - KeysDescribed} more" : string.Empty);

    private string KeyOf(IReadOnlyList<object?> row) => Text(row[keyIndex]);
}
