using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

/// <summary>Makes the pictures of the help, see <see cref="Screenshots"/>.</summary>
internal sealed class ScreenshotTests : SiteTest
{
    private const string MissingSource = "7f1b0c52-9c4e-4e4e-8a53-2f6f3c1c9a10";

    private static readonly ViewportSize Size = new() { Width = 1180, Height = 700 };

    [TestCase("General")]
    [TestCase("Sources")]
    [TestCase("Discovery")]
    [TestCase("Statistics")]
    [TestCase("Trace")]
    [TestCase("Settings")]
    public async Task Page_OfTheConnector_IsPictured(string page)
    {
        await OpenAsync(Size);
        await Page.AddInitScriptAsync("localStorage.setItem('panel-is-closed', 'true')");
        await GoToAsync(page);
        await Expect(Page.Locator("#header .state")).ToContainTextAsync("Major");
        if (page == "Sources")
        {
            await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(8);
        }

        await Screenshots.SaveAsync(Page, page.ToLowerInvariant());
    }

    [Test]
    public async Task Chart_IsPictured()
    {
        await OpenAsync(Size);
        await GoToAsync("Sources");
        await Row("temperature").GetByRole(AriaRole.Button, new() { Name = "Chart of Numeric Value" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "1 min", Exact = true }).ClickAsync();
        await Expect(Page.Locator(".chart .dot").Nth(2)).ToBeAttachedAsync();

        await Screenshots.SaveAsync(Page, "chart");
    }

    protected override async Task<DriverSite> StartAsync()
    {
        // Enough goes on that each page has something to show: values that change, a trace, and a source that the device does not have.
        var site = await DriverSite.StartDiscoveredAsync(rate: 4);
        await site.Element.SetParameterAsync(DriverParameters.TraceWrite, "1");
        await site.Element.SetParameterAsync(DriverParameters.MissingAfterWrite, "1");
        await site.Element.SetParameterAsync(DriverParameters.AddSource, MissingSource);
        await Limit.UntilAsync(
            () => site.Element.SnapshotParameter(DriverParameters.RoundTrip).Display != "No Reply" && site.Element.SnapshotTable(DriverParameters.Trace).Rows.Count >= 20,
            "a heartbeat is answered and the trace is filled");
        return site;
    }
}
