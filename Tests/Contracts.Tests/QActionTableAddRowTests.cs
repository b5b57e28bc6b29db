using Moq;
using Skyline.DataMiner.Scripting;

namespace Skyline.DataMiner.WebSocketDriver.Contracts.Tests;

/// <summary>Adding rows: a time goes with NotifyProtocol 149 and 240, whose second argument is then the row and the time.</summary>
internal sealed class QActionTableAddRowTests
{
    private const int Table = 1000;
    private static readonly DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly object[] Cells = ["a", 1];
    private readonly Mock<SLProtocol> protocol = new(MockBehavior.Strict);
    private readonly QActionTable table;

    public QActionTableAddRowTests() => table = new QActionTable(protocol.Object, Table, "routes");

    [Test]
    public void AddRow_WithoutTime_IsHandedOn()
    {
        protocol.Setup(item => item.AddRow(Table, "a")).Returns(4);
        protocol.Setup(item => item.AddRow(Table, Cells)).Returns(5);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.AddRow("a"), Is.EqualTo(4));
            Assert.That(table.AddRow("a", null), Is.EqualTo(4));
            Assert.That(table.AddRow(Cells), Is.EqualTo(5));
            Assert.That(table.AddRow(Cells, null), Is.EqualTo(5));
            Assert.That(table.AddRow(new QActionTableRow(0, 2, Cells)), Is.EqualTo(5));
            Assert.That(table.AddRow(new QActionTableRow(0, 2, Cells), null), Is.EqualTo(5));
        }
    }

    [Test]
    public void AddRow_WithTime_GivesItWithTheRow()
    {
        protocol.Setup(item => item.NotifyProtocol(149, Table, Like.Value("a", Time))).Returns(4);
        protocol.Setup(item => item.NotifyProtocol(149, Table, Like.Value(Cells, Time))).Returns(5);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.AddRow("a", Time), Is.EqualTo(4));
            Assert.That(table.AddRow(Cells, Time), Is.EqualTo(5));
            Assert.That(table.AddRow(new QActionTableRow(0, 2, Cells), Time), Is.EqualTo(5));
        }
    }

    [Test]
    public void AddRowReturnKey_WithoutTime_IsHandedOn()
    {
        protocol.Setup(item => item.AddRowReturnKey(Table)).Returns("1");
        protocol.Setup(item => item.AddRowReturnKey(Table, Cells)).Returns("a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.AddRowReturnKey(), Is.EqualTo("1"));
            Assert.That(table.AddRowReturnKey((DateTime?)null), Is.EqualTo("1"));
            Assert.That(table.AddRowReturnKey(Cells), Is.EqualTo("a"));
            Assert.That(table.AddRowReturnKey(Cells, null), Is.EqualTo("a"));
            Assert.That(table.AddRowReturnKey(new QActionTableRow(0, 2, Cells)), Is.EqualTo("a"));
            Assert.That(table.AddRowReturnKey(new QActionTableRow(0, 2, Cells), null), Is.EqualTo("a"));
        }
    }

    [Test]
    public void AddRowReturnKey_WithTime_GivesItWithTheRow()
    {
        protocol.Setup(item => item.NotifyProtocol(240, Table, Like.Value(null, Time))).Returns("1");
        protocol.Setup(item => item.NotifyProtocol(240, Table, Like.Value(Cells, Time))).Returns("a");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(table.AddRowReturnKey(Time), Is.EqualTo("1"));
            Assert.That(table.AddRowReturnKey(Cells, Time), Is.EqualTo("a"));
            Assert.That(table.AddRowReturnKey(new QActionTableRow(0, 2, Cells), Time), Is.EqualTo("a"));
        }
    }
}
