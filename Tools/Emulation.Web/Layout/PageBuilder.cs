using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Layout;

/// <summary>Puts parameters on their pages. Source: DataMiner protocol reference, Protocol.Params.Param.Display.Positions.</summary>
internal static class PageBuilder
{
    // A page has two columns; what lies beyond is in the second one.
    private const int LastColumn = 1;

    /// <summary>Builds the pages.</summary>
    /// <param name="parameters">The parameters that are shown.</param>
    /// <returns>The pages, by name.</returns>
    public static IReadOnlyList<PageContent> Build(IReadOnlyList<ParameterDefinition> parameters) =>
    [
        .. parameters
            .SelectMany(parameter => parameter.Display.Positions.Select(position => (Parameter: parameter, Position: position)))
            .GroupBy(placed => placed.Position.Page)
            .OrderBy(page => page.Key, StringComparer.OrdinalIgnoreCase)
            .Select(page => new PageContent(page.Key, [.. page.GroupBy(placed => placed.Position).SelectMany(Combine).OrderBy(item => item.Column).ThenBy(item => item.Row)])),
    ];

    // A read and the write of its name, at the same place, are one line.
    private static IEnumerable<PageItem> Combine(IGrouping<PagePosition, (ParameterDefinition Parameter, PagePosition Position)> place)
    {
        var column = Math.Clamp(place.Key.Column, 0, LastColumn);
        foreach (var line in place.Select(placed => placed.Parameter).GroupBy(parameter => (parameter.Name, IsTable: parameter.Table is not null)))
        {
            yield return new PageItem(
                column,
                place.Key.Row,
                line.FirstOrDefault(parameter => parameter.Kind != ParameterKind.Write && parameter.Table is null)?.Id,
                line.FirstOrDefault(parameter => parameter.Kind == ParameterKind.Write)?.Id,
                line.FirstOrDefault(parameter => parameter.Table is not null)?.Id);
        }
    }
}
