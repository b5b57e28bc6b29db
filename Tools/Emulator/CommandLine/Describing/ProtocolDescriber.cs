using ConnectorEmulator.Display;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Tool.CommandLine.Describing;

/// <summary>Describes a protocol.</summary>
/// <param name="protocol">The protocol.</param>
internal sealed class ProtocolDescriber(ProtocolDefinition protocol)
{
    private static readonly string[] Buttons = ["button", "pagebutton"];

    /// <summary>Describes the protocol.</summary>
    /// <returns>The description.</returns>
    public ProtocolDescription Describe()
    {
        var all = protocol.Parameters.Values.OrderBy(item => item.Id).ToList();
        var columns = all.SelectMany(item => ColumnsOf(item).Concat(ColumnsOf(item).Select(WriteOf))).OfType<ParameterDefinition>().ToHashSet();
        var standalone = all.Where(item => !columns.Contains(item) && item is { Table: null, Kind: ParameterKind.Read or ParameterKind.Write }).ToList();
        return new ProtocolDescription(
            protocol.Name,
            protocol.Version,
            protocol.MinimumVersion?.ToString() ?? string.Empty,
            [.. protocol.Connections.Values.OrderBy(item => item.Id).Select(item => new ConnectionDescription(item.Id, item.Name, item.Kind.ToString()))],
            FindPages(all),
            [.. standalone.Where(item => !IsButton(item) && (item.Kind == ParameterKind.Read || ReadOf(item) is null)).Select(Describe)],
            [.. all.Where(item => item.Table is not null).Select(item => new TableDescription(item.Id, item.Name, item.Description, PageOf(item), [.. ColumnsOf(item).Select(Describe)]))],
            [.. standalone.Where(IsButton).Select(item => new ButtonDescription(item.Id, item.Name, item.Description, Texts(item), PageOf(item)))]);
    }

    private static bool IsButton(ParameterDefinition parameter) =>
        parameter.Kind == ParameterKind.Write && Buttons.Contains(parameter.Display.Control, StringComparer.OrdinalIgnoreCase);

    private static string NumberType(DisplayDefinition look) =>
        look.HasOption("datetime") ? "date and time" : look.HasOption("date") ? "date" : look.HasOption("time") ? "time" : "number";

    private static IReadOnlyList<string> Texts(ParameterDefinition parameter) => [.. parameter.Display.Discreets.Select(item => item.Text)];

    private static string PageOf(ParameterDefinition parameter) => parameter.Display.Positions.Select(item => item.Page).FirstOrDefault() ?? string.Empty;

    private IReadOnlyList<string> FindPages(IEnumerable<ParameterDefinition> all) =>
    [
        .. protocol.Pages.Order.Where(name => name.Trim('-').Length > 0)
            .Union(all.SelectMany(item => item.Display.Positions).Select(item => item.Page).Where(name => name.Length > 0)),
    ];

    // A read is described with its write, which says what operators may write.
    private ParameterDescription Describe(ParameterDefinition parameter)
    {
        var write = parameter.Kind == ParameterKind.Write ? parameter : WriteOf(parameter);
        var look = (write ?? parameter).Display;
        var choices = Texts(write is not null && write.Display.Discreets.Count > 0 ? write : parameter);
        var isSecret = Secrets.IsSecret(parameter) || (write is not null && Secrets.IsSecret(write));
        return new ParameterDescription(
            parameter.Kind == ParameterKind.Write ? null : parameter.Id,
            write?.Id,
            parameter.Name,
            parameter.Description,
            isSecret ? "secret" : choices.Count > 0 ? "choice" : parameter.Type == ValueKind.Number ? NumberType(parameter.Display) : "text",
            parameter.Display.Units.Length > 0 ? parameter.Display.Units : look.Units,
            look.RangeLow,
            look.RangeHigh,
            choices,
            PageOf(parameter));
    }

    private IEnumerable<ParameterDefinition> ColumnsOf(ParameterDefinition table) =>
        (table.Table?.Columns ?? []).Select(column => protocol.Parameters.GetValueOrDefault(column.ParameterId)).OfType<ParameterDefinition>();

    private ParameterDefinition? WriteOf(ParameterDefinition read) => Find(ParameterKind.Write, read);

    private ParameterDefinition? ReadOf(ParameterDefinition write) => Find(ParameterKind.Read, write);

    private ParameterDefinition? Find(ParameterKind kind, ParameterDefinition other) =>
        protocol.Parameters.Values.FirstOrDefault(item => item.Kind == kind && item.Id != other.Id && item.Name == other.Name);
}
