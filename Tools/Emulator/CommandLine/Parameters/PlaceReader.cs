using System.Globalization;
using ConnectorEmulator.Display;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>Reads what a parameter, a table or a cell shows.</summary>
/// <param name="protocol">The protocol.</param>
/// <param name="parameter">Gives a standalone parameter by its id.</param>
/// <param name="table">Gives a table by its id.</param>
internal sealed class PlaceReader(ProtocolDefinition protocol, Func<int, ParameterReport> parameter, Func<int, TableReport> table)
{
    /// <summary>Reads what an element shows now.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The reader.</returns>
    public static PlaceReader Of(Element element) => new(element.Protocol, element.SnapshotParameter, element.SnapshotTable);

    /// <summary>Reads what an element showed.</summary>
    /// <param name="protocol">Its protocol.</param>
    /// <param name="report">The element at that moment.</param>
    /// <returns>The reader.</returns>
    public static PlaceReader Of(ProtocolDefinition protocol, ElementReport report) =>
        new(protocol, id => report.Parameters.Single(item => item.Id == id), id => report.Tables.Single(item => item.Id == id));

    /// <summary>Reads a place.</summary>
    /// <param name="place">The place; not a column as a whole.</param>
    /// <returns>What it shows.</returns>
    public SeenValue Read(ParameterPlace place)
    {
        if (place is { Table: { } owner, Row: { } row })
        {
            return ReadCell(place.Parameter.Id, owner, row);
        }

        if (place.Parameter.Table is not null)
        {
            var count = table(place.Parameter.Id).Rows.Count;
            return new SeenValue(count == 1 ? "1 row" : $"{count} rows", (double)count);
        }

        var seen = parameter(place.Parameter.Id);
        return new SeenValue(seen.Display, seen.Value);
    }

    private SeenValue ReadCell(int column, ParameterDefinition owner, string row)
    {
        var all = table(owner.Id);
        var cells = all.Rows.FirstOrDefault(item => Convert.ToString(item[owner.Table!.KeyIndex], CultureInfo.InvariantCulture) == row);
        var index = all.Columns.ToList().FindIndex(item => item.Id == column);
        return cells is null ? new SeenValue("there is no such row", null)
            : index < 0 ? new SeenValue("nothing shows it", null)
            : new SeenValue(ValueFormatter.Format(protocol.Parameters[column], cells[index]), cells[index]);
    }
}
