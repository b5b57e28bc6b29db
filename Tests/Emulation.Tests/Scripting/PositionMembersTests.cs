using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>Rows and cells by position: rows count from 0 in GetRow and SetRow, rows and columns from 1 in GetParameterIndex and SetParameterIndex.</summary>
public class PositionMembersTests
{
    private const int Rows = 100;

    [Test]
    public async Task GetRow_Position_CountsFromZero()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a", "first" });
        protocol.AddRow(Rows, new object[] { "b", "second" });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.GetRow(Rows, 1), Is.EqualTo(new object?[] { "b", "second", null, null, null }));
            Assert.That(protocol.GetRow(Rows, 2), Is.EqualTo(new object?[5]));
            Assert.That(engine.Errors, Has.One.Contains("GetRow(100, 2): there is no row at this position"));
        });
    }

    [Test]
    public async Task SetRow_Position_SetsThatRow()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a", "first", "custom" });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.SetRow(Rows, 0, new object?[] { null, "new" }), Is.EqualTo(new object[] { 0, 1 }));
            Assert.That(protocol.SetRow(Rows, 0, new object[] { "a", protocol.Leave, protocol.Clear }, true), Is.EqualTo(new object[] { 0, 0, 1 }));
            Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", "new", null, null, null }));
            Assert.That(protocol.SetRow(Rows, -1, new object[] { "x" }), Is.Null);
            Assert.That(engine.Errors, Has.One.Contains("SetRow(100, -1)"));
        });
    }

    [Test]
    public async Task Cell_Position_CountsFromOne()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object[] { "a", "first" });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.SetParameterIndex(Rows, 1, 2, "new"), Is.True);
            Assert.That(protocol.SetParameterIndex(Rows, 1, 2, "new"), Is.False, "no change");
            Assert.That(protocol.SetParameterIndex(Rows, 1, 1, "key"), Is.False, "the primary key never changes");
            Assert.That(protocol.GetParameterIndex(Rows, 1, 2), Is.EqualTo("new"));
            Assert.That(protocol.GetParameterIndex(Rows, 0, 2), Is.Null);
            Assert.That(protocol.SetParameterIndex(Rows, 2, 2, "x"), Is.False);
            Assert.That(engine.Errors, Has.Exactly(2).Contains("positions count from 1"));
        });
    }

    [Test]
    public async Task NotifyProtocol149And240_RowWithTime_AddIt()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        Assert.Multiple(() =>
        {
            Assert.That(protocol.NotifyProtocol(149, Rows, "a"), Is.EqualTo(1));
            Assert.That(protocol.NotifyProtocol(149, Rows, new object[] { new object[] { "b", "label" }, DateTime.UnixEpoch }), Is.EqualTo(2));
            Assert.That(protocol.NotifyProtocol(149, Rows, new object[] { "c", "label" }), Is.EqualTo(3));
            Assert.That(protocol.NotifyProtocol(240, Rows, new object[] { "d", DateTime.UnixEpoch }), Is.EqualTo("d"));
            Assert.That(protocol.GetRow(Rows, "b"), Is.EqualTo(new object?[] { "b", "label", null, null, null }));
        });
    }

    [Test]
    public async Task Fills_ClearAndLeave_AreActionsOnlyWhenAskedFor()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.AddRow(Rows, new object?[] { "a", "label", null, 5, "watched" });
        object[] keys = ["a"];
        protocol.NotifyProtocol(194, new object[] { Rows, true }, new object[] { keys, new object[] { protocol.Leave }, new object[] { protocol.Clear } });
        Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", "label", null, null, "watched" }));
        protocol.NotifyProtocol(220, new object[] { Rows, 102, 105, new object[] { true, DateTime.UnixEpoch } }, new object[] { keys, new object[] { protocol.Clear }, new object[] { protocol.Leave } });
        Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[] { "a", null, null, null, "watched" }));
        protocol.NotifyProtocol(220, new object[] { Rows, 105, true }, new object[] { keys, new object[] { protocol.Clear } });
        Assert.That(protocol.GetRow(Rows, "a"), Is.EqualTo(new object?[5].Select((_, index) => index == 0 ? "a" : null)));
        protocol.NotifyProtocol(193, Rows, new object[] { keys, new object[] { "x" }, new object[] { protocol.Clear } });
        Assert.That(((object[])protocol.GetRow(Rows, "a"))[3], Is.EqualTo(double.NegativeInfinity), "a value where nobody asked for actions");
    }
}
