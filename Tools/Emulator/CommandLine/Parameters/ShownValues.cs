using ConnectorEmulator.Display;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>The values that the command line asks to be shown at the end, as operators see them.</summary>
internal static class ShownValues
{
    private const string Separator = " | ";

    /// <summary>Gets the text of what is to be shown.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="report">The element at the end.</param>
    /// <param name="shows">What to show.</param>
    /// <returns>A text each, which may have several lines.</returns>
    public static IEnumerable<string> Read(ProtocolDefinition protocol, ElementReport report, IEnumerable<string> shows) =>
        shows.Select(text => Read(protocol, report, new ParameterNames(protocol).ForShowing(text)));

    private static string Read(ProtocolDefinition protocol, ElementReport report, ParameterPlace place)
    {
        var label = ParameterNames.Label(place.Parameter);
        var name = place is { Table: { } owner, Row: { } row } ? $"{ParameterNames.Label(owner)}, {row}, {label}" : label;
        var text = $"{name}: {PlaceReader.Of(protocol, report).Read(place).Display}";
        return place.Parameter.Table is { } table ? $"{text}\n{Rows(protocol, report.Tables.Single(item => item.Id == table.Id))}" : text;
    }

    private static string Rows(ProtocolDefinition protocol, TableReport table)
    {
        List<ParameterDefinition> columns = [.. table.Columns.Select(column => protocol.Parameters[column.Id])];
        var rows = table.Rows.Select(row => string.Join(Separator, row.Select((cell, index) => ValueFormatter.Format(columns[index], cell))));
        return string.Join('\n', rows.Prepend(string.Join(Separator, columns.Select(ParameterNames.Label))));
    }
}
