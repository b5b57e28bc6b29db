using ConnectorEmulator.Web.Tests.Support;
using Microsoft.Playwright;

namespace ConnectorEmulator.Web.Tests.Browser;

internal sealed class TableTests : SiteTest
{
    [Test]
    public async Task Toggle_OfARow_ChangesThatRow()
    {
        var source = Site.Device.Sources[0];
        await GoToAsync("Sources");
        await Row(source.Label).GetByRole(AriaRole.Button, new() { Name = $"Edit Subscribed of {source.Label}" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync();

        await Limit.UntilAsync(() => Subscribed(source.Id) == 0, "the source is not subscribed any more");
        await Expect(Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.That(Site.Device.Sources.Skip(1).Select(item => Subscribed(item.Id)), Is.All.EqualTo(1));
    }

    [Test]
    public async Task Field_OfACell_HasRoomForAnIdentifier()
    {
        await GoToAsync("Sources");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Edit Name of" }).First.ClickAsync();
        var field = Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox);
        await field.FillAsync(Site.Device.Sources[0].Id.ToString());

        Assert.That(await field.EvaluateAsync<int>("node => node.scrollWidth - node.clientWidth"), Is.Zero);
    }

    [Test]
    public async Task Remove_Confirmed_RemovesTheRowAndNoOther()
    {
        await using var other = await DriverSite.StartDiscoveredAsync();
        var source = other.Device.Sources[2];
        await GoToAsync(other, "Sources");
        var remove = Row(source.Label).GetByRole(AriaRole.Button, new() { Name = $"Remove {source.Label}" });
        await remove.ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        Assert.That(other.Element.SnapshotTable(DriverParameters.Sources).Rows, Has.Count.EqualTo(7));

        await remove.ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();

        await Expect(Row(source.Label)).ToHaveCountAsync(0);
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(6);
    }

    [Test]
    public async Task FilterAndSort_ShowWhatIsWantedInOrder()
    {
        await GoToAsync("Sources");
        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(7);
        var labels = Site.Device.Sources.Select(item => item.Label).Order(StringComparer.Ordinal).ToArray();
        await Expect(Page.Locator("tbody tr td:first-child .value")).ToHaveTextAsync(labels);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Name", Exact = true }).ClickAsync();
        await Expect(Page.Locator("tbody tr td:first-child .value")).ToHaveTextAsync(labels.Reverse().ToArray());
        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter Sources" }).FillAsync("TALLY");

        await Expect(Page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(Page.Locator(".count")).ToHaveTextAsync("1 of 7 rows");
    }

    private int Subscribed(Guid id) => Convert.ToInt32(
        Site.Element.SnapshotTable(DriverParameters.Sources).Rows.Single(row => (string?)row[0] == id.ToString())[12], System.Globalization.CultureInfo.InvariantCulture);
}
