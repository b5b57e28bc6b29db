using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

/// <summary>Setting rows: one that is not there is refused or added.</summary>
internal sealed class QActionTableSetRowTests
{
    private const int Table = 1000;
    private static readonly DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly object[] Cells = ["a", 1];
    private static readonly object[] Result = [0, 1];
    private readonly Mock<SLProtocol> protocol = new(MockBehavior.Strict);
    private readonly QActionTable table;

    public QActionTableSetRowTests()
    {
        table = new QActionTable(protocol.Object, Table, "routes");
        protocol.Setup(item => item.RowCount(Table)).Returns(2);
        protocol.Setup(item => item.Exists(Table, "a")).Returns(true);
        protocol.Setup(item => item.Exists(Table, It.Is<string>(key => key != "a"))).Returns(false);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void SetRow_WithoutTime_IsHandedOn(bool useClearAndLeave)
    {
        protocol.Setup(item => item.SetRow(Table, "a", Cells, useClearAndLeave)).Returns(Result);
        protocol.Setup(item => item.SetRow(Table, 1, Cells, useClearAndLeave)).Returns(Result);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.SetRow(1, Cells, useClearAndLeave), Is.SameAs(Result));
            Assert.That(table.SetRow(1, Cells, null, useClearAndLeave), Is.SameAs(Result));
            Assert.That(table.SetRow("a", Cells, false, useClearAndLeave), Is.SameAs(Result));
            Assert.That(table.SetRow("a", Cells, true, null, useClearAndLeave), Is.SameAs(Result));
            Assert.That(table.SetRow(Row(), false, useClearAndLeave), Is.SameAs(Result));
            Assert.That(table.SetRow(Row(), true, null, useClearAndLeave), Is.SameAs(Result));
        }
    }

    [Test]
    public void SetRow_WithoutFurtherArguments_TakesClearAndLeaveForValues()
    {
        protocol.Setup(item => item.SetRow(Table, "a", Cells, false)).Returns(Result);
        protocol.Setup(item => item.SetRow(Table, 1, Cells, false)).Returns(Result);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.SetRow(1, Cells), Is.SameAs(Result));
            Assert.That(table.SetRow("a", Cells), Is.SameAs(Result));
            Assert.That(table.SetRow(Row()), Is.SameAs(Result));
        }
    }

    [Test]
    public void SetRow_WithTime_HandsItOn()
    {
        protocol.Setup(item => item.SetRow(Table, "a", Cells, Time, false)).Returns(Result);
        protocol.Setup(item => item.SetRow(Table, 1, Cells, Time, false)).Returns(Result);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.SetRow(1, Cells, Time), Is.SameAs(Result));
            Assert.That(table.SetRow("a", Cells, false, Time), Is.SameAs(Result));
            Assert.That(table.SetRow(Row(), false, Time), Is.SameAs(Result));
        }
    }

    [TestCase(-1)]
    [TestCase(2)]
    public void SetRow_PositionWithoutRow_IsRefused(int position)
    {
        Assert.That(() => table.SetRow(position, Cells), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("Table 1000 has no row at this position"));
    }

    [Test]
    public void SetRow_UnknownKey_IsRefusedOrAdded()
    {
        protocol.Setup(item => item.AddRow(Table, "b")).Returns(3);
        protocol.Setup(item => item.SetRow(Table, "b", Cells, false)).Returns(Result);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => table.SetRow("b", Cells), Throws.ArgumentException.With.Message.Contains("Table 1000 has no row 'b'"));
            Assert.That(table.SetRow("b", Cells, true), Is.SameAs(Result));
            protocol.Verify(item => item.AddRow(Table, "b"), Times.Once);
        }
    }

    private static QActionTableRow Row() => new(0, 2, Cells);
}
