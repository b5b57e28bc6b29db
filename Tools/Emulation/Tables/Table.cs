using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tables;

/// <summary>The rows of a table, in the order in which they were added. The caller holds the table's lock.</summary>
internal sealed class Table(TableDefinition definition)
{
    private readonly Dictionary<string, object?[]> byKey = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private Dictionary<string, int>? positions;

    /// <summary>Gets the table's shape.</summary>
    public TableDefinition Definition => definition;

    /// <summary>Gets the keys in order.</summary>
    public IReadOnlyList<string> Keys => order;

    /// <summary>Finds the cells of a row.</summary>
    /// <param name="key">The row's key.</param>
    /// <returns>The cells themselves; null when there is no such row.</returns>
    public object?[]? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Finds the position of a row.</summary>
    /// <param name="key">The row's key.</param>
    /// <returns>The position, from 1; 0 when there is no such row.</returns>
    public int PositionOf(string key)
    {
        positions ??= order.Select((item, index) => (item, index)).ToDictionary(pair => pair.item, pair => pair.index + 1, StringComparer.Ordinal);
        return positions.GetValueOrDefault(key);
    }

    /// <summary>Adds an empty row.</summary>
    /// <param name="key">The row's key, which is not there yet.</param>
    /// <returns>Its cells.</returns>
    public object?[] Add(string key)
    {
        var cells = new object?[definition.Columns.Count];
        cells[definition.KeyIndex] = key;
        byKey.Add(key, cells);
        order.Add(key);
        if (positions is not null)
        {
            positions[key] = order.Count;
        }

        return cells;
    }

    /// <summary>Removes rows.</summary>
    /// <param name="keys">Their keys; those that are not there are passed over.</param>
    /// <returns>The number of rows removed.</returns>
    public int Remove(IEnumerable<string> keys)
    {
        var removed = keys.Where(byKey.Remove).ToHashSet(StringComparer.Ordinal);
        if (removed.Count > 0)
        {
            order.RemoveAll(removed.Contains);
            positions = null;
        }

        return removed.Count;
    }
}
