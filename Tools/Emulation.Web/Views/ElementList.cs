using System.Diagnostics.CodeAnalysis;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Web.Views;

/// <summary>The elements that are shown, in order.</summary>
internal sealed class ElementList : IDisposable
{
    private readonly List<ElementView> views;

    /// <summary>Prepares the elements for being shown.</summary>
    /// <param name="elements">The elements, at least one; each with an id of its own.</param>
    /// <exception cref="ArgumentException">There is none, or two have the same id.</exception>
    public ElementList(IReadOnlyList<Element> elements)
    {
        if (elements.Count == 0 || elements.DistinctBy(element => element.Options.ElementId).Count() != elements.Count)
        {
            throw new ArgumentException("There must be an element, and each must have an id of its own.", nameof(elements));
        }

        views = [.. elements.Select(element => new ElementView(element))];
    }

    /// <summary>Gets the elements.</summary>
    public IReadOnlyList<ElementView> All => views;

    /// <summary>Finds an element.</summary>
    /// <param name="id">Its id; null for the first.</param>
    /// <param name="view">The element.</param>
    /// <returns>False when there is no such element.</returns>
    public bool TryFind(int? id, [NotNullWhen(true)] out ElementView? view)
    {
        view = id is null ? views[0] : views.Find(item => item.Id == id);
        return view is not null;
    }

    /// <inheritdoc/>
    public void Dispose() => views.ForEach(view => view.Dispose());
}
