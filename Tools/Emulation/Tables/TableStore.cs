using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Tables;

/// <summary>The tables of an element: reading, and the plain edits. Bulk edits are in <see cref="TableFiller"/>.</summary>
internal sealed class TableStore
{
    private static readonly Cause Reader = Cause.From("reader");

    private readonly TableContext context;
    private readonly Dictionary<int, (Table Table, TableLock Lock)> tables;
    private readonly Dictionary<int, (int Table, int Index)> columns = [];

    /// <summary>Creates the tables, empty.</summary>
    /// <param name="context">What edits work with.</param>
    public TableStore(TableContext context)
    {
        this.context = context;
        tables = context.Protocol.Parameters.Values.Where(item => item.Table is not null).ToDictionary(item => item.Id, item => (new Table(item.Table!), new TableLock(item.Id)));
        foreach (var (id, (table, _)) in tables)
        {
            foreach (var column in table.Definition.Columns)
            {
                columns[column.ParameterId] = (id, column.Index);
            }
        }
    }

    /// <summary>Finds the table and position of a column.</summary>
    /// <param name="parameter">The column's parameter.</param>
    /// <returns>The table and the position from 0; null for a parameter that is not a column.</returns>
    public (int Table, int Index)? FindColumn(int parameter) => columns.TryGetValue(parameter, out var place) ? place : null;

    /// <summary>Tells whether a table exists.</summary>
    /// <param name="table">The table.</param>
    /// <returns>True when it does.</returns>
    public bool Exists(int table) => tables.ContainsKey(table);

    /// <summary>Reads from a table.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="read">Reads it; must not keep the rows.</param>
    /// <returns>What was read.</returns>
    public T Read<T>(int table, Func<Table, T> read) => tables[table].Lock.Use(Reader, () => read(tables[table].Table));

    /// <summary>Edits a table; the events of what changed run before the lock is given back.</summary>
    /// <typeparam name="T">What the edit returns.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="cause">Why.</param>
    /// <param name="edit">The edit.</param>
    /// <returns>What the edit returned.</returns>
    public T Edit<T>(int table, Cause cause, Func<TableEdit, T> edit)
    {
        var (rows, gate) = tables[table];
        var session = new TableEdit(rows, context);
        var result = gate.Use(cause, () =>
        {
            var returned = edit(session);
            session.RaiseEvents(cause);
            return returned;
        });
        session.Announce();
        return result;
    }

    /// <summary>Sets a cell on behalf of a setter: an equal value raises nothing.</summary>
    /// <param name="column">The column's parameter.</param>
    /// <param name="key">The row.</param>
    /// <param name="value">The value.</param>
    /// <param name="cause">Why.</param>
    public void SetCellFromProtocol(int column, string key, object value, Cause cause)
    {
        if (FindColumn(column) is var (table, index))
        {
            Edit(table, cause, edit => edit.SetCell(key, index, value));
        }
    }

    /// <summary>Empties a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cause">Why.</param>
    public void Clear(int table, Cause cause) => Edit(table, cause, edit => edit.Remove([.. edit.Table.Keys]));
}
