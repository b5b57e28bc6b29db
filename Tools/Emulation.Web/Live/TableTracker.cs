using ConnectorEmulator.Web.Views;

namespace ConnectorEmulator.Web.Live;

/// <summary>Remembers the rows of a table that a reader has, and finds what differs.</summary>
internal sealed class TableTracker(int table)
{
    private Dictionary<string, RowState>? known;

    /// <summary>Finds what differs, and takes it that the reader gets it.</summary>
    /// <param name="rows">The rows now.</param>
    /// <returns>The rows that changed, the first time all rows even if there are none; null when nothing changed.</returns>
    public TableChange? Compare(IReadOnlyList<RowState> rows)
    {
        var before = known ?? new Dictionary<string, RowState>(StringComparer.Ordinal);
        var now = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        List<RowState> changed = [.. rows.Where(row => !before.TryGetValue(row.Key, out var old) || !AreEqual(row, old))];
        List<string> removed = [.. before.Keys.Where(key => !now.ContainsKey(key))];
        var isFirst = known is null;
        known = now;
        return isFirst || changed.Count + removed.Count > 0 ? new TableChange(table, changed, removed) : null;
    }

    private static bool AreEqual(RowState left, RowState right) => left.Label == right.Label && left.Cells.SequenceEqual(right.Cells);
}
