using System.Globalization;
using ConnectorEmulator.Display;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Logic;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Reporting;

/// <summary>Copies what an element shows.</summary>
internal sealed class SnapshotReader(ElementParts parts)
{
    /// <summary>The most of a received message that is copied, in bytes.</summary>
    public const int LongestMessage = 1024 * 1024;

    /// <summary>Copies everything.</summary>
    /// <returns>The copy.</returns>
    public ElementReport Take() => new(
        new ProtocolReport(parts.Protocol.Name, parts.Protocol.Version) { LeftOut = parts.Protocol.LeftOut },
        TakeTimeout(),
        TakeConnections(),
        [.. parts.Protocol.Parameters.Values.Where(IsStandalone).OrderBy(item => item.Id).Select(TakeParameter)],
        [.. parts.Protocol.Parameters.Values.Where(item => item.Table is not null).OrderBy(item => item.Id).Select(TakeTable)],
        [.. parts.Protocol.QActions.Select(TakeQAction)],
        [.. parts.Protocol.Pairs.Keys.Order().Select(TakePair)],
        [.. parts.Log.Lines.Select(line => new LogReport(line.Time, line.Level, line.Text))]);

    /// <summary>Copies the state of the connections.</summary>
    /// <returns>The copy, by id.</returns>
    public IReadOnlyList<ConnectionReport> TakeConnections() => TakeConnections(parts.Timeout.Read().Connections);

    /// <summary>Copies one parameter.</summary>
    /// <param name="definition">The parameter.</param>
    /// <returns>The copy.</returns>
    public ParameterReport TakeParameter(ParameterDefinition definition)
    {
        var stored = parts.Store.Get(definition.Id);
        var displayed = parts.Store.GetDisplayed(definition.Id);
        var secrets = parts.Secrets.Values();
        var value = Read(stored, secrets);
        var shown = !definition.IsDisplayed || ReferenceEquals(stored, displayed) ? value : Read(displayed, secrets);
        return new ParameterReport(
            definition.Id,
            definition.Name,
            SecretMask.Hide(Secrets.Hide(definition, value), secrets),
            SecretMask.Apply(ValueFormatter.Format(definition, Secrets.Hide(definition, shown)), secrets),
            value is null && shown is null,
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

    // A message can be as long as many reports, and each parameter that holds one would be copied as text.
    private object? Read(object? value, IReadOnlyList<string> secrets)
    {
        if (value is not byte[] { Length: > LongestMessage } bytes)
        {
            return parts.Converter.ToScript(value);
        }

        // A password that begins within what is copied is read to its end, or its beginning would not be recognized.
        var margin = secrets.Count == 0 ? 0 : secrets[0].Length * SecretMask.LongestEscape;
        var text = SecretMask.Apply((string)parts.Converter.ToScript(bytes[..Math.Min(bytes.Length, LongestMessage + margin)])!, secrets);
        return string.Create(CultureInfo.InvariantCulture, $"{text[..Math.Min(text.Length, LongestMessage)]}... ({bytes.Length} bytes)");
    }

    private AlarmSeverity Severity(ParameterDefinition definition, object? value) =>
        AlarmEvaluator.Evaluate(definition, value, id => parts.Converter.ToScript(parts.Store.Get(id)));

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
        // A virtual connection has nothing to count.
        var connection = parts.Connections.GetValueOrDefault(definition.Id);
        var counts = connection?.Counts ?? new ConnectionCounts();
        return new ConnectionReport(
            definition.Id, definition.Name, connection?.State ?? ConnectionState.Virtual, counts.Opened, counts.Closed, counts.FramesReceived, counts.FramesSent, inTimeout.Contains(definition.Id));
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
