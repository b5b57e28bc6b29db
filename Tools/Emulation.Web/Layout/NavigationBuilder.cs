using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Web.Layout;

/// <summary>
/// Builds what leads to the pages. Source: DataMiner protocol reference, Protocol.Display@pageOrder: the order of the pages, alphabetical without one; an entry
/// that starts with three dashes is a separator, one with a number sign a link, unless a page has that very name.
/// </summary>
internal static class NavigationBuilder
{
    /// <summary>Builds the entries.</summary>
    /// <param name="element">The element.</param>
    /// <param name="pages">Its pages.</param>
    /// <param name="parameters">The parameters that are shown.</param>
    /// <returns>The entries in order.</returns>
    public static IReadOnlyList<NavigationEntry> Build(Element element, IReadOnlyList<PageContent> pages, IReadOnlyList<ParameterDefinition> parameters)
    {
        var names = pages.Select(page => page.Name).ToHashSet();
        var ordered = element.Protocol.Pages.Order.Select(entry => Read(entry, names, element)).OfType<NavigationEntry>().ToList();
        var known = ordered.Where(entry => entry.Kind == NavigationKind.Page).Select(entry => entry.Text).ToHashSet();

        // Pages that a page button opens have no entry of their own.
        known.UnionWith(parameters.Where(item => Controls.Find(item) == Control.PageButton).SelectMany(item => item.Display.Discreets).Select(item => item.Value));
        var rest = pages.Where(page => !known.Contains(page.Name)).Select(page => new NavigationEntry(NavigationKind.Page, page.Name));
        return TrimSeparators([.. rest.Reverse().Aggregate(ordered, InsertAfterPages)]);
    }

    private static NavigationEntry? Read(string entry, HashSet<string> pages, Element element)
    {
        if (pages.Contains(entry))
        {
            return new NavigationEntry(NavigationKind.Page, entry);
        }

        if (entry.StartsWith("---", StringComparison.Ordinal))
        {
            return new NavigationEntry(NavigationKind.Separator, string.Empty);
        }

        return entry.Split('#', 2) is [var text, var target] && WebInterfaceLink.Resolve(target, element) is { } url
            ? new NavigationEntry(NavigationKind.Link, text, url)
            : null;
    }

    private static List<NavigationEntry> InsertAfterPages(List<NavigationEntry> entries, NavigationEntry page)
    {
        entries.Insert(entries.FindLastIndex(entry => entry.Kind == NavigationKind.Page) + 1, page);
        return entries;
    }

    // What a separator stood beside may be gone: a link that leads nowhere.
    private static List<NavigationEntry> TrimSeparators(List<NavigationEntry> entries)
    {
        var last = entries.FindLastIndex(entry => entry.Kind != NavigationKind.Separator);
        return entries[..(last + 1)];
    }
}
