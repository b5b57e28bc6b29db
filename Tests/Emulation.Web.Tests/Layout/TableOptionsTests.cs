using ConnectorEmulator.Web.Layout;

namespace ConnectorEmulator.Web.Tests.Layout;

public sealed class TableOptionsTests
{
    [Test]
    public void Read_Nothing_LeavesEverythingOpen()
    {
        var options = new TableOptions(string.Empty);

        Assert.That((options.Columns.Count, options.Widths.Count, options.Lines, options.HasFilter, options.Sort.Count), Is.EqualTo((0, 0, (int?)null, true, 0)));
    }

    [Test]
    public void Read_AmongOtherOptions_FindsTheOnesOfTheTable()
    {
        var options = new TableOptions("number;tab=columns:12|1-11|0,lines:5,filter:false;other");

        Assert.Multiple(() =>
        {
            Assert.That(options.Columns, Is.EqualTo(new[] { 1, 0 }));
            Assert.That((options.Lines, options.HasFilter), Is.EqualTo(((int?)5, false)));
        });
    }

    [Test]
    public void Read_SortOfSeveralColumns_OrdersThemByPriority()
    {
        var options = new TableOptions("tab=sort:STRING|ASC|1-INT|DESC|0-STRING");

        Assert.That(options.Sort, Is.EqualTo(new[] { (1, true), (0, false) }));
    }

    [Test]
    public void Read_TextThatIsNoNumber_IsPassedOver()
    {
        var options = new TableOptions("tab=columns:12|x,width:wide-7,lines:many");

        Assert.Multiple(() =>
        {
            Assert.That(options.Columns, Is.EqualTo(new[] { -1 }));
            Assert.That(options.Widths, Is.EqualTo(new int?[] { null, 7 }));
            Assert.That(options.Lines, Is.Null);
        });
    }
}
