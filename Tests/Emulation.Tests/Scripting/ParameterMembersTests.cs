using ConnectorEmulator.Scripting;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Scripting;

/// <summary>How QActions read and set standalone parameters.</summary>
public class ParameterMembersTests
{
    [Test]
    public async Task GetParameter_UnknownId_IsNullAndLogged()
    {
        await using var engine = new Engine("table");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().GetParameter(999), Is.Null);
            Assert.That(engine.Errors, Has.One.Contains("NT_GET_PARAMETER with 999 failed. 0x80040239"));
        });
    }

    [Test]
    public async Task GetParameter_NotInitialized_IsZeroForANumberAndEmptyForAText()
    {
        await using var engine = new Engine("table");
        var values = (object[])engine.Script().GetParameters(new uint[] { 2, 1 });
        Assert.Multiple(() =>
        {
            Assert.That(values, Is.EqualTo(new object[] { 0d, string.Empty }));
            Assert.That(engine.Script().IsEmpty(2), Is.True);
        });
    }

    [Test]
    public async Task IsEmpty_FixedLength_IsNeverTrue()
    {
        await using var engine = new Engine("table");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().IsEmpty(3), Is.False);
            Assert.That(engine.Script().GetParameter(3), Is.EqualTo("   "), "text of fixed length starts as blanks");
        });
    }

    [Test]
    public async Task IsEmpty_Column_IsRefused()
    {
        await using var engine = new Engine("table");
        engine.Script().IsEmpty(101);
        Assert.That(engine.Errors, Has.One.Contains("it is a table or a column"));
    }

    [Test]
    public async Task SetParameter_Null_LeavesTheValue()
    {
        await using var engine = new Engine("table");
        engine.Script().SetParameter(1, "kept");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().SetParameter(1, null), Is.Zero);
            Assert.That(engine.Text(1), Is.EqualTo("kept"));
        });
    }

    [TestCase(5, 5d)]
    [TestCase("1.5", 1.5d)]
    [TestCase(true, 1d)]
    public async Task SetParameter_AnythingNumeric_IsHeldAsADouble(object value, double expected)
    {
        await using var engine = new Engine("table");
        engine.Script().SetParameter(2, value);
        Assert.That(engine.Script().GetParameter(2), Is.EqualTo(expected));
    }

    [Test]
    public async Task SetParameter_NoNumberForANumericParameter_IsRefused()
    {
        await using var engine = new Engine("table");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().SetParameter(2, "abc"), Is.Not.Zero);
            Assert.That(engine.Script().GetParameter(2), Is.EqualTo(0d));
            Assert.That(engine.Errors, Has.One.Contains("cannot hold the value 'abc'"));
        });
    }

    [Test]
    public async Task SetParameter_LettersOutsideTheCodePage_BecomeQuestionMarks()
    {
        await using var engine = new Engine("table");
        engine.Script().SetParameter(1, "é漢");
        Assert.That(engine.Script().GetParameter(1), Is.EqualTo("é?"));
    }

    [Test]
    public async Task SetParameters_InOrder_GivesAResultForEach()
    {
        await using var engine = new Engine("table");
        var results = engine.Script().SetParameters([1, 2], ["a", 3]);
        Assert.Multiple(() =>
        {
            Assert.That(results, Is.EqualTo(new uint[] { 0, 0 }));
            Assert.That(engine.Text(1), Is.EqualTo("a"));
        });
    }

    [Test]
    public async Task SetParameters_ArraysOfDifferentSize_GivesASingleResult()
    {
        await using var engine = new Engine("table");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Script().SetParameters([1, 2], ["a"]), Is.TypeOf<uint>());
            Assert.That(engine.Text(1), Is.Null);
        });
    }

    [Test]
    public async Task SetParameter_WithTime_SetsTheValue()
    {
        await using var engine = new Engine("table");
        engine.Script().SetParameter(1, "a", DateTime.UnixEpoch);
        Assert.That(engine.Text(1), Is.EqualTo("a"));
    }

    [Test]
    public async Task AnyCall_MemberThatIsNotModelled_ThrowsItsName()
    {
        await using var engine = new Engine("table");
        Assert.Multiple(() =>
        {
            Assert.That(() => engine.Script().GetLocalDatabaseType(), Throws.TypeOf<NotModelledException>().With.Message.Contains("SLProtocol.GetLocalDatabaseType()"));
            Assert.That(() => engine.Script().NotifyProtocol(12345, 0, 0), Throws.TypeOf<NotModelledException>().With.Message.Contains("12345"));
            Assert.That(() => engine.Script().NotifyDataMiner(73, 0, 0), Throws.TypeOf<NotModelledException>().With.Message.Contains("SLProtocol.NotifyDataMiner"));
        });
    }

    [Test]
    public async Task AnyCall_ToAnotherProcess_IsCountedByMember()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        protocol.SetParameter(1, "a");
        protocol.SetParameter(1, "b");
        protocol.GetParameter(1);
        Assert.That(engine.Parts.Statistics.QAction(1).Calls, Is.EquivalentTo(new Dictionary<string, long> { ["SetParameter"] = 2, ["GetParameter"] = 1 }));
    }

    [Test]
    public async Task AnyCall_ToWhatTheRunCarries_IsNotCounted()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        object?[] carried =
        [
            protocol.DataMinerID, protocol.ElementID, protocol.ElementName, protocol.ProtocolName, protocol.QActionID, protocol.UserInfo, protocol.IsActive, protocol.Clear, protocol.Leave,
            protocol.GetTriggerParameter(), protocol.GetInputParameter(0), protocol.RowKey(), protocol.RowIndex(), protocol.OldRow(), protocol.NewRow(),
        ];
        Assert.That(engine.Parts.Statistics.QAction(1).Calls, Is.Empty, $"{carried.Length} members");
    }

    [Test]
    public async Task AnyCall_ElementStopped_ExecutesNothing()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        engine.Identity.Deactivate();
        Assert.Multiple(() =>
        {
            Assert.That(protocol.IsActive, Is.Zero);
            Assert.That(protocol.SetParameter(1, "late"), Is.Zero);
            Assert.That(protocol.GetParameter(1), Is.Null);
            Assert.That(engine.Text(1), Is.Null);
        });
    }

    [Test]
    public async Task Identity_OfTheRun_IsTheElements()
    {
        await using var engine = new Engine("table");
        var protocol = engine.Script();
        Assert.Multiple(() =>
        {
            Assert.That(protocol.DataMinerID, Is.EqualTo(7));
            Assert.That(protocol.ElementID, Is.EqualTo(42));
            Assert.That(protocol.ElementName, Is.EqualTo("Engine"));
            Assert.That(protocol.QActionID, Is.EqualTo(1));
            Assert.That(protocol.ProtocolName, Is.EqualTo("Table"));
            Assert.That(protocol.Clear, Is.EqualTo(double.NegativeInfinity));
        });
    }

    [Test]
    public async Task Log_LongMessage_IsCut()
    {
        await using var engine = new Engine("table");
        engine.Script().Log(new string('x', 6000), Skyline.DataMiner.Scripting.LogType.Error, Skyline.DataMiner.Scripting.LogLevel.NoLogging);
        Assert.That(engine.Errors.Single(), Has.Length.EqualTo(5120));
    }

    [Test]
    public async Task ShowInformationMessage_NoUser_ReachesNobody()
    {
        await using var engine = new Engine("table");
        engine.Script().ShowInformationMessage("hello");
        Assert.That(engine.Errors, Has.One.Contains("no user"));
    }
}
