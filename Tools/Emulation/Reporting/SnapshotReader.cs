using ConnectorEmulator.Connections;
using ConnectorEmulator.Display;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Reporting;

/// <summary>Copies what an element shows.</summary>
internal sealed class SnapshotReader(ElementParts parts, HttpSessions sessions)
{
    /// <summary>Copies everything.</summary>
    /// <returns>The copy.</returns>
    public ElementReport Take() => new(
        new ProtocolReport(parts.Protocol.Name, parts.Protocol.Version),
        TakeTimeout(),
        TakeConnections(),
        [.. parts.Protocol.Parameters.Values.Where(IsStandalone).OrderBy(item => item.Id).Select(TakeParameter)],
        [.. parts.Protocol.Parameters.Values.Where(item => item.Table is not null).OrderBy(item => item.Id).Select(TakeTable)],
        [.. parts.Protocol.QActions.Select(TakeQAction)],
        [.. parts.Protocol.Pairs.Keys.Order().Select(TakePair)],
        [.. parts.Log.Lines.Select(line => new LogReport(line.Time, line.Level == ElementLogLevel.Error ? "error" : "info", line.Text))]);

    /// <summary>Copies the state of the connections.</summary>
    /// <returns>The copy, by id.</returns>
    public IReadOnlyList<ConnectionReport> TakeConnections() => TakeConnections(parts.Timeout.Read().Connections);

    /// <summary>Copies one parameter.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>The copy.</returns>
    public ParameterReport TakeParameter(ParameterDefinition definition)
    {
        var value = parts.Converter.ToScript(parts.Store.Get(definition.Id));
        var shown = definition.IsDisplayed ? parts.Converter.ToScript(parts.Store.GetDisplayed(definition.Id)) : value;
        var secrets = parts.Secrets.Values();
        return new ParameterReport(
            definition.Id,
            definition.Name,
            SecretMask.Hide(Secrets.Hide(definition, value), secrets),
            SecretMask.Apply(ValueFormatter.Format(definition, Secrets.Hide(definition, shown)), secrets),
            Severity(definition, value));
    }

    /// <summary>Copies one table.</summary>
    /// <param name="definition">The table's parameter.</param>
    /// <returns>The copy.</returns>
    public TableReport TakeTable(ParameterDefinition definition)
    {
        var columns = definition.Table!.Columns.Select(column => parts.Protocol.Parameters[column.ParameterId]).ToList();
        var secrets = parts.Secrets.Values();
        var rows = parts.Tables.Read(definition.Id, table => table.Keys.Select(key => TakeRow(columns, table.Find(key)!, secrets)).ToList());
        return new TableReport(definition.Id, definition.Name, [.. columns.Select(column => new ColumnReport(column.Id, column.Name))], rows);
    }

    private string Severity(ParameterDefinition definition, object? value) =>
        AlarmEvaluator.Evaluate(definition, value, id => parts.Converter.ToScript(parts.Store.Get(id))).ToString().ToLowerInvariant();

    private IReadOnlyList<object?> TakeRow(List<ParameterDefinition> columns, object?[] cells, IReadOnlyList<string> secrets) =>
        [.. cells.Select((cell, index) => SecretMask.Hide(Secrets.Hide(columns[index], parts.Converter.ToScript(cell)), secrets))];

    private bool IsStandalone(ParameterDefinition definition) => definition.Table is null && parts.Tables.FindColumn(definition.Id) is null;

    private TimeoutReport TakeTimeout()
    {
        var state = parts.Timeout.Read();
        return new TimeoutReport(state.IsInTimeout, state.Times, state.Total.TotalSeconds);
    }

    private IReadOnlyList<ConnectionReport> TakeConnections(IReadOnlyList<int> inTimeout) =>
        [.. parts.Protocol.Connections.Values.OrderBy(item => item.Id).Select(item => TakeConnection(item, inTimeout))];

    private ConnectionReport TakeConnection(ConnectionDefinition definition, IReadOnlyList<int> inTimeout)
    {
        if (definition.Kind == ConnectionKind.Virtual)
        {
            return new ConnectionReport(definition.Id, definition.Name, "Virtual", 0, 0, 0, 0, false);
        }

        var isWebSocket = parts.Lines.TryGetValue(definition.Id, out var line);
        var state = isWebSocket ? line!.State : sessions.StateOf(definition.Id);
        var http = state.FramesSent == 0 ? "Unused" : parts.Timeout.IsResponding(definition.Id) ? "Responding" : "Not responding";
        var text = isWebSocket ? (state.IsOpen ? "Open" : "Closed") : http;
        return new ConnectionReport(definition.Id, definition.Name, text, state.Opened, state.Closed, state.FramesReceived, state.FramesSent, inTimeout.Contains(definition.Id));
    }

    private QActionReport TakeQAction(QActionDefinition qaction)
    {
        var statistics = parts.Statistics.QAction(qaction.Id);
        return new QActionReport(qaction.Id, statistics.Runs, statistics.Errors, new SortedDictionary<string, long>(statistics.Calls.ToDictionary(), StringComparer.Ordinal));
    }

    private PairReport TakePair(int id)
    {
        var statistics = parts.Statistics.Pair(id);
        return new PairReport(id, statistics.SentCount, statistics.AnsweredCount, statistics.TimeoutCount, statistics.LastRoundTrip?.TotalMilliseconds);
    }
}
