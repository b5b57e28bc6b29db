using System.Globalization;
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
        if (place is { Table: { } owner, Row: { } row })
        {
            return $"{ParameterNames.Label(owner)}, {row}, {label}: {Cell(protocol, report, place.Parameter.Id, owner, row)}";
        }

        return place.Parameter.Table is { } table
            ? $"{label}: {Rows(protocol, report.Tables.Single(item => item.Id == table.Id))}"
            : $"{label}: {report.Parameters.Single(item => item.Id == place.Parameter.Id).Display}";
    }

    private static string Cell(ProtocolDefinition protocol, ElementReport report, int column, ParameterDefinition owner, string row)
    {
        var table = report.Tables.Single(item => item.Id == owner.Id);
        var cells = table.Rows.FirstOrDefault(item => Convert.ToString(item[owner.Table!.KeyIndex], CultureInfo.InvariantCulture) == row);
        var index = table.Columns.ToList().FindIndex(item => item.Id == column);
        return cells is null ? "there is no such row" : index < 0 ? "nothing shows it" : ValueFormatter.Format(protocol.Parameters[column], cells[index]);
    }

    private static string Rows(ProtocolDefinition protocol, TableReport table)
    {
        List<ParameterDefinition> columns = [.. table.Columns.Select(column => protocol.Parameters[column.Id])];
        var rows = table.Rows.Select(row => string.Join(Separator, row.Select((cell, index) => ValueFormatter.Format(columns[index], cell))));
        var count = table.Rows.Count == 1 ? "1 row" : $"{table.Rows.Count} rows";
        return string.Join('\n', [count, string.Join(Separator, columns.Select(ParameterNames.Label)), .. rows]);
    }
}
