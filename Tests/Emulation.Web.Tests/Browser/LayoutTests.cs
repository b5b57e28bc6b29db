using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class LayoutTests : SiteTest
{
    private static readonly string[] Pages = ["General", "Sources", "Discovery", "Statistics", "Trace", "Settings"];

    [Test]
    public async Task Open_EachPage_ShowsItsParametersAndMarksIt()
    {
        foreach (var page in Pages)
        {
            await GoToAsync(page);

            await Expect(Page.Locator("#navigation a[aria-current=page]")).ToHaveTextAsync(page);
            Assert.That(await Page.Locator(".line").CountAsync(), Is.GreaterThan(0), page);
        }
    }

    [Test]
    public async Task Open_OnAPhone_NeverScrollsSideways()
    {
        await OpenAsync(Phone);
        foreach (var page in Pages)
        {
            await GoToAsync(page);

            Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0), page);
        }
    }

    [TestCase(ColorScheme.Light)]
    [TestCase(ColorScheme.Dark)]
    public async Task Open_ColorsAsWanted_TextsStandOutFromTheGround(ColorScheme colors)
    {
        await OpenAsync(Desktop, colors);
        await GoToAsync("General");
        await Expect(Line("Websocket Status").Locator(".value")).ToHaveTextAsync("Open");
        var isDark = await BrightnessAsync("#content", "backgroundColor") < 128 || await BrightnessAsync("body", "backgroundColor") < 128;
        var distance = Math.Abs(await BrightnessAsync(".line", "backgroundColor") - await BrightnessAsync(".line .value", "color"));

        Assert.That((isDark, distance > 128), Is.EqualTo((colors == ColorScheme.Dark, true)));
    }

    // A page without a ground of its own counts as white.
    private Task<double> BrightnessAsync(string selector, string property) => Page.Locator(selector).First.EvaluateAsync<double>(
        "(node, name) => { const [red, green, blue, alpha = 1] = getComputedStyle(node)[name].match(/[\\d.]+/g).map(Number); return alpha === 0 ? 255 : 0.3 * red + 0.6 * green + 0.1 * blue; }", property);
}
