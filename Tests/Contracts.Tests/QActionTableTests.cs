using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

/// <summary>Which call each member of a table makes. Positions of rows and cells count from 0 in the table, those of cells from 1 in SLProtocol.</summary>
internal sealed class QActionTableTests
{
    private const int Table = 1000;
    private readonly Mock<SLProtocol> protocol = new(MockBehavior.Strict);
    private readonly QActionTable table;

    public QActionTableTests() => table = new QActionTable(protocol.Object, Table, "routes");

    private static readonly object[] Cells = ["a", 1];
    private static readonly string[] Keys = ["a", "b"];

    [Test]
    public void Table_Itself_MakesNoCall()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.TableId, Is.EqualTo(Table));
            Assert.That(table.TableName, Is.EqualTo("routes"));
            Assert.That(table.Protocol, Is.SameAs(protocol.Object));
        }
    }

    [Test]
    public void Keys_AllRows_ComeInOneCallOfTheirKind()
    {
        protocol.Setup(item => item.GetKeys(Table, NotifyProtocol.KeyType.Index)).Returns(Keys);
        protocol.Setup(item => item.GetKeys(Table, NotifyProtocol.KeyType.DisplayKey)).Returns(["A", "B"]);
        protocol.Setup(item => item.RowCount(Table)).Returns(2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Keys, Is.EqualTo(Keys));
            Assert.That(table.DisplayKeys, Is.EqualTo(new[] { "A", "B" }));
            Assert.That(table.RowCount, Is.EqualTo(2));
        }
    }

    [Test]
    public void Rows_ByKeyAndPosition_AreReadAndSet()
    {
        protocol.Setup(item => item.GetRow(Table, "a")).Returns(Cells);
        protocol.Setup(item => item.GetRow(Table, 1)).Returns(Cells);
        protocol.Setup(item => item.SetRow(Table, "a", Cells)).Returns(new object());
        protocol.Setup(item => item.SetRow(Table, 1, Cells)).Returns(new object());
        table["a"] = Cells;
        table[1] = Cells;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table["a"], Is.SameAs(Cells));
            Assert.That(table[1], Is.SameAs(Cells));
            Assert.That(table.GetRow("a"), Is.SameAs(Cells));
            Assert.That(table.GetRow(1), Is.SameAs(Cells));
            protocol.Verify(item => item.SetRow(Table, "a", Cells), Times.Once);
            protocol.Verify(item => item.SetRow(Table, 1, Cells), Times.Once);
        }
    }

    [Test]
    public void Cells_ByKeyAndPosition_CountFromOneInSLProtocol()
    {
        protocol.Setup(item => item.GetParameterIndexByKey(Table, "a", 3)).Returns("value");
        protocol.Setup(item => item.GetParameterIndex(Table, 1, 3)).Returns("other");
        protocol.Setup(item => item.SetParameterIndexByKey(Table, "a", 3, 5)).Returns(true);
        protocol.Setup(item => item.SetParameterIndex(Table, 1, 3, 6)).Returns(true);
        table["a", 2] = 5;
        table[0, 2] = 6;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table["a", 2], Is.EqualTo("value"));
            Assert.That(table[0, 2], Is.EqualTo("other"));
            protocol.Verify(item => item.SetParameterIndexByKey(Table, "a", 3, 5), Times.Once);
            protocol.Verify(item => item.SetParameterIndex(Table, 1, 3, 6), Times.Once);
        }
    }

    [Test]
    public void Lookups_KeyOrValue_AreHandedOn()
    {
        protocol.Setup(item => item.Exists(Table, "a")).Returns(true);
        protocol.Setup(item => item.GetKeysForIndex(1003, "group")).Returns(Keys);
        protocol.Setup(item => item.GetKeyPosition(Table, "b")).Returns(2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.Exists("a"), Is.True);
            Assert.That(table.GetKeysForIndex(1003, "group"), Is.EqualTo(Keys));
            Assert.That(table.GetPosition("b"), Is.EqualTo(2));
        }
    }

    [Test]
    public void DeleteRow_EachForm_GivesTheRowsThatRemain()
    {
        protocol.Setup(item => item.DeleteRow(Table, Keys)).Returns(1);
        protocol.Setup(item => item.DeleteRow(Table, "a")).Returns(2);
        protocol.Setup(item => item.DeleteRow(Table, 5)).Returns(3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.DeleteRow(Keys), Is.EqualTo(1));
            Assert.That(table.DeleteRow(Keys.ToList()), Is.EqualTo(1));
            Assert.That(table.DeleteRow("a"), Is.EqualTo(2));
            Assert.That(table.DeleteRow(5), Is.EqualTo(3));
        }
    }

    [Test]
    public void Rows_AsArrays_AreRowsOrColumns()
    {
        QActionTableRow[] rows = [new(0, 2, ["a", 1]), new(0, 2, ["b"])];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.QActionRowsToObjectArray(rows), Is.EqualTo(new object?[] { new object?[] { "a", 1 }, new object?[] { "b", null } }));
            Assert.That(table.QActionRowsToObjectFillArray(rows), Is.EqualTo(new object?[] { new object?[] { "a", "b" }, new object?[] { 1, null } }));
            Assert.That(table.QActionRowsToObjectFillArray([]), Is.Empty);
        }
    }
}
