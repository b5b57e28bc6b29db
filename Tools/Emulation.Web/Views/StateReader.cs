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
        var isSecret = Secrets.IsSecret(definition) && !report.IsEmpty;
        return new ParameterState(
            id,
            Cut(report.Display),
            isSecret ? null : Edit(report.Value),
            report.IsEmpty,
            report.Alarm,
            IsDisabled(definition, report.Value));
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
        [.. element.SnapshotConnections().Select(ReadConnection)];

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
            AlarmEvaluator.Evaluate(column, value, valueOf),
            IsDisabled(column, value));
    }

    private static ILookup<int, int> FindMonitoredBy(ProtocolDefinition protocol)
    {
        var tables = protocol.Parameters.Values.Where(item => item.Table is not null)
            .SelectMany(item => item.Table!.Columns, (table, column) => (Id: table.Id, Condition: protocol.Parameters[column.ParameterId].Alarm?.DisabledIf));
        return FindParameters(protocol).Select(id => (Id: id, Condition: protocol.Parameters[id].Alarm?.DisabledIf)).Concat(tables)
            .Where(item => item.Condition is not null).Distinct().ToLookup(item => item.Condition!.ParameterId, item => item.Id);
    }

    private static ConnectionView ReadConnection(ConnectionReport report) => new(
        report.Id, report.State == ConnectionState.Unused ? "Not used yet" : report.StateText, MoodOf(report.State), report.FramesReceived, report.FramesSent);

    // An HTTP connection that was never used is neither responding nor not.
    private static ConnectionMood MoodOf(ConnectionState state) => state switch
    {
        ConnectionState.Open or ConnectionState.Responding => ConnectionMood.Good,
        ConnectionState.Closed or ConnectionState.NotResponding => ConnectionMood.Bad,
        _ => ConnectionMood.Idle,
    };

    private static bool? IsDisabled(ParameterDefinition definition, object? value) => definition.Display.FindException(value) is { IsDisabled: true } ? true : null;

    private object? ValueOf(int id) => element.SnapshotParameter(id).Value;

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] + "…" : text;

    private static string? Edit(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 and <= LongestText } text ? text : null;
}
