using ConnectorEmulator.Tests.Support;
using Skyline.DataMiner.Net.Messages;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>Parameters by name, keys by value, keys that are made, and calls that reach other processes of an agent.</summary>
public class NameMembersTests
{
    private static readonly string[] BothKeys = ["7", "8"];
    private static readonly object[] Indexes = [new object[] { "7", "8" }, new object[] { "One/7", "Two/8" }];

    [Test]
    public async Task SetByName_ReadAndWriteOfOneName_AreToldApart()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table));
        var protocol = engine.Script();
        Assert.Multiple(() =>
        {
            Assert.That(protocol.SetParameterByName("count", 3), Is.Zero);
            Assert.That((protocol.GetParameterByName("Count"), protocol.GetParameter(51), protocol.IsEmpty(1)), Is.EqualTo(("3", "3", true)), "the write is meant");
            Assert.That(protocol.SetWriteParameterByName("Count", "w"), Is.Zero);
            Assert.That(protocol.GetParameter(51), Is.EqualTo("w"));
            Assert.That(protocol.SetReadParametersByName(["Count"], [4]), Is.EqualTo(new uint[] { 0 }));
            Assert.That(protocol.GetParameter(1), Is.EqualTo(4d));
            Assert.That(protocol.GetParameterByName("Nothing"), Is.Null);
            Assert.That(engine.Errors, Has.One.Contains("GetParameterByName(\"Nothing\"): there is no such parameter"));
        });
    }

    [Test]
    public async Task AddRow_WithoutTheKeyOfAnAutoincrement_MakesTheNextNumber()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table));
        var protocol = engine.Script();
        protocol.AddRow(100, new object[] { "7", "One" });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.AddRowReturnKey(100, [null!, "Two"]), Is.EqualTo("8"));
            Assert.That(protocol.AddRowReturnKey(100), Is.EqualTo("9"));
            Assert.That(protocol.NotifyProtocol(240, 100, new object[] { null!, "Four" }), Is.EqualTo("10"));
            Assert.That(protocol.GetKeys(100), Has.Length.EqualTo(4));
        });
    }

    [Test]
    public async Task Keys_OfAValueAndForDisplay_AreFound()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table));
        var protocol = engine.Script();
        protocol.FillArray(100, new object[] { new object[] { "7", "8" }, new object[] { "One", "Two" } });
        Assert.Multiple(() =>
        {
            Assert.That(protocol.NotifyProtocol((int)NotifyType.NT_GET_KEYS_FOR_INDEX, 102, "one"), Is.EqualTo(new[] { "7" }), "case does not matter");
            Assert.That(protocol.NotifyProtocol(411, 102, "one"), Is.Empty, "case matters");
            Assert.That(protocol.GetKeysForIndex(102, "Two"), Is.EqualTo(new[] { "8" }));
            Assert.That(protocol.NotifyProtocol((int)NotifyType.NT_GET_INDEXES, 100, null), Is.EqualTo(Indexes));
            Assert.That(protocol.GetKeys(100, Skyline.DataMiner.Scripting.NotifyProtocol.KeyType.DisplayKey), Is.EqualTo(new[] { "One/7", "Two/8" }));
            Assert.That(protocol.GetKeys(100), Is.EqualTo(BothKeys));
        });
    }

    [Test]
    public async Task SendToDisplay_Parameter_IsThereOrNot()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table));
        Assert.That((engine.Script().SendToDisplay(1), engine.Script().SendToDisplay(100, 1, 1), engine.Script().SendToDisplay(999)), Is.EqualTo((0, 0, unchecked((int)0x80070057))));
    }

    [Test]
    public async Task NotifyDataMinerQueued_AnyCall_IsToldOnceAndDoesNotFail()
    {
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table));
        Assert.That((engine.Script().NotifyDataMinerQueued(128, null, null), engine.Script().NotifyDataMinerQueued(128, null, null)), Is.EqualTo((0, 0)));
        Assert.That(engine.Parts.Log.Lines.Count(line => line.Text.Contains("NotifyDataMinerQueued(128, ...) goes to other processes", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task TimeBetweenRuns_OfAGroup_IsKnownFromItsSecondRun()
    {
        const string Groups = "<Groups><Group id=\"1\"><Name>G</Name><Type>action</Type><Content /></Group></Groups>";
        await using var engine = new Engine(SmallProtocol.Read(SmallProtocol.Table + Groups));
        var group = engine.Parts.Protocol.Groups[1];
        engine.Parts.Groups.ExecuteOnTimer(group, engine.Cause);
        var first = engine.Script().NotifyProtocol(269, 1, null);
        engine.Clock.Advance(TimeSpan.FromMilliseconds(1500));
        engine.Parts.Groups.ExecuteOnTimer(group, engine.Cause);
        Assert.Multiple(() =>
        {
            Assert.That((first, engine.Script().NotifyProtocol(269, 1, null)), Is.EqualTo((-1, 1500)));
            Assert.That(engine.Script().NotifyProtocol(448, 100, true), Is.Null);
            Assert.That(engine.Script().NotifyProtocol(269, 100, "7"), Is.Empty);
        });
    }
}
