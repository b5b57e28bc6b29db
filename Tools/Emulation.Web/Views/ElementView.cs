using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web.Trends;

namespace ConnectorEmulator.Web.Views;

/// <summary>An element that is shown.</summary>
internal sealed class ElementView(Element element) : IDisposable
{
    /// <summary>Gets the element.</summary>
    public Element Element => element;

    /// <summary>Gets its id.</summary>
    public int Id => element.Options.ElementId;

    /// <summary>Gets what reads its values as they are shown.</summary>
    public StateReader States { get; } = new(element);

    /// <summary>Gets what its trended parameters held.</summary>
    public TrendRecorder Trends { get; } = new(element);

    /// <inheritdoc/>
    public void Dispose() => Trends.Dispose();
}
