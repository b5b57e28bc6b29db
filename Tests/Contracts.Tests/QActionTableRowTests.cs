using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

internal sealed class QActionTableRowTests
{
    [Test]
    public void Row_WithoutCells_HasNoKeyAndNullCells()
    {
        var row = new QActionTableRow(1, 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Index, Is.EqualTo(1));
            Assert.That(row.ColumnCount, Is.EqualTo(3));
            Assert.That(row.Columns, Is.Empty);
            Assert.That(row.Key, Is.Empty);
            Assert.That(row.ToObjectArray(), Is.EqualTo(new object?[] { null, null, null }));
        }
    }

    [Test]
    public void Row_WithCells_KeepsThemByTheirColumns()
    {
        var row = new QActionTableRow(1, 3, ["label", 7.5]);
        row.Columns[2] = "x";
        object[] cells = row;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(row.Key, Is.EqualTo("7.5"), "whatever the culture");
            Assert.That(cells, Is.EqualTo(new object[] { "label", 7.5, "x" }));
        }
    }

    [Test]
    public void Row_MoreCellsThanColumns_AreLeftOut()
    {
        Assert.That(new QActionTableRow(0, 1, ["a", "b"]).ToObjectArray(), Is.EqualTo(new object[] { "a" }));
    }

    [Test]
    public void Row_NoArray_IsEmpty()
    {
        Assert.That(new QActionTableRow(0, 1, null).Columns, Is.Empty);
    }

    [Test]
    public void Enumerator_Rows_ComeByTheirPositions()
    {
        var protocol = new Mock<SLProtocol>(MockBehavior.Strict);
        protocol.Setup(item => item.RowCount(1000)).Returns(2);
        protocol.Setup(item => item.GetRow(1000, 0)).Returns(new object[] { "a" });
        protocol.Setup(item => item.GetRow(1000, 1)).Returns(new object[] { "b" });
        using var enumerator = new QActionTableEnumerator<Row>(new QActionTable(protocol.Object, 1000, "t"));
        Assert.That(() => enumerator.Current, Throws.InvalidOperationException);
        var keys = new List<string>();
        while (enumerator.MoveNext())
        {
            keys.Add(enumerator.Current.Key);
        }

        Assert.That(keys, Is.EqualTo(new[] { "a", "b" }));
        Assert.That(() => enumerator.Current, Throws.InvalidOperationException);
        enumerator.Reset();
        Assert.That(enumerator.MoveNext() ? enumerator.Current.Key : null, Is.EqualTo("a"));
    }

    private sealed class Row(object[] cells) : QActionTableRow(0, 1, cells);
}
