using System.Collections.Concurrent;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Trends;

/// <summary>
/// Records what the trended parameters of an element held, one sample a second at most. Changes only leave a note, because they come on the threads of the
/// element; the values are read when the sample is taken.
/// </summary>
internal sealed class TrendRecorder : IDisposable
{
    /// <summary>The number of rows of a table that are recorded: the first ones. More would cost memory that nobody looks at.</summary>
    public const int MostRows = 500;

    private readonly Element element;
    private readonly HashSet<int> standalone;
    private readonly Dictionary<int, List<ColumnDefinition>> tables;
    private readonly ConcurrentDictionary<(int Parameter, string Key), TrendSeries> series = new();
    private readonly Lock gate = new();
    private HashSet<int> changed;

    /// <summary>Starts to note changes; the first sample reads everything.</summary>
    /// <param name="element">The element.</param>
    public TrendRecorder(Element element)
    {
        this.element = element;
        var parameters = element.Protocol.Parameters;
        tables = parameters.Values.Where(item => item.Table is not null)
            .Select(item => (item.Id, Columns: item.Table!.Columns.Where(column => TrendRule.IsCharted(parameters[column.ParameterId])).ToList()))
            .Where(table => table.Columns.Count > 0)
            .ToDictionary(table => table.Id, table => table.Columns);
        var columns = parameters.Values.SelectMany(item => item.Table?.Columns ?? []).Select(column => column.ParameterId).ToHashSet();
        standalone = [.. parameters.Values.Where(item => TrendRule.IsCharted(item) && !columns.Contains(item.Id)).Select(item => item.Id)];
        changed = [.. standalone, .. tables.Keys];
        element.Changed += Note;
    }

    /// <summary>Reads what was recorded.</summary>
    /// <param name="parameter">The parameter, or the column.</param>
    /// <param name="key">The row; null for a parameter that is not a column.</param>
    /// <param name="now">The end of the window, in milliseconds since 1970.</param>
    /// <returns>The points, oldest first; none when the parameter or the row is not recorded.</returns>
    public IReadOnlyList<TrendPoint> Read(int parameter, string? key, long now) =>
        series.TryGetValue((parameter, key ?? string.Empty), out var found) ? found.Read(now) : [];

    /// <summary>Takes a sample of what changed since the last one.</summary>
    /// <param name="now">When, in milliseconds since 1970.</param>
    public void Sample(long now)
    {
        foreach (var id in Take())
        {
            if (tables.TryGetValue(id, out var columns))
            {
                SampleTable(id, columns, now);
            }
            else
            {
                Add(id, string.Empty, element.SnapshotParameter(id).Value, now);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => element.Changed -= Note;

    private void SampleTable(int id, List<ColumnDefinition> columns, long now)
    {
        var index = element.Protocol.Parameters[id].Table!.KeyIndex;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in element.SnapshotTable(id).Rows.Take(MostRows))
        {
            var key = (string)row[index]!;
            keys.Add(key);
            columns.ForEach(column => Add(column.ParameterId, key, row[column.Index], now));
        }

        var own = columns.Select(column => column.ParameterId).ToHashSet();
        foreach (var gone in series.Keys.Where(item => own.Contains(item.Parameter) && !keys.Contains(item.Key)))
        {
            series.TryRemove(gone, out _);
        }
    }

    private void Add(int parameter, string key, object? value, long now)
    {
        var found = series.GetOrAdd((parameter, key), _ => new TrendSeries());
        found.Add(new TrendPoint(now, TrendRule.Read(element.Protocol.Parameters[parameter], value)));
        found.Forget(now);
    }

    private void Note(int id)
    {
        if (standalone.Contains(id) || tables.ContainsKey(id))
        {
            lock (gate)
            {
                changed.Add(id);
            }
        }
    }

    private HashSet<int> Take()
    {
        lock (gate)
        {
            var taken = changed;
            changed = [];
            return taken;
        }
    }
}
