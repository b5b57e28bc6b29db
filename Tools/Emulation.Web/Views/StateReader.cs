using System.Globalization;
using ConnectorEmulator.Display;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Web.Views;

/// <summary>Reads the values of an element as they are shown. A password arrives here hidden already, and is not offered for editing.</summary>
internal sealed class StateReader(Element element)
{
    // A value may be megabytes long; nobody reads that on a page, and a browser could choke on it.
    private const int LongestText = 10_000;

    /// <summary>Gets the parameters that are shown, tables and columns apart.</summary>
    public IReadOnlySet<int> Parameters { get; } = FindParameters(element.Protocol);

    /// <summary>Gets the tables that are shown.</summary>
    public IReadOnlySet<int> Tables { get; } = element.Protocol.Parameters.Values.Where(item => item.Table is not null && item.IsDisplayed).Select(item => item.Id).ToHashSet();

    /// <summary>Gets which of them, and of the tables that are shown, are monitored or not by the value of a parameter, by that parameter.</summary>
    public ILookup<int, int> MonitoredBy { get; } = FindMonitoredBy(element.Protocol);

    /// <summary>Reads a parameter.</summary>
    /// <param name="id">One of the parameters that are shown.</param>
    /// <returns>How it is shown.</returns>
    public ParameterState ReadParameter(int id)
    {
        var report = element.SnapshotParameter(id);
        var definition = element.Protocol.Parameters[id];
        var isEmpty = report.Value is null && report.Display == ValueFormatter.NotInitialized;
        var isSecret = Secrets.IsSecret(definition) && !isEmpty;
        return new ParameterState(
            id,
            Cut(report.Display),
            isSecret ? null : Edit(report.Value),
            isEmpty,
            AlarmEvaluator.Evaluate(definition, report.Value, ValueOf));
    }

    /// <summary>Reads the rows of a table.</summary>
    /// <param name="id">One of the tables that are shown.</param>
    /// <returns>The rows in the order in which they were added.</returns>
    public IReadOnlyList<RowState> ReadTable(int id)
    {
        var table = element.Protocol.Parameters[id].Table!;
        var columns = table.Columns.Select(column => element.Protocol.Parameters[column.ParameterId]).ToList();
        var standalone = new Dictionary<int, object?>();
        return [.. element.SnapshotTable(id).Rows.Select(row => ReadRow(table, columns, row, standalone))];
    }

    /// <summary>Reads the connections.</summary>
    /// <returns>How they are shown.</returns>
    public IReadOnlyList<ConnectionView> ReadConnections() =>
        [.. element.SnapshotConnections().Select(item => ReadConnection(item, element.Protocol.Connections[item.Id].Kind))];

    /// <summary>Reads whether operators can write.</summary>
    /// <returns>Why they cannot; empty when they can.</returns>
    public string ReadTimeout() => element.SnapshotTimeout() is { IsInTimeout: true } state ? TimeoutText.Say(state, element.Protocol) : string.Empty;

    private static HashSet<int> FindParameters(ProtocolDefinition protocol)
    {
        var columns = protocol.Parameters.Values.SelectMany(item => item.Table?.Columns ?? []).Select(column => column.ParameterId).ToHashSet();
        return [.. protocol.Parameters.Values
            .Where(item => item.IsDisplayed && item.Table is null && item.Kind != ParameterKind.Write && !columns.Contains(item.Id))
            .Select(item => item.Id)];
    }

    private RowState ReadRow(TableDefinition table, List<ParameterDefinition> columns, IReadOnlyList<object?> row, Dictionary<int, object?> standalone)
    {
        List<CellState> cells = [.. row.Select((value, index) => ReadCell(columns[index], value, ValueOf))];
        var parts = table.NamingFormat.Select(part => columns.FindIndex(column => column.Id.ToString(CultureInfo.InvariantCulture) == part) is var at and >= 0 ? cells[at].Text : part);
        var key = cells[table.KeyIndex].Text;
        return new RowState((string)row[table.KeyIndex]!, table.NamingFormat.Count > 0 ? string.Concat(parts) : key, cells);

        // The parameter that decides for each row is read once.
        object? ValueOf(int id)
        {
            if (columns.FindIndex(column => column.Id == id) is var at and >= 0)
            {
                return row[at];
            }

            if (!standalone.TryGetValue(id, out var value))
            {
                standalone[id] = value = this.ValueOf(id);
            }

            return value;
        }
    }

    private static CellState ReadCell(ParameterDefinition column, object? value, Func<int, object?> valueOf)
    {
        var isSecret = Secrets.IsSecret(column) && value is not null;
        return new CellState(
            Cut(ValueFormatter.Format(column, value)),
            isSecret ? null : Edit(value),
            value is double number && double.IsFinite(number) ? number : null,
            value is null,
            AlarmEvaluator.Evaluate(column, value, valueOf));
    }

    private static ILookup<int, int> FindMonitoredBy(ProtocolDefinition protocol)
    {
        var tables = protocol.Parameters.Values.Where(item => item.Table is not null)
            .SelectMany(item => item.Table!.Columns, (table, column) => (Id: table.Id, Condition: protocol.Parameters[column.ParameterId].Alarm?.DisabledIf));
        return FindParameters(protocol).Select(id => (Id: id, Condition: protocol.Parameters[id].Alarm?.DisabledIf)).Concat(tables)
            .Where(item => item.Condition is not null).Distinct().ToLookup(item => item.Condition!.ParameterId, item => item.Id);
    }

    // An HTTP connection that was never used is neither responding nor not.
    private static ConnectionView ReadConnection(ConnectionReport report, ConnectionKind kind)
    {
        var isUnused = kind == ConnectionKind.Http && report.FramesSent == 0;
        var mood = kind == ConnectionKind.Virtual || isUnused ? ConnectionMood.Idle : report.State is "Open" or "Responding" ? ConnectionMood.Good : ConnectionMood.Bad;
        return new ConnectionView(report.Id, isUnused ? "Not used yet" : report.State, mood, report.FramesReceived, report.FramesSent);
    }

    private object? ValueOf(int id) => element.SnapshotParameter(id).Value;

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] + "…" : text;

    private static string? Edit(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 and <= LongestText } text ? text : null;
}
