using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class ChartTests : SiteTest
{
    [Test]
    public async Task Chart_OfACell_ShowsItsValuesAndTheKeysGoThroughThem()
    {
        var source = Site.Device.Sources.First(item => item.EventType == "number/temperature/C");
        await GoToAsync("Sources");
        await Row(source.Label).GetByRole(AriaRole.Button, new() { Name = "Chart of Numeric Value" }).PressAsync("Enter");
        await Expect(Page.Locator(".chart .dot").First).ToBeAttachedAsync();
        var before = await Page.Locator(".chart .dot").CountAsync();
        Site.Device.Emit(source.Id, 456);

        await Expect(Page.Locator(".chart .dot")).ToHaveCountAsync(before + 1);
        await Page.Keyboard.PressAsync("End");
        await Expect(Page.Locator(".chart .readout")).ToContainTextAsync("UTC: 45.6");
        await Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(Page.Locator(".chart .readout")).Not.ToContainTextAsync("45.6");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Chart_OfADiscreet_NamesItsValuesAtTheAxis()
    {
        await GoToAsync("General");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Chart of Websocket Status" }).ClickAsync();

        await Expect(Page.Locator(".chart svg text").Filter(new() { HasText = "Open" })).ToBeAttachedAsync();
        await Expect(Page.Locator(".chart .curve")).ToHaveAttributeAsync("d", new System.Text.RegularExpressions.Regex("^M"));
    }

    [Test]
    public async Task Chart_BeforeItIsTold_ClaimsNothing()
    {
        await Page.RouteAsync("**/api/trends/**", _ => Task.CompletedTask);
        await GoToAsync("General");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Chart of Websocket Status" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        Assert.That(await Page.Locator(".chart .note").TextContentAsync(), Is.Empty);
    }

    [Test]
    public async Task Chart_OfWhatIsNotTrended_IsNotOffered()
    {
        await GoToAsync("Settings");
        await Expect(Line("Heartbeat Interval").Locator(".value")).ToHaveTextAsync("5 s");

        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Chart of" })).ToHaveCountAsync(0);
    }
}
