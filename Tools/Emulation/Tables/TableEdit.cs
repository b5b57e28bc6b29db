using ConnectorEmulator.Elements;

namespace ConnectorEmulator.Tables;

/// <summary>One edit of a table: remembers what changed, so that the events follow when the edit is complete.</summary>
internal sealed class TableEdit(Table table, TableContext context)
{
    private readonly Dictionary<string, (object?[] Old, SortedSet<int> Columns)> changes = new(StringComparer.Ordinal);
    private bool needsSave;
    private bool hasChanged;

    /// <summary>Gets the rows.</summary>
    public Table Table => table;

    /// <summary>Adds a row.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>False when it is there already.</returns>
    public bool Add(string key)
    {
        if (table.Find(key) is not null)
        {
            return false;
        }

        table.Add(key);
        Note(key, table.Definition.KeyIndex, new object?[table.Definition.Columns.Count]);
        needsSave = true;
        return true;
    }

    /// <summary>Removes rows.</summary>
    /// <param name="keys">Their keys.</param>
    /// <returns>The number of rows removed.</returns>
    public int Remove(IReadOnlyCollection<string> keys)
    {
        var removed = table.Remove(keys);
        needsSave |= removed > 0;
        hasChanged |= removed > 0;
        return removed;
    }

    /// <summary>Sets a cell of a row that exists. The primary key never changes.</summary>
    /// <param name="key">The row.</param>
    /// <param name="column">The column's position, from 0.</param>
    /// <param name="value">The value; null empties the cell.</param>
    /// <returns>True when the value differs.</returns>
    public bool SetCell(string key, int column, object? value)
    {
        if (table.Find(key) is not { } cells || column == table.Definition.KeyIndex)
        {
            return false;
        }

        var definition = context.Protocol.Parameters[table.Definition.Columns[column].ParameterId];
        object? stored = null;
        if (value is not null && !context.Converter.TryStore(definition, value, out stored))
        {
            context.Log.Error($"Column {definition.Id} ({definition.Name}) cannot hold the value '{value}' in row '{key}'.");
            return false;
        }

        if (context.Converter.AreEqual(cells[column], stored))
        {
            return false;
        }

        Note(key, column, cells);
        cells[column] = stored;
        needsSave |= TablePersistence.IsSaved(table.Definition, column);
        return true;
    }

    /// <summary>Raises the change events of the columns that somebody listens to.</summary>
    /// <param name="cause">Why.</param>
    public void RaiseEvents(Cause cause)
    {
        var locked = cause with { LockedTable = table.Definition.Id };
        foreach (var (key, (old, columns)) in changes)
        {
            foreach (var definition in columns.Select(column => context.Protocol.Parameters[table.Definition.Columns[column].ParameterId]))
            {
                if (context.Listeners.Contains(definition.Id) && table.Find(key) is { } cells)
                {
                    context.Raise(definition, locked, new RowChange(table.Definition.Id, key, table.PositionOf(key), old, [.. cells], null));
                }
            }
        }
    }

    /// <summary>Tells whoever shows or saves the table that it changed.</summary>
    public void Announce()
    {
        if (needsSave && !table.Definition.IsVolatile)
        {
            context.Observers.NotifySaveNeeded();
        }

        if (hasChanged)
        {
            context.Observers.NotifyChanged(table.Definition.Id);
        }
    }

    private void Note(string key, int column, object?[] cells)
    {
        hasChanged = true;
        if (!changes.TryGetValue(key, out var change))
        {
            change = ([.. cells], []);
            changes.Add(key, change);
        }

        change.Columns.Add(column);
    }
}
