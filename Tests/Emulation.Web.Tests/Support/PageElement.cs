using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Web.Tests.Support;

/// <summary>Starts elements on the fixture 'page', which is compiled once.</summary>
internal static class PageElement
{
    private static readonly Lazy<ElementPackage> Package = new(() => RunningElement.Load("page"));

    public static Task<Element> StartAsync(ElementOptions? options = null) => Element.StartAsync(Package.Value, options ?? new ElementOptions());
}
