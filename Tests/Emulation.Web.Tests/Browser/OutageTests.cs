using System.Diagnostics;
using System.Text.RegularExpressions;
using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

/// <summary>
/// An outage as an operator sees it: at every moment the page says what is the matter, since when, and what comes next, and lets the operator act. A short one is
/// part of every run; one of two minutes makes the pictures of the help.
/// </summary>
internal sealed partial class OutageTests : BrowserTest
{
    private static readonly ViewportSize Size = new() { Width = 1180, Height = 700 };

    [Test]
    public Task Outage_OfSixSeconds_IsExplainedAtEveryMoment() => WatchAsync(TimeSpan.FromSeconds(6), []);

    [Test]
    [Explicit("Takes two minutes. The pictures go to the help with UPDATE_SCREENSHOTS=1.")]
    [Category("Story")]
    public Task Outage_OfTwoMinutes_IsExplainedAtEveryMoment() => WatchAsync(
        TimeSpan.FromMinutes(2),
        new() { [TimeSpan.FromSeconds(2)] = "outage-begins", [TimeSpan.FromSeconds(110)] = "outage-goes-on" });

    private async Task WatchAsync(TimeSpan length, Dictionary<TimeSpan, string> pictures)
    {
        await using var site = await DriverSite.StartDiscoveredAsync(rate: 4);
        await OpenAsync(Size);
        await Page.AddInitScriptAsync("localStorage.setItem('panel-is-closed', 'true')");
        await GoToAsync(site, "General");
        await Expect(Shown("Connection State")).ToHaveTextAsync("Connected");
        await Expect(Shown("Outage Since UTC")).ToHaveTextAsync("No Outage");

        await site.Device.StopListeningAsync();
        await Expect(Shown("Websocket Status")).ToHaveTextAsync("Closed");
        var watch = Stopwatch.StartNew();
        foreach (var (moment, picture) in pictures.OrderBy(item => item.Key))
        {
            await UntilAsync(watch, moment);
            await Screenshots.SaveAsync(Page, picture);
        }

        await UntilAsync(watch, length);
        await site.Device.ListenAsync();
        await Expect(Shown("Connection State")).ToHaveTextAsync("Connected", new() { Timeout = 90_000 });
        await Expect(Shown("Outage Since UTC")).ToHaveTextAsync("No Outage");
        await GoToAsync(site, "Outages");
        await Expect(Row("closed by the device")).ToHaveCountAsync(1);
        if (pictures.Count > 0)
        {
            await Screenshots.SaveAsync(Page, "outages");
        }
    }

    // Looks at the page again and again until the moment.
    private async Task UntilAsync(Stopwatch watch, TimeSpan moment)
    {
        while (watch.Elapsed < moment)
        {
            await AssertExplainedAsync();
            await Task.Delay(200);
        }
    }

    private async Task AssertExplainedAsync()
    {
        await Expect(Shown("Websocket Status")).ToHaveTextAsync("Closed");
        await Expect(Shown("Connection State")).ToHaveTextAsync(StateWhileClosed());
        await Expect(Shown("Outage Since UTC")).ToHaveTextAsync(TimeOfDay());
        await Expect(Shown("Connected To")).ToHaveTextAsync("Not Connected");
        await Expect(Shown("Next Attempt")).Not.ToHaveTextAsync("None");
        await Expect(Shown("Last Connection Error")).Not.ToHaveTextAsync("Not initialized");
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Reconnect", Exact = true })).ToBeEnabledAsync();
        await Expect(Line("Server URL").GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToBeEnabledAsync();
    }

    private ILocator Shown(string label) => Line(label).Locator(".value");

    [GeneratedRegex("^(Waiting|Connecting|Refused)$")]
    private static partial Regex StateWhileClosed();

    [GeneratedRegex(@"\d{2}:\d{2}")]
    private static partial Regex TimeOfDay();
}
