using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class HostileTextTests : SiteTest
{
    private static readonly string[] Names =
    [
        "<script>window.hit = 1</script>",
        "<img src=x onerror='window.hit = 1'>",
        "\"><svg onload=window.hit=1>",
        "javascript:window.hit=1",
        "\u202Egnp.exe \u2066 \u200F\u05E9\u05DC\u05D5\u05DD",
    ];

    [Test]
    public async Task NamesOfSources_AreTextAndNothingElse()
    {
        for (var place = 0; place < Names.Length; place++)
        {
            await Site.Element.SetCellAsync(DriverParameters.Rename, Site.Device.Sources[place].Id.ToString(), Names[place]);
        }

        await GoToAsync("Sources");
        foreach (var row in Site.Element.SnapshotTable(DriverParameters.Sources).Rows)
        {
            await Expect(Page.Locator("tbody td:first-child .value").Filter(new() { HasText = (string)row[1]! })).ToHaveCountAsync(1);
        }

        await AssertNothingRanAsync();
    }

    [Test]
    public async Task ValueOfADevice_WithControlsAndGreatLength_IsTextAndBreaksNothing()
    {
        var source = Site.Device.Sources.First(item => item.EventType == "string");
        var text = "<b>bold</b>\u0000\u0007\u001b[2J\r\n\t" + new string('w', 5000) + "<script>window.hit = 1</script>";
        Site.Device.Emit(source.Id, text);
        await OpenAsync(Phone);
        await GoToAsync("Sources");

        await Expect(Row("<b>bold</b>")).ToHaveCountAsync(1);
        await Expect(Page.Locator(".stream-lines li").Filter(new() { HasText = "bold" }).First).ToBeAttachedAsync();
        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
        await AssertNothingRanAsync();
    }

    private async Task AssertNothingRanAsync()
    {
        Assert.That(await Page.EvaluateAsync<bool>("() => 'hit' in window"), Is.False);
        Assert.That(await Page.Locator("main script, main img, main b, #panel script, #panel img, #panel b, main svg[onload]").CountAsync(), Is.Zero);
    }
}
