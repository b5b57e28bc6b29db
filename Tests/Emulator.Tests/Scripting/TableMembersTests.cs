using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.Emulator.Tests.Scripting;

/// <summary>How QActions edit table 100: key, label, custom (not filled in bulk), value, watched.</summary>
public class TableMembersTests
{
    private const int Rows = 100;

    [Test]
    public async Task AddRow_ExistingKey_DoesNothing()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        Assert.Multiple(() =>
        {
            Assert.That(protocol.AddRow(Rows, new object[] { "a", "first" }), Is.EqualTo(1), "positions count from 1");
            Assert.That(protocol.AddRow(Rows, new object[] { "a", "second" }), Is.EqualTo(1));
            Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", "first", null, null, null }), "missing cells are not initialized");
        });
    }

    [Test]
    public async Task SetRow_NullAndShortArray_LeaveTheOtherCells()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a", "label", "custom", 5 });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.SetRow(Rows, "a", new object?[] { null, "new", null }), Is.EqualTo(new object[] { 0, 1, 0 }));
            Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", "new", "custom", 5d, null }));
        });
    }

    [Test]
    public async Task SetRow_ClearAndLeave_AreActionsOnlyWithTheOverride()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a", "label", "custom", 5 });
        protocol.SetRow(Rows, "a", new object[] { "a", protocol.Clear, protocol.Leave }, true);
        Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", null, "custom", 5d, null }));
    }

    [Test]
    public async Task SetRow_UnknownKeyOrTooManyCells_IsRefused()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a" });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.SetRow(Rows, "b", new object[] { "b" }), Is.Null);
            Assert.That(protocol.SetRow(Rows, "a", new object[6]), Is.Null);
            Assert.That(engine.Errors, Has.Exactly(2).Items);
        });
    }

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
    public async Task FillArray_KeyThatIsNoString_FailsAndChangesNothing()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a" });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.FillArray(Rows, Columns([5])), Is.Null);
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
    public async Task GetRow_MissingKey_IsAnArrayOfNullsAndLogged()
    {
        await using var engine = new Engine("table");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().GetRow(Rows, "x"), Is.EqualTo(new object?[5]));
            Assert.That(engine.Errors, Has.One.Contains("no such row"));
        });
    }

    [Test]
    public async Task SetParameterIndexByKey_SameValueOrPrimaryKey_IsNoChange()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, "a");
        Assert.Multiple(() =>
        {
            Assert.That(protocol.SetParameterIndexByKey(Rows, "a", 2, "x"), Is.True);
            Assert.That(protocol.SetParameterIndexByKey(Rows, "a", 2, "x"), Is.False);
            Assert.That(protocol.SetParameterIndexByKey(Rows, "a", 1, "b"), Is.False);
            Assert.That(protocol.Exists(Rows, "a"), Is.True);
        });
    }

    [Test]
    public async Task SetParametersIndexByKey_ChangedCell_TellsSo()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, "a");
        Assert.That(protocol.SetParametersIndexByKey([Rows, Rows], ["a", "a"], [2, 1], ["x", "y"]), Is.EqualTo(new uint[] { 0x0004024A, 0 }));
    }

    [Test]
    public async Task DeleteRow_SeveralKeys_TellsHowManyRemain()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.FillArray(Rows, Columns(["a", "b", "c"]));
        Assert.Multiple(() =>
        {
            Assert.That(protocol.DeleteRow(Rows, ["a", "x", "c"]), Is.EqualTo(1));
            Assert.That(protocol.RowCount(Rows), Is.EqualTo(1));
            Assert.That(protocol.RowCount(999), Is.EqualTo(-1));
            Assert.That(protocol.GetKeyPosition(Rows, "b"), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task ClearAllKeys_EmptiesTheTable()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.FillArray(Rows, Columns(["a", "b"]));
        protocol.ClearAllKeys(Rows);
        Assert.That(protocol.RowCount(Rows), Is.Zero);
    }

    [Test]
    public async Task NotifyProtocol321_Columns_GivesTheirCells()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.FillArray(Rows, Columns(["a", "b"], ["A", "B"]));
        Assert.That(protocol.NotifyProtocol(321, Rows, new uint[] { 1, 0 }), Is.EqualTo(new object[] { new object[] { "A", "B" }, new object[] { "a", "b" } }));
    }

    [Test]
    public async Task NotifyProtocol220_SeveralColumns_SetsThem()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.NotifyProtocol(220, new object[] { Rows, 102, 104 }, new object[] { new object[] { "a", "b" }, new object[] { "A", "B" }, new object[] { 1, 2 } });
        Assert.That(protocol.GetRow(Rows, "b"), Is.EqualTo(new object?[] { "b", "B", null, 2d, null }));
    }

    [Test]
    public async Task InputParameters_Table_ArrivesAsColumnsWhichAreNullWhenItIsEmpty()
    {
        await using var engine = new Engine("table");
        object?[] inputs = [];
        engine.Programs[1].Body = (_, values) => inputs = values;
        engine.Script().CheckTrigger(1);
        Assert.That((object?[])inputs[0]!, Is.EqualTo(new object?[5]));
        engine.Script().FillArray(Rows, Columns(["a", "b"], ["A", "B"]));
        engine.Script().CheckTrigger(1);
        Assert.Multiple(() =>
        {
            Assert.That(((object?[])inputs[0]!)[1], Is.EqualTo(new object[] { "A", "B" }));
            Assert.That(inputs[1], Is.EqualTo(0d));
        });
    }

    private static object[] Columns(params object?[][] columns) => [.. columns];
}
