using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

/// <summary>An element that the connector cannot keep out of timeout, as its timeout is 0 s and a closed connection fails all the time.</summary>
internal sealed class TimeoutTests : SiteTest
{
    protected override Task<DriverSite> StartAsync() => DriverSite.StartAsync(
        options: new ElementOptions { ElementTimeout = TimeSpan.Zero, Assumptions = new AssumptionChoices().With(ClosedFailsAssumption.Always) });

    [Test]
    public async Task Timeout_BeginsAndEnds_DisablesWhatWritesAndSaysWhyMeanwhile()
    {
        var notice = Page.Locator("#timeout");
        var button = Page.GetByRole(AriaRole.Button, new() { Name = "Reconnect", Exact = true });
        var edit = Page.GetByRole(AriaRole.Button, new() { Name = "Edit Backup URL", Exact = true });
        await GoToAsync("General");
        await Expect(button).ToBeEnabledAsync();
        await Expect(notice).ToBeHiddenAsync();
        Site.Device.Faults.Apply("refuse", "503");
        Site.Device.Faults.Apply("drop", "now");

        await Expect(notice).ToContainTextAsync("DataMiner Cube disables all write parameters. No response: connection 1 (WebSocket Connection).");
        await Expect(button).ToBeDisabledAsync();
        await Expect(edit).ToBeDisabledAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Sources", Exact = true }).ClickAsync();
        await Expect(Line("Add Source").GetByRole(AriaRole.Textbox)).ToBeDisabledAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "General", Exact = true }).ClickAsync();

        Site.Device.Faults.Apply("refuse", "off");
        await Expect(notice).ToBeHiddenAsync();
        await Expect(button).ToBeEnabledAsync();
    }
}
