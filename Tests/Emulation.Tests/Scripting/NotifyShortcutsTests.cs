using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>The numbered calls that members of SLProtocol wrap. Source: DataMiner documentation, the page of each NT_ type.</summary>
public class NotifyShortcutsTests
{
    private const string Logic = "<Actions><Action id=\"5\"><Name>Plus</Name><On id=\"1\">parameter</On><Type>increment</Type></Action></Actions>";

    private static readonly object?[] RowOfNulls = [null, null];

    [Test]
    public async Task NotifyProtocol_Parameters_AreReadSetAndCleared()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table + Logic));
        var protocol = engine.Script();
        protocol.SetParameter(1, 3);
        protocol.NotifyProtocol(177, 51, new byte[] { 65, 66 });
        protocol.NotifyProtocol(221, 5, null);
        Assert.Multiple(() =>
        {
            Assert.That(protocol.NotifyProtocol(73, 1, null), Is.EqualTo(4d));
            Assert.That(protocol.NotifyProtocol(77, 1, null), Is.EqualTo("Count"));
            Assert.That(protocol.NotifyProtocol(85, "Count", null), Is.EqualTo("AB"));
            Assert.That(protocol.NotifyProtocol(60, "parameter", 51), Is.EqualTo(new object[] { (byte)65, (byte)66 }));
            Assert.That(protocol.NotifyProtocol(474, 1, null), Is.Null);
            Assert.That((protocol.IsEmpty(1), engine.Parts.Store.GetDisplayed(1)), Is.EqualTo((true, (object?)null)));
            Assert.That(protocol.NotifyProtocol(474, 102, null), Is.TypeOf<string>(), "a column cannot be cleared");
            Assert.That(engine.Errors, Is.Empty);
        });
    }

    [Test]
    public async Task NotifyProtocol_Rows_AreReadSetAndDeleted()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table));
        var protocol = engine.Script();
        protocol.FillArray(100, new object[] { new object[] { "7", "8" }, new object[] { "One", "Two" } });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.NotifyProtocol(195, 100, null), Is.EqualTo(2));
            Assert.That(protocol.NotifyProtocol(195, 1, null), Is.EqualTo(-1));
            Assert.That(protocol.NotifyProtocol(397, 100, null), Is.EqualTo(new[] { "7", "8" }));
            Assert.That(protocol.NotifyProtocol(397, 1, null), Is.Null);
            Assert.That((protocol.NotifyProtocol(163, 100, "8"), protocol.NotifyProtocol(163, 100, "9"), protocol.NotifyProtocol(265, 100, "8")), Is.EqualTo((2, 0, true)));
            Assert.That((protocol.NotifyProtocol(393, 102, null), protocol.NotifyProtocol(394, 100, null)), Is.EqualTo((100, 101)));
            Assert.That(protocol.NotifyProtocol(122, new uint[] { 100, 1, 2 }, null), Is.EqualTo("One"));
            Assert.That(protocol.NotifyProtocol(122, new object[] { 100, "8", 2 }, null), Is.EqualTo("Two"));
            Assert.That(protocol.NotifyProtocol(121, new object[] { 100, "8", 2 }, "Zwei"), Is.EqualTo(true));
            Assert.That(protocol.NotifyProtocol(121, new object[] { new[] { 100, 100 }, new[] { "7", "8" }, new[] { 2, 2 } }, new object[] { new object[] { "Eins", "Zwei" } }), Has.Exactly(2).Items);
            Assert.That(protocol.NotifyProtocol(215, new object[] { 100, "7" }, null), Is.EqualTo(new object[] { "7", "Eins" }));
            Assert.That(protocol.NotifyProtocol(225, new object[] { 100, "7" }, new object?[] { null, "Un" }), Has.Exactly(2).Items);
            Assert.That(protocol.NotifyProtocol(215, new object[] { 100, "none" }, null), Is.EqualTo(RowOfNulls));
            Assert.That(protocol.NotifyProtocol(215, new object[] { 1, "7" }, null), Is.Null);
            Assert.That(protocol.NotifyProtocol(156, 100, "7"), Is.EqualTo(1));
        });
    }
}
