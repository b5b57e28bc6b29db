using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Web.Trends;

namespace ConnectorEmulator.Web.Layout;

/// <summary>Builds the layout of an element from its protocol.</summary>
internal static class LayoutBuilder
{
    /// <summary>Builds the layout.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The layout.</returns>
    public static ElementLayout Build(Element element)
    {
        var protocol = element.Protocol;
        var shown = protocol.Parameters.Values.Where(item => item.IsDisplayed).OrderBy(item => item.Id).ToList();
        var pages = PageBuilder.Build(shown);
        return new ElementLayout(
            element.Options.ElementId,
            element.Options.Name,
            protocol.Name,
            protocol.Version,
            protocol.Pages.Default,
            [.. protocol.Connections.Values.OrderBy(item => item.Id).Select(item => new ConnectionLayout(item.Id, item.Name))],
            NavigationBuilder.Build(element, pages, shown),
            pages,
            [.. shown.Where(item => item.Table is null).Select(BuildParameter)],
            [.. shown.Where(item => item.Table is not null).Select(item => TableBuilder.Build(item, protocol))]);
    }

    /// <summary>Gives null for a text that says nothing.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, or null.</returns>
    public static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static ParameterLayout BuildParameter(ParameterDefinition definition)
    {
        var look = definition.Display;
        return new ParameterLayout(
            definition.Id,
            definition.Description,
            Controls.Find(definition),
            OrNull(look.Tooltip),
            OrNull(look.Units),
            look.RangeLow,
            look.RangeHigh,
            OrNull(definition.Message),
            look.Width,
            TrendRule.IsCharted(definition),
            look.Discreets.Count > 0 ? look.Discreets : null);
    }
}
