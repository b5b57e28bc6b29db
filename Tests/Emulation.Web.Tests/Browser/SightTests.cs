using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class SightTests : SiteTest
{
    // What Chromium, as other browsers, keeps to one server.
    private const int MostConnections = 6;

    private ILocator Lines => Page.Locator(".stream-lines li");

    [Test]
    public async Task PagesOutOfSight_LeaveTheConnectionsToTheOneThatIsSeen()
    {
        for (var count = 0; count < MostConnections; count++)
        {
            var other = await Page.Context.NewPageAsync();
            await other.GotoAsync(Site.Url.ToString());
            await Expect(other.Locator("main h2")).ToHaveTextAsync("General");
            await SetSeenAsync(other, false);
        }

        await GoToAsync("General");

        await Expect(Line("Websocket Status").Locator(".value")).ToHaveTextAsync("Open");
    }

    [Test]
    public async Task SeenAgain_ShowsWhatCameMeanwhileAndHoldsWhatIsPaused()
    {
        await GoToAsync("Sources");
        await Expect(Lines.First).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        var held = await Lines.CountAsync();
        await SetSeenAsync(Page, false);
        var source = Site.Device.Sources.First(item => item.EventType == "string");
        Site.Device.Emit(source.Id, "Came unseen");
        await SetSeenAsync(Page, true);

        await Expect(Row(source.Label)).ToContainTextAsync("Came unseen");
        await Expect(Lines).ToHaveCountAsync(held);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(Lines.Filter(new() { HasText = "Came unseen" })).ToHaveCountAsync(1);
    }
}
