using ConnectorEmulator.Tests.Support;
using Skyline.DataMiner.Scripting;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>How QActions fill table 100 in bulk: key, label, custom (not filled in bulk), value, watched.</summary>
public class FillMembersTests
{
    private const int Rows = 100;

    [Test]
    public async Task FillArray_AbsentKeys_AreDeleted()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a" });
        protocol.AddRow(Rows, new object[] { "b", "label", "custom" });
        var result = protocol.FillArray(Rows, Columns(["b", "c"], ["B", null], [1, 2], [null, null]));
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(true));
            Assert.That(protocol.GetKeys(Rows), Is.EqualTo(new[] { "b", "c" }));
            Assert.That(protocol.GetRow(Rows, "b"), Is.EqualTo(new object?[] { "b", "B", "custom", 1d, null }), "columns of other types are passed over");
        });
    }

    [Test]
    public async Task FillArrayNoDelete_AbsentKeys_StayAndNullClears()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a", "label" });
        protocol.FillArrayNoDelete(Rows, Columns(["b", "a"], ["B", null]));
        Assert.Multiple(() =>
        {
            Assert.That(protocol.GetKeys(Rows), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", null, null, null, null }), "null clears, unlike in SetRow");
        });
    }

    [Test]
    public async Task FillArray_CellWithTime_TakesItsValue()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.FillArray(Rows, Columns(["a"], [new object[] { "timed", DateTime.UnixEpoch }]));
        Assert.That(protocol.GetParameterIndexByKey(Rows, "a", 2), Is.EqualTo("timed"));
    }

    [Test]
    public async Task FillArray_IntegersAsKeys_BecomeTextsAndAreTold()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.FillArray(Rows, Columns([5, 7L]));
        Assert.Multiple(() =>
        {
            Assert.That(protocol.GetKeys(Rows), Is.EqualTo(new[] { "5", "7" }));
            Assert.That(engine.Parts.Log.Lines.Select(line => line.Text), Has.One.Contains("convert them before the call"));
        });
    }

    [Test]
    public async Task FillArray_ColumnsBehindTheRetrievedOnes_ArePassedOverAndTold()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        var result = protocol.FillArray(Rows, Columns(["a"], ["A"], [1], [null], ["beyond"]));
        Assert.Multiple(() =>
        {
            Assert.That(result, Is.EqualTo(true));
            Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", "A", null, 1d, null }));
            Assert.That(engine.Parts.Log.Lines.Select(line => line.Text), Has.One.Contains("5 columns, of which 4 are retrieved"));
        });
    }

    [TestCase(NotifyProtocol.SaveOption.Full, 0)]
    [TestCase(NotifyProtocol.SaveOption.Partial, 2)]
    public async Task FillArray_NoRows_EmptiesTheTableWhenAbsentOnesGo(NotifyProtocol.SaveOption option, int left)
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.FillArray(Rows, Columns(["a", "b"]));
        Assert.Multiple(() =>
        {
            Assert.That(protocol.FillArray(Rows, [], option), Is.EqualTo(true));
            Assert.That(protocol.GetKeys(Rows), Has.Length.EqualTo(left));
            Assert.That(engine.Parts.Log.Lines, Is.Empty);
        });
    }

    [Test]
    public async Task FillArray_KeyThatIsNoString_FailsAndChangesNothing()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a" });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.FillArray(Rows, Columns([1.5])), Is.Null);
            Assert.That(protocol.GetKeys(Rows), Is.EqualTo(new[] { "a" }));
        });
    }

    [Test]
    public async Task FillArray_RowsWithSaveOption_AreTransposed()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a" });
        protocol.FillArray(Rows, [["b", "B"], ["c", "C"]], NotifyProtocol.SaveOption.Partial);
        Assert.That(protocol.GetKeys(Rows), Is.EqualTo(new[] { "a", "b", "c" }));
        protocol.FillArray(Rows, [["c", "C2"]], NotifyProtocol.SaveOption.Full);
        Assert.Multiple(() =>
        {
            Assert.That(protocol.GetKeys(Rows), Is.EqualTo(new[] { "c" }));
            Assert.That(protocol.GetParameterIndexByKey(Rows, "c", 2), Is.EqualTo("C2"));
        });
    }

    [Test]
    public async Task FillArrayWithColumn_OneValueForAllKeys_SetsEach()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.FillArrayWithColumn(Rows, 104, ["a", "b"], [3]);
        Assert.Multiple(() =>
        {
            Assert.That(protocol.GetParameterIndexByKey(Rows, "b", 4), Is.EqualTo(3d));
            Assert.That(() => protocol.FillArrayWithColumn(Rows, 104, ["a", "b", "c"], [1, 2]), Throws.ArgumentException);
        });
    }

    [Test]
    public async Task NotifyProtocol220_SeveralColumns_SetsThem()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.NotifyProtocol(220, new object[] { Rows, 102, 104 }, new object[] { new object[] { "a", "b" }, new object[] { "A", "B" }, new object[] { 1, 2 } });
        Assert.That(protocol.GetRow(Rows, "b"), Is.EqualTo(new object?[] { "b", "B", null, 2d, null }));
    }

    private static object[] Columns(params object?[][] columns) => [.. columns];
}
