using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class ValueTests : SiteTest
{
    [Test]
    public async Task Event_OfASource_AppearsByItself()
    {
        var source = Site.Device.Sources.First(item => item.EventType == "string");
        await GoToAsync("Sources");
        Site.Device.Emit(source.Id, "Evening concert");

        await Expect(Row(source.Label)).ToContainTextAsync("Evening concert");
    }

    [Test]
    public async Task Write_Accepted_IsShownAndReachesTheElement()
    {
        await GoToAsync("Settings");
        var line = Line("Missing After");
        await line.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await line.GetByRole(AriaRole.Textbox).FillAsync("25");
        await line.GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();

        await Expect(line.Locator(".value")).ToHaveTextAsync("25 s");
        Assert.That(Site.Element.SnapshotParameter(201).Display, Is.EqualTo("25 s"));
    }

    [Test]
    public async Task Write_OutOfRange_IsRefusedWithTheReasonBesideTheField()
    {
        await GoToAsync("Settings");
        var line = Line("Heartbeat Interval");
        await line.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await line.GetByRole(AriaRole.Textbox).FillAsync("100000");
        await line.GetByRole(AriaRole.Textbox).PressAsync("Enter");

        await Expect(line.GetByRole(AriaRole.Status)).ToContainTextAsync("Heartbeat Interval takes a number from");
        await Expect(line.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("100000");
        Assert.That(Site.Element.SnapshotParameter(107).Display, Is.EqualTo("5 s"));
    }

    [Test]
    public async Task Write_RefusedByTheConnector_SaysWhyInTheResult()
    {
        await GoToAsync("Sources");
        await Line("Add Source").GetByRole(AriaRole.Textbox).FillAsync("no source");
        await Line("Add Source").GetByRole(AriaRole.Textbox).PressAsync("Enter");

        await Expect(Line("Last Operation Result").Locator(".value")).ToContainTextAsync("refused, nothing was changed");
    }

    [Test]
    public async Task Write_NotTakenByTheConnector_KeepsTheTextWithoutATick()
    {
        await GoToAsync("Settings");
        await SetAsync("Reply Timeout", "7");
        await Expect(Line("Reply Timeout").GetByRole(AriaRole.Status)).ToHaveTextAsync("Set");
        await SetAsync("Heartbeat Interval", "9");

        await Expect(Line("Heartbeat Interval").GetByRole(AriaRole.Status)).ToHaveTextAsync("Sent, but the value from before is still shown");
        await Expect(Line("Heartbeat Interval").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("9");
        await Expect(Line("Last Operation Result").Locator(".value")).ToContainTextAsync("refused");
    }

    [Test]
    public async Task Write_OfWhatNothingShows_KeepsTheTextWithoutATick()
    {
        await GoToAsync("Sources");
        await Line("Add Source").GetByRole(AriaRole.Textbox).FillAsync("no source");
        await Line("Add Source").GetByRole(AriaRole.Textbox).PressAsync("Enter");

        await Expect(Line("Add Source").GetByRole(AriaRole.Status)).ToHaveTextAsync("Sent");
        await Expect(Line("Add Source").GetByRole(AriaRole.Textbox)).ToHaveValueAsync("no source");
    }

    [Test]
    public async Task Severities_HaveTheColoursOfCube()
    {
        await GoToAsync("General");
        var colours = await Page.EvaluateAsync<string[]>(
            """
            () => ['normal', 'warning', 'minor', 'major', 'critical'].map(severity => {
              const shape = document.createElement('span');
              shape.className = 'severity-shape';
              shape.dataset.severity = severity;
              document.body.append(shape);
              const colour = getComputedStyle(shape).backgroundColor;
              shape.remove();
              return colour;
            })
            """);

        Assert.That(colours, Is.EqualTo(new[] { "rgb(22, 198, 12)", "rgb(59, 120, 255)", "rgb(97, 214, 214)", "rgb(245, 210, 40)", "rgb(240, 50, 65)" }));
    }

    [Test]
    public async Task Password_IsDotsOnThePageAndInTheStreamViewer()
    {
        await GoToAsync("Settings");
        var line = Line("Authorization Header");
        await line.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Expect(line.Locator("input")).ToHaveAttributeAsync("type", "password");
        await line.Locator("input").FillAsync("Bearer open-sesame");
        await line.Locator("input").PressAsync("Enter");
        await Expect(line.Locator(".value")).ToHaveTextAsync("••••••••");

        // A device that sends the secret back must not give it away either.
        var source = Site.Device.Sources.First(item => item.EventType == "string");
        Site.Device.Emit(source.Id, "echo of Bearer open-sesame");
        await Expect(Page.Locator(".stream-lines li", new() { HasText = "echo of ••••••••" })).ToHaveCountAsync(1);
        Assert.That(await Page.Locator(".stream-lines").InnerTextAsync(), Does.Not.Contain("sesame"));
    }

    [Test]
    public async Task Time_InAField_IsOneThatTheFieldTakes()
    {
        await GoToAsync("General");
        var times = await Page.EvaluateAsync<string[]>(
            "async all => { const { toField } = await import('./js/times.js'); return all.map(seconds => toField('time', seconds)); }",
            new[] { "59.9994", "59.9996", "-3599.9999", "3661.5" });

        Assert.That(times, Is.EqualTo(new[] { "00:00:59.999", "00:01:00", "-01:00:00", "01:01:01.500" }));
    }

    [Test]
    public async Task Discover_RunsWithABar()
    {
        await GoToAsync("Discovery");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Discover", Exact = true }).ClickAsync();

        await Expect(Line("Discovery Progress").Locator(".value")).ToHaveTextAsync("100 %");
        await Expect(Line("Discovery Progress").Locator("progress")).ToHaveAttributeAsync("value", "100");
    }

    private async Task SetAsync(string label, string text)
    {
        await Line(label).GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Line(label).GetByRole(AriaRole.Textbox).FillAsync(text);
        await Line(label).GetByRole(AriaRole.Textbox).PressAsync("Enter");
    }
}
