using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>How QActions edit rows and cells of table 100: key, label, custom (not filled in bulk), value, watched.</summary>
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
