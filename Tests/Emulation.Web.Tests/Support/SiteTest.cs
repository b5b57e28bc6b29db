namespace ConnectorEmulator.Web.Tests.Support;

/// <summary>Tests that share one element with its sources found.</summary>
internal abstract class SiteTest : BrowserTest
{
    protected DriverSite Site { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        _ = Chromium.Browser;
        Site = await StartAsync();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync() => await (Site?.DisposeAsync() ?? ValueTask.CompletedTask);

    protected virtual Task<DriverSite> StartAsync() => DriverSite.StartDiscoveredAsync();

    protected Task GoToAsync(string page) => GoToAsync(Site, page);
}
