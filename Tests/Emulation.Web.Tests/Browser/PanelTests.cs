using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class PanelTests : SiteTest
{
    private ILocator Lines => Page.Locator(".stream-lines li");

    [Test]
    public async Task Pause_HoldsTheListUntilResume()
    {
        await GoToAsync("General");
        await Expect(Lines.First).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        Emit("came while paused");

        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Resume (" })).ToBeVisibleAsync();
        await Expect(Lines.Filter(new() { HasText = "came while paused" })).ToHaveCountAsync(0);
        var filter = Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter the stream viewer" });
        await filter.FillAsync("came while paused");
        await Expect(Lines).ToHaveCountAsync(0);
        await filter.FillAsync(string.Empty);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(Lines.Filter(new() { HasText = "came while paused" })).ToHaveCountAsync(1);
    }

    [Test]
    public async Task Filter_ShowsOnlyWhatMatchesAlsoOfWhatComes()
    {
        await GoToAsync("General");
        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter the stream viewer" }).FillAsync("Needle");
        Emit("hay");
        Emit("a needle in it");

        await Expect(Lines).ToHaveCountAsync(1);
        await Expect(Lines).ToContainTextAsync("a needle in it");
    }

    [Test]
    public async Task RequestThatFails_StandsInTheStreamViewer()
    {
        await using var other = await DriverSite.StartAsync();
        await other.Element.SetParameterAsync(DriverParameters.RestAddressWrite, "http://127.0.0.1:1");
        await GoToAsync(other, "Discovery");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Discover", Exact = true }).ClickAsync();

        await Expect(Lines.Filter(new() { HasText = "× Failed" }).First).ToBeVisibleAsync();
    }

    [Test]
    public async Task Alarm_StandsInTheListAndInTheHeaderUntilItEnds()
    {
        await using var other = await DriverSite.StartAsync();
        await GoToAsync(other, "Sources");
        await Expect(Page.Locator("#header .state")).ToContainTextAsync("Normal");
        await other.Element.SetParameterAsync(DriverParameters.Disconnect, "1");

        await Expect(Page.Locator("#header .state")).ToContainTextAsync("Critical");
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Alarms" }).ClickAsync();
        await Page.Locator(".alarms").GetByRole(AriaRole.Link, new() { Name = "Websocket Status" }).ClickAsync();
        await Expect(Page.Locator("main h2")).ToHaveTextAsync("General");
        await other.Element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await Expect(Page.Locator("#header .state")).ToContainTextAsync("Normal");
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Log" }).ClickAsync();
        await Expect(Page.Locator(".log-lines li").Filter(new() { HasText = "WebSocket open" }).First).ToBeVisibleAsync();
    }

    private void Emit(string text) => Site.Device.Emit(Site.Device.Sources.First(item => item.EventType == "string").Id, text);
}
