using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

/// <summary>Filling tables: columns or rows, with a time, and with Clear and Leave as actions (NotifyProtocol 193, 194 and 220).</summary>
internal sealed class QActionTableFillTests
{
    private const int Table = 1000;
    private const int Column = 1002;
    private static readonly DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly object[] Columns = [new object[] { "a", "b" }, new object[] { 1, 2 }];
    private static readonly QActionTableRow[] Rows = [new(0, 2, ["a", 1]), new(0, 2, ["b", 2])];
    private static readonly string[] Keys = ["a", "b"];
    private static readonly object[] Values = [1, 2];
    private readonly Mock<SLProtocol> protocol = new(MockBehavior.Strict);
    private readonly QActionTable table;

    public QActionTableFillTests() => table = new QActionTable(protocol.Object, Table, "routes");

    [Test]
    public void FillArray_EachForm_GivesTheColumns()
    {
        protocol.Setup(item => item.FillArray(Table, Like.Array(Columns), (DateTime?)null)).Returns("now");
        protocol.Setup(item => item.FillArray(Table, Like.Array(Columns), Time)).Returns("then");
        protocol.Setup(item => item.NotifyProtocol(193, Like.Value(Table, true), Like.Value(Columns))).Returns("actions");
        protocol.Setup(item => item.NotifyProtocol(193, Like.Value(Table, true, Time), Like.Value(Columns))).Returns("actions then");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new[] { table.FillArray(Columns), table.FillArray(List()), table.FillArray(Rows), table.FillArray(Rows.ToList()) }, Has.Exactly(4).EqualTo("now"));
            Assert.That(
                new[] { table.FillArray(Columns, Time), table.FillArray(List(), Time), table.FillArray(Rows, Time), table.FillArray(Rows.ToList(), Time) }, Has.Exactly(4).EqualTo("then"));
            Assert.That(
                new[] { table.FillArray(Columns, true), table.FillArray(List(), true), table.FillArray(Rows, true), table.FillArray(Rows.ToList(), true) }, Has.Exactly(4).EqualTo("actions"));
            Assert.That(
                new[] { table.FillArray(Columns, Time, true), table.FillArray(List(), Time, true), table.FillArray(Rows, Time, true), table.FillArray(Rows.ToList(), Time, true) },
                Has.Exactly(4).EqualTo("actions then"));
        }
    }

    [Test]
    public void FillArrayNoDelete_EachForm_GivesTheColumns()
    {
        protocol.Setup(item => item.FillArrayNoDelete(Table, Like.Array(Columns), (DateTime?)null)).Returns("now");
        protocol.Setup(item => item.FillArrayNoDelete(Table, Like.Array(Columns), Time)).Returns("then");
        protocol.Setup(item => item.NotifyProtocol(194, Like.Value(Table, true), Like.Value(Columns))).Returns("actions");
        protocol.Setup(item => item.NotifyProtocol(194, Like.Value(Table, true, Time), Like.Value(Columns))).Returns("actions then");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new[] { table.FillArrayNoDelete(Columns), table.FillArrayNoDelete(List()), table.FillArrayNoDelete(Rows), table.FillArrayNoDelete(Rows.ToList()) },
                Has.Exactly(4).EqualTo("now"));
            Assert.That(
                new[] { table.FillArrayNoDelete(Columns, Time), table.FillArrayNoDelete(List(), Time), table.FillArrayNoDelete(Rows, Time), table.FillArrayNoDelete(Rows.ToList(), Time) },
                Has.Exactly(4).EqualTo("then"));
            Assert.That(
                new[] { table.FillArrayNoDelete(Columns, true), table.FillArrayNoDelete(List(), true), table.FillArrayNoDelete(Rows, true), table.FillArrayNoDelete(Rows.ToList(), true) },
                Has.Exactly(4).EqualTo("actions"));
            Assert.That(
                new[]
                {
                    table.FillArrayNoDelete(Columns, Time, true), table.FillArrayNoDelete(List(), Time, true), table.FillArrayNoDelete(Rows, Time, true),
                    table.FillArrayNoDelete(Rows.ToList(), Time, true),
                },
                Has.Exactly(4).EqualTo("actions then"));
        }
    }

    [Test]
    public void SetColumn_EachForm_GivesKeysAndValues()
    {
        protocol.Setup(item => item.FillArrayWithColumn(Table, Column, Keys, Values, (DateTime?)null)).Returns("now");
        protocol.Setup(item => item.FillArrayWithColumn(Table, Column, Keys, Values, Time)).Returns("then");
        protocol.Setup(item => item.NotifyProtocol(220, Like.Value(Table, Column, new object[] { true }), Like.Value(Keys, Values))).Returns("actions");
        protocol.Setup(item => item.NotifyProtocol(220, Like.Value(Table, Column, new object[] { true, Time }), Like.Value(Keys, Values))).Returns("actions then");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.SetColumn(Column, Keys, Values), Is.EqualTo("now"));
            Assert.That(table.SetColumn(Column, Keys, Values, Time), Is.EqualTo("then"));
            Assert.That(table.SetColumn(Column, Keys, Values, true), Is.EqualTo("actions"));
            Assert.That(table.SetColumn(Column, Keys, Values, Time, true), Is.EqualTo("actions then"));
            Assert.That(() => table.SetColumn(Column, Keys, [1]), Throws.ArgumentException.With.Message.Contains("2 rows need as many values, not 1"));
            Assert.That(() => table.SetColumn(Column, Keys, [1], true), Throws.ArgumentException);
        }
    }

    private static List<object[]> List() => [.. Columns.Cast<object[]>()];
}
