using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class KeyboardTests : SiteTest
{
    [Test]
    public async Task Tab_FromTheTop_SkipsToThePageOrGoesThroughTheNavigation()
    {
        await GoToAsync("General");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.Locator(".skip")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.Locator("#navigation a").Nth(1)).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.Locator("main h2")).ToHaveTextAsync("Sources");
    }

    [Test]
    public async Task Edit_WithTheKeyboardAlone_EscapeCancelsAndEnterSets()
    {
        await GoToAsync("Settings");
        var line = Line("Reply Timeout");
        var edit = line.GetByRole(AriaRole.Button, new() { Name = "Edit Reply Timeout" });
        await edit.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.Keyboard.TypeAsync("99");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(edit).ToBeFocusedAsync();
        await Expect(line.Locator(".value")).ToHaveTextAsync("12 s");
        await Page.Keyboard.PressAsync("Space");
        await Page.Keyboard.TypeAsync("13");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(line.Locator(".value")).ToHaveTextAsync("13 s");
        await Expect(edit).ToBeFocusedAsync();
    }

    [Test]
    public async Task Arrows_OnTheTabsOfThePanel_GoToTheNextOne()
    {
        await GoToAsync("General");
        await Page.GetByRole(AriaRole.Tab, new() { Name = "Stream viewer" }).FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");

        await Expect(Page.GetByRole(AriaRole.Tab, new() { Name = "Log" })).ToBeFocusedAsync();
        await Expect(Page.Locator(".log-lines")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Hint_OpensByKeyAndSaysWhatTheParameterIs()
    {
        await GoToAsync("General");
        var hint = Page.GetByRole(AriaRole.Button, new() { Name = "About Server URL" });
        await hint.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.Locator(".bubble:popover-open")).Not.ToBeEmptyAsync();
    }
}
