using System.Globalization;

namespace ConnectorEmulator.Tool.CommandLine.Describing;

/// <summary>Writes a description as text, in aligned columns.</summary>
internal static class DescriptionText
{
    private const string Gap = "  ";

    // More of them would push the column behind it off the screen; --json has all.
    private const int WidthOfChoices = 40;

    private static readonly string[] Heads = ["read", "write", "name", "description", "value", "page"];

    /// <summary>Writes a description.</summary>
    /// <param name="protocol">The description.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Write(ProtocolDescription protocol) =>
    [
        $"{protocol.Name} {protocol.Version}{(protocol.MinimumDataMiner.Length > 0 ? $", DataMiner {protocol.MinimumDataMiner} or higher" : string.Empty)}",
        .. Section("Connections", Align(protocol.Connections.Select(item => new[] { Text(item.Id), item.Kind, item.Name }))),
        .. Section("Pages", protocol.Pages.Select(page => Gap + page)),
        .. Section("Parameters", Parameters(protocol.Parameters)),
        .. protocol.Tables.SelectMany(table => Section($"Table {table.Id} {table.Name}: {table.Description}{(table.Page.Length > 0 ? $" (page {table.Page})" : string.Empty)}", Parameters(table.Columns))),
        .. Section("Buttons", Align(protocol.Buttons.Select(item => new[] { Text(item.Id), item.Name, item.Description, string.Join(", ", item.Labels), item.Page }))),
    ];

    private static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        List<string> all = [.. lines];
        return all.Count == 0 ? [] : [string.Empty, title, .. all];
    }

    private static IEnumerable<string> Parameters(IReadOnlyList<ParameterDescription> parameters) => parameters.Count == 0
        ? []
        : Align(parameters.Select(item => new[] { Text(item.ReadId), Text(item.WriteId), item.Name, item.Description, Value(item), item.Page }).Prepend(Heads));

    private static string Text(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Value(ParameterDescription parameter)
    {
        var range = (parameter.Low, parameter.High) switch
        {
            ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $" {low} to {high}"),
            ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $" from {low}"),
            (null, { } high) => string.Create(CultureInfo.InvariantCulture, $" up to {high}"),
            _ => string.Empty,
        };
        var unit = parameter.Unit.Length > 0 ? " " + parameter.Unit : string.Empty;
        return parameter.Choices.Count > 0 ? Choices(parameter.Choices) : $"{parameter.Type}{range}{unit}";
    }

    private static string Choices(IReadOnlyList<string> choices)
    {
        var shown = choices.Count;
        while (shown > 1 && choices.Take(shown).Sum(choice => choice.Length + Gap.Length) > WidthOfChoices)
        {
            shown--;
        }

        return string.Join(", ", choices.Take(shown)) + (shown < choices.Count ? $" and {choices.Count - shown} more" : string.Empty);
    }

    private static IEnumerable<string> Align(IEnumerable<string[]> rows)
    {
        List<string[]> all = [.. rows];
        int[] widths = all.Count == 0 ? [] : [.. Enumerable.Range(0, all[0].Length).Select(index => all.Max(row => row[index].Length))];
        return all.Select(row => (Gap + string.Join(Gap, row.Select((cell, index) => cell.PadRight(widths[index])))).TrimEnd());
    }
}
