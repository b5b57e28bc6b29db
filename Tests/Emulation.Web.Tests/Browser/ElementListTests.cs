using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class ElementListTests : SiteTest
{
    protected override Task<DriverSite> StartAsync() => DriverSite.StartAsync(elements: 3);

    [Test]
    public async Task List_ShowsEachElementWithItsAlarmAndOpensIt()
    {
        await Site.Elements[1].SetParameterAsync(DriverParameters.Disconnect, "1");
        await Page.GotoAsync(Site.Url.ToString());

        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(3);
        await Expect(Row("Studio 2 Events")).ToContainTextAsync("Critical");
        await Expect(Row("Studio 2 Events")).ToContainTextAsync("Closed");
        await Expect(Row("Studio 3 Events")).ToContainTextAsync("Normal");
        await Expect(Page.Locator("#header .state")).ToContainTextAsync("Critical");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Studio 2 Events" }).ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Studio 2 Events");
        await Expect(Line("Websocket Status").Locator(".value")).ToHaveTextAsync("Closed");
        await Page.GetByRole(AriaRole.Link, new() { Name = "All elements" }).ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveTextAsync("Elements");
    }

    [Test]
    public async Task Write_OnOneElement_ChangesThatOneOnly()
    {
        await Page.GotoAsync($"{Site.Url}?element={Site.Elements[2].Options.ElementId}#/Settings");
        var line = Line("Silent After");
        await line.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await line.GetByRole(AriaRole.Textbox).FillAsync("77");
        await line.GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(line.Locator(".value")).ToHaveTextAsync("77 s");

        Assert.That(Site.Elements.Select(element => element.SnapshotParameter(202).Display), Is.EqualTo(new[] { "Disabled", "Disabled", "77 s" }));
    }

    [Test]
    public async Task List_OnAPhone_NeverScrollsSideways()
    {
        await OpenAsync(Phone);
        await Page.GotoAsync(Site.Url.ToString());
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(3);

        Assert.That(await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"), Is.LessThanOrEqualTo(0));
    }

    [Test]
    public async Task Address_OfAnElementThatIsGone_LeadsToTheList()
    {
        await Page.GotoAsync($"{Site.Url}?element=987654");

        await Expect(Page.Locator("h1")).ToHaveTextAsync("Elements");
    }

    [Test]
    public async Task List_RestartedWithAPackageOfOtherConnections_ShowsThose()
    {
        // A browser complains of the time in between.
        AllowComplaints();
        int port;
        await using (var server = await PageServer.StartAsync(Site.Elements, new PageOptions { Port = 0 }))
        {
            port = server.Url.Port;
            await Page.GotoAsync(server.Url.ToString());
            await Expect(Page.Locator("thead")).ToContainTextAsync("HTTP Connection");
        }

        var package = ElementPackage.Load(Path.Combine(Repository.Folder, "Documentation", "UseCases", "TwoConnections", "protocol.xml"));
        await using var first = await Element.StartAsync(package, new ElementOptions { ElementId = 1, Name = "First" });
        await using var second = await Element.StartAsync(package, new ElementOptions { ElementId = 2, Name = "Second" });
        await using var restarted = await PageServer.StartAsync([first, second], new PageOptions { Port = port });

        await Expect(Page.Locator("thead")).ToContainTextAsync("Second WebSocket");
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(2);
    }
}
