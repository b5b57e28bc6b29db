namespace ConnectorEmulator.Web.Layout;

/// <summary>What an element looks like, apart from its values.</summary>
/// <param name="Id">The element's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Protocol">The protocol's name.</param>
/// <param name="Version">The protocol's version.</param>
/// <param name="DefaultPage">The page that opens first.</param>
/// <param name="Connections">The connections by id.</param>
/// <param name="Navigation">What leads to the pages, in order.</param>
/// <param name="Pages">The pages, also those that only a page button leads to.</param>
/// <param name="Parameters">The parameters that are shown or written, columns included.</param>
/// <param name="Tables">The tables.</param>
internal sealed record ElementLayout(
    int Id,
    string Name,
    string Protocol,
    string Version,
    string DefaultPage,
    IReadOnlyList<ConnectionLayout> Connections,
    IReadOnlyList<NavigationEntry> Navigation,
    IReadOnlyList<PageContent> Pages,
    IReadOnlyList<ParameterLayout> Parameters,
    IReadOnlyList<TableLayout> Tables);

/// <summary>A connection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
internal sealed record ConnectionLayout(int Id, string Name);

/// <summary>What an entry of the navigation is.</summary>
internal enum NavigationKind
{
    /// <summary>Leads to a page.</summary>
    Page,

    /// <summary>Separates groups of pages.</summary>
    Separator,

    /// <summary>Leads to the device's own web interface.</summary>
    Link,
}

/// <summary>An entry of the navigation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The page's name, or the link's.</param>
/// <param name="Url">Where a link leads.</param>
internal sealed record NavigationEntry(NavigationKind Kind, string Text, Uri? Url = null);

/// <summary>A page.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Items">What is on it, column by column.</param>
internal sealed record PageContent(string Name, IReadOnlyList<PageItem> Items);

/// <summary>Something at one place of a page: a parameter, a table, or a read and its write in one line.</summary>
/// <param name="Column">The column, 0 or 1.</param>
/// <param name="Row">The row, from 0.</param>
/// <param name="Read">The parameter that is shown.</param>
/// <param name="Write">The parameter that is written.</param>
/// <param name="Table">The table.</param>
internal sealed record PageItem(int Column, int Row, int? Read, int? Write, int? Table);
