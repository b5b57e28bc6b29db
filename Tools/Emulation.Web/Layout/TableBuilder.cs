using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Layout;

/// <summary>Builds the layout of a table.</summary>
internal static class TableBuilder
{
    private const int DefaultWidth = 120;
    private const int DefaultLines = 20;

    /// <summary>Builds the layout.</summary>
    /// <param name="definition">The table's parameter.</param>
    /// <param name="protocol">The protocol.</param>
    /// <returns>The layout.</returns>
    public static TableLayout Build(ParameterDefinition definition, ProtocolDefinition protocol)
    {
        var table = definition.Table!;
        var options = new TableOptions(definition.Display.ControlOptions);
        var places = options.Columns.Count > 0 ? options.Columns : [.. table.Columns.Select(column => column.Index)];
        var shown = places.Select((index, place) => (Index: index, Width: options.Widths.ElementAtOrDefault(place) ?? DefaultWidth))
            .Where(column => column.Index >= 0 && column.Index < table.Columns.Count && column.Width > 0)
            .Select(column => BuildColumn(definition, table.Columns[column.Index], column.Width, protocol))
            .ToList();
        return new TableLayout(
            definition.Id,
            definition.Description,
            LayoutBuilder.OrNull(definition.Display.Tooltip),
            options.Lines ?? DefaultLines,
            options.HasFilter,
            shown,
            [.. options.Sort.Where(key => key.Place < places.Count).Select(key => new SortKey(places[key.Place], key.IsDescending))]);
    }

    private static ColumnLayout BuildColumn(ParameterDefinition table, ColumnDefinition column, int width, ProtocolDefinition protocol)
    {
        var definition = protocol.Parameters[column.ParameterId];
        var isWrite = definition.Kind == ParameterKind.Write;
        var write = isWrite ? definition : protocol.Parameters.Values.FirstOrDefault(item => item.Kind == ParameterKind.Write && item.IsDisplayed && item.Name == definition.Name);
        var isNumber = Controls.Find(definition) == Control.Number;
        return new ColumnLayout(column.Index, definition.Id, Title(table, definition), LayoutBuilder.OrNull(definition.Display.Tooltip), width, isNumber, write?.Id, isWrite);
    }

    // The name of the table in brackets makes a description unique; above the column it says nothing new.
    private static string Title(ParameterDefinition table, ParameterDefinition column)
    {
        var suffix = $" ({table.Description})";
        return column.Description.EndsWith(suffix, StringComparison.Ordinal) ? column.Description[..^suffix.Length] : column.Description;
    }
}
