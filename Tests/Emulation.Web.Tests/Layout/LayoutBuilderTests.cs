using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web.Layout;
using ConnectorEmulator.Web.Tests.Support;

namespace ConnectorEmulator.Web.Tests.Layout;

public sealed class LayoutBuilderTests
{
    private Element element = null!;
    private ElementLayout layout = null!;

    [OneTimeSetUp]
    public async Task BuildAsync()
    {
        element = await PageElement.StartAsync(RunningElement.Options(0, "http://10.0.0.7:8050"));
        layout = LayoutBuilder.Build(element);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await element.DisposeAsync();

    [Test]
    public void Build_PageOrder_IsTheNavigation() => Assert.That(layout.Navigation, Is.EqualTo(new[]
    {
        new NavigationEntry(NavigationKind.Page, "Main"),
        new NavigationEntry(NavigationKind.Page, "Rows"),
        new NavigationEntry(NavigationKind.Page, "Unlisted"),
        new NavigationEntry(NavigationKind.Separator, string.Empty),
        new NavigationEntry(NavigationKind.Link, "Device", new Uri("http://10.0.0.7:8080/")),
    }));

    [Test]
    public async Task Build_NoAddressForTheLink_LeavesItAndItsSeparatorOut()
    {
        await using var without = await PageElement.StartAsync();

        Assert.That(LayoutBuilder.Build(without).Navigation.Select(entry => entry.Text), Is.EqualTo(new[] { "Main", "Rows", "Unlisted" }));
    }

    [Test]
    public void Build_ReadAndWriteAtOnePlace_AreOneLine() => Assert.That(Page("Main"), Is.EqualTo(new[]
    {
        new PageItem(0, 0, 1, 51, null),
        new PageItem(0, 1, 2, 52, null),
        new PageItem(0, 3, 3, 53, null),
        new PageItem(1, 0, 4, 54, null),
        new PageItem(1, 1, 5, 55, null),
        new PageItem(1, 3, null, 56, null),
        new PageItem(1, 4, null, 57, null),
    }));

    [Test]
    public void Build_PageOfAPageButton_IsThereWithoutAnEntry() => Assert.That(Page("Details"), Is.EqualTo(new[] { new PageItem(0, 0, 7, null, null) }));

    [Test]
    public void Build_ParameterThatIsNotDisplayed_IsLeftOut() => Assert.That(layout.Parameters.Select(parameter => parameter.Id), Has.None.EqualTo(6));

    [TestCase(51, "Text")]
    [TestCase(52, "Number")]
    [TestCase(53, "Password")]
    [TestCase(54, "Toggle")]
    [TestCase(55, "Choice")]
    [TestCase(56, "Button")]
    [TestCase(57, "PageButton")]
    public void Build_Measurement_DecidesTheControl(int id, string control) => Assert.That(Parameter(id).Control.ToString(), Is.EqualTo(control));

    [TestCase(1, false)]
    [TestCase(2, true)]
    [TestCase(4, true)]
    [TestCase(52, false)]
    [TestCase(103, true)]
    public void Build_Trending_IsForNumbersThatAreShown(int id, bool isTrended) => Assert.That(Parameter(id).IsTrended, Is.EqualTo(isTrended));

    [Test]
    public void Build_DateColumn_IsADate() => Assert.That(Parameter(104).Control, Is.EqualTo(Control.DateTime));

    [Test]
    public void Build_ParameterWithMessage_AsksIt() => Assert.That(Parameter(56).Message, Is.EqualTo("Are you sure you want to restart?"));

    [Test]
    public void Build_Subtext_IsTheTooltip() => Assert.That(Parameter(1).Tooltip, Is.EqualTo("A text that anybody may send."));

    [Test]
    public void Build_Table_HasItsColumnsAsLaidOut()
    {
        var table = layout.Tables.Single();

        Assert.Multiple(() =>
        {
            Assert.That(table.Columns, Is.EqualTo(new[]
            {
                new ColumnLayout(1, 102, "Label", null, 200, false, null, false),
                new ColumnLayout(2, 103, "Level", null, 120, true, 153, false),
                new ColumnLayout(3, 104, "Since", null, 160, false, null, false),
                new ColumnLayout(4, 160, "Remove", null, 110, false, 160, true),
            }));
            Assert.That(table.Sort, Is.EqualTo(new[] { new SortKey(2, true) }));
            Assert.That((table.Lines, table.HasFilter), Is.EqualTo((10, true)));
        });
    }

    private IReadOnlyList<PageItem> Page(string name) => layout.Pages.Single(page => page.Name == name).Items;

    private ParameterLayout Parameter(int id) => layout.Parameters.Single(parameter => parameter.Id == id);
}
