using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tool.CommandLine.Parameters;

/// <summary>
/// Finds what the command line means: a parameter by its id, else by its name, else by its description; a cell as TABLE/COLUMN/KEY. Upper and lower case are the same. What several
/// parameters share means the write parameter where something is written, and the other one where it is shown.
/// </summary>
/// <param name="protocol">The protocol.</param>
internal sealed class ParameterNames(ProtocolDefinition protocol)
{
    private const int MostCandidates = 10;

    /// <summary>Finds what to write.</summary>
    /// <param name="text">What the command line says.</param>
    /// <returns>The write parameter, or a parameter that has none if there is no other.</returns>
    /// <exception cref="InputException">There is no such parameter, or there are several.</exception>
    public ParameterPlace ForWriting(string text) => Find(text, Writes);

    /// <summary>Finds what to show.</summary>
    /// <param name="text">What the command line says.</param>
    /// <returns>The parameter, a table among them, or the cell.</returns>
    /// <exception cref="InputException">There is no such parameter, there are several, or it is a column.</exception>
    public ParameterPlace ForShowing(string text)
    {
        var place = Find(text, matches => matches.Exists(IsNotWrite) ? matches.FindAll(IsNotWrite) : matches);
        return place.Row is null && TableOf(place.Parameter) is { } table
            ? throw new InputException($"this is a column of table {table.Id}; show the table, or a cell: {table.Id}/{place.Parameter.Id}/KEY.")
            : place;
    }

    /// <summary>Gets what a person calls a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Its description, or its name when it has none.</returns>
    public static string Label(ParameterDefinition parameter) => parameter.Description.Length > 0 ? parameter.Description : parameter.Name;

    private static bool IsNotWrite(ParameterDefinition parameter) => parameter.Kind != ParameterKind.Write;

    private static List<ParameterDefinition> Match(IReadOnlyCollection<ParameterDefinition> among, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && among.FirstOrDefault(item => item.Id == id) is { } exact)
        {
            return [exact];
        }

        List<ParameterDefinition> named = [.. among.Where(item => item.Name.Equals(text, StringComparison.OrdinalIgnoreCase))];
        return named.Count > 0 ? named : [.. among.Where(item => item.Description.Equals(text, StringComparison.OrdinalIgnoreCase))];
    }

    private ParameterPlace Find(string text, Func<List<ParameterDefinition>, List<ParameterDefinition>> choose)
    {
        var all = protocol.Parameters.Values.ToList();
        var matches = Match(all, text);
        if (matches.Count == 0 && text.Split('/', 3) is [var tableText, var columnText, var row])
        {
            var table = One("table", tableText, Match(all.FindAll(item => item.Table is not null), tableText), all.FindAll(item => item.Table is not null));
            var columns = ColumnsOf(table);
            return new ParameterPlace(One("column", columnText, choose(Match(columns, columnText)), columns), table, row);
        }

        return new ParameterPlace(One("parameter", text, choose(matches), all));
    }

    private ParameterDefinition One(string what, string text, List<ParameterDefinition> found, List<ParameterDefinition> all)
    {
        if (found.Count == 1)
        {
            return found[0];
        }

        if (found.Count > 1)
        {
            var candidates = string.Join(", ", found.OrderBy(item => item.Id).Take(MostCandidates).Select(Describe));
            var more = found.Count > MostCandidates ? $" and {found.Count - MostCandidates} more" : string.Empty;
            throw new InputException($"'{text}' means several parameters; give the id of one: {candidates}{more}.");
        }

        var hint = NearestName.Hint(text, [.. all.Select(Label), .. all.Select(item => item.Name)]);
        throw new InputException($"the protocol has no such {what}; correct the id, name or description.{hint} The command 'describe' lists what there is.");
    }

    private string Describe(ParameterDefinition parameter)
    {
        var kind = parameter.Kind.ToString().ToLowerInvariant();
        return TableOf(parameter) is { } table ? $"{parameter.Id} ({parameter.Name}, column of {table.Name})" : $"{parameter.Id} ({parameter.Name}, {kind})";
    }

    private List<ParameterDefinition> Writes(List<ParameterDefinition> matches)
    {
        List<ParameterDefinition> writes = [.. matches.Select(item => IsNotWrite(item) ? WriteOf(item) : item).OfType<ParameterDefinition>().Distinct()];
        return writes.Count > 0 ? writes : matches;
    }

    private ParameterDefinition? WriteOf(ParameterDefinition read) =>
        protocol.Parameters.Values.FirstOrDefault(item => item.Kind == ParameterKind.Write && item.Name == read.Name);

    private List<ParameterDefinition> ColumnsOf(ParameterDefinition table)
    {
        List<ParameterDefinition> columns = [.. table.Table!.Columns.Select(column => protocol.Parameters[column.ParameterId])];
        return [.. columns.Concat(columns.Select(WriteOf).OfType<ParameterDefinition>()).Distinct()];
    }

    private ParameterDefinition? TableOf(ParameterDefinition parameter) =>
        protocol.Parameters.Values.FirstOrDefault(item => item.Table is { } table && table.Columns.Any(column => column.ParameterId == parameter.Id));
}
