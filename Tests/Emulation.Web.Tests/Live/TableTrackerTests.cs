using ConnectorEmulator.Model;
using ConnectorEmulator.Web.Live;
using ConnectorEmulator.Web.Views;

namespace ConnectorEmulator.Web.Tests.Live;

public sealed class TableTrackerTests
{
    [Test]
    public void Compare_FirstTime_GivesAllRowsEvenIfThereAreNone() => Assert.That(new TableTracker(1).Compare([])?.Rows, Is.Empty);

    [Test]
    public void Compare_NothingChanged_GivesNothing()
    {
        var tracker = new TableTracker(1);
        tracker.Compare([Row("a", "1"), Row("b", "2")]);

        Assert.That(tracker.Compare([Row("a", "1"), Row("b", "2")]), Is.Null);
    }

    [Test]
    public void Compare_RowsChangedCameAndWent_GivesTheseOnly()
    {
        var tracker = new TableTracker(1);
        tracker.Compare([Row("a", "1"), Row("b", "2"), Row("c", "3")]);

        var change = tracker.Compare([Row("a", "1"), Row("b", "9"), Row("d", "4")])!;

        Assert.Multiple(() =>
        {
            Assert.That(change.Rows.Select(row => row.Key), Is.EqualTo(new[] { "b", "d" }));
            Assert.That(change.Removed, Is.EqualTo(new[] { "c" }));
        });
    }

    private static RowState Row(string key, string text) => new(key, key, [new CellState(text, text, null, false, AlarmSeverity.None)]);
}
