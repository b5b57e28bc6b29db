using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Hosting;

/// <summary>What operators may write, and when it enters.</summary>
public class OperatorWritesTests
{
    [Test]
    public async Task Set_ReadParameterWithAWrite_GoesToTheWrite()
    {
        await using var engine = new Engine("changes");
        await new OperatorWrites(engine.Parts).SetAsync(3, "on", "Someone");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Text(4), Is.EqualTo("on"));
            Assert.That(engine.Text(3), Is.EqualTo("on"), "the setter copied it");
        });
    }

    [TestCase(null, WriteEffect.Taken)]
    [TestCase("ON", WriteEffect.TakenInAnotherForm)]
    [TestCase("off", WriteEffect.NotTaken)]
    public async Task Set_WithAReadParameter_TellsWhatThatShows(string? kept, WriteEffect expected)
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(3, "off");
        engine.Programs[4].Body = (protocol, _) => protocol.SetParameter(3, kept ?? "on");

        Assert.That(await new OperatorWrites(engine.Parts).SetAsync(4, "on", "Someone"), Is.EqualTo(expected));
    }

    [Test]
    public async Task Set_WithoutAReadParameter_ClaimsNothing()
    {
        await using var served = await RunningElement.StartAsync("page");

        Assert.That(await served.SetParameterAsync(60, "a|One|1"), Is.EqualTo(WriteEffect.Sent));
    }

    [Test]
    public async Task SetCell_Column_TellsWhatItShows()
    {
        await using var engine = new Engine("table");
        engine.Script().AddRow(100, "a");

        Assert.That(await new OperatorWrites(engine.Parts).SetCellAsync(154, "a", "7", "Someone"), Is.EqualTo(WriteEffect.Taken));
    }

    [Test]
    public async Task Set_ParameterWithoutAWrite_IsRefused()
    {
        await using var engine = new Engine("changes");
        Assert.Multiple(() =>
        {
            Assert.That(() => new OperatorWrites(engine.Parts).SetAsync(1, "x", "Someone"), Throws.TypeOf<OperatorWriteException>().With.Message.Contains("cannot be written"));
            Assert.That(() => new OperatorWrites(engine.Parts).SetAsync(999, "x", "Someone"), Throws.TypeOf<OperatorWriteException>().With.Message.Contains("no parameter 999"));
        });
    }

    [TestCase("11", "from 0 to 10")]
    [TestCase("-1", "from 0 to 10")]
    [TestCase("abc", "takes a number")]
    [TestCase("NaN", "takes a number")]
    public async Task SetCell_OutsideTheRange_IsRefused(string value, string reason)
    {
        await using var engine = new Engine("table");
        engine.Script().AddRow(100, "a");
        Assert.That(() => new OperatorWrites(engine.Parts).SetCellAsync(154, "a", value, "Someone"), Throws.TypeOf<OperatorWriteException>().With.Message.Contains(reason));
    }

    [TestCase("5", 0.0, 10.0, null, 0, null)]
    [TestCase("5.0", 0.0, 10.0, 1.0, 0, null)]
    [TestCase("5.5", 1.0, 10.0, 1.0, 0, "a number from 1 to 10, in steps of 1")]
    [TestCase("3", -3.0, 18.0, 3.0, null, null)]
    [TestCase("4", -3.0, 18.0, 3.0, null, "a number from -3 to 18, in steps of 3")]
    [TestCase("0.3", 0.0, 1.0, 0.1, 1, null)]
    [TestCase("0.25", 0.0, 1.0, 0.1, null, "a number from 0 to 1, in steps of 0.1")]
    [TestCase("7", null, null, 2.0, null, "a number, in steps of 2")]
    [TestCase("5.5", 0.0, 10.0, null, 0, "a number from 0 to 10, with no decimals")]
    [TestCase("5.55", 0.0, null, null, 1, "a number from 0, with one decimal")]
    [TestCase("5.55", null, 10.0, null, null, null)]
    [TestCase("5.12345678", null, null, null, 8, null)]
    [TestCase("1e15", null, null, 1.0, 0, null)]
    [TestCase("-1", 0.0, null, null, null, "a number from 0")]
    [TestCase("1e300", null, 10.0, null, null, "a number up to 10")]
    [TestCase("NaN", null, null, null, null, "a number")]
    [TestCase("", null, null, null, null, "a number")]
    public void WrittenNumber_OutsideRangeStepsOrDecimals_IsRefused(string text, double? low, double? high, double? steps, int? decimals, string? taken)
    {
        var look = new DisplayDefinition { RangeLow = low, RangeHigh = high, Steps = steps, Decimals = decimals };

        Assert.That(WrittenNumber.Refuse(look, text, out _), Is.EqualTo(taken));
    }

    [TestCase("number", "double", "12", "12")]
    [TestCase("number", "double", "n/a", "-1")]
    [TestCase("number", "double", "-1", "-1")]
    [TestCase("number", "double", "101", null)]
    [TestCase("string", "string", "any text", "any text")]
    [TestCase("string", "string", "N/A", "-1")]
    [TestCase("discreet", "double", "12", null)]
    [TestCase("discreet", "double", "N/A", "-1")]
    public async Task WrittenNumber_WithDiscreets_TakesThemBesideItsRange(string control, string type, string written, string? expected)
    {
        var write = $"<Param id=\"60\"><Name>W</Name><Type>write</Type><Interprete><RawType>other</RawType><Type>{type}</Type></Interprete><Display><Range><Low>0</Low><High>100</High></Range></Display>"
            + $"<Measurement><Type>{control}</Type><Discreets><Discreet><Display>N/A</Display><Value>-1</Value></Discreet></Discreets></Measurement></Param>";
        using var folder = new TemporaryFolder();
        var package = ElementPackage.Load(folder.Write("small.xml", SmallProtocol.Xml($"<Params>{write}</Params>", "<Type>virtual</Type>")));
        await using var element = await Element.StartAsync(package, new ElementOptions());
        if (expected is null)
        {
            Assert.That(async () => await element.SetParameterAsync(60, written), Throws.InstanceOf<OperatorWriteException>());
        }
        else
        {
            await element.SetParameterAsync(60, written);
            Assert.That(System.Convert.ToString(element.Value(60), System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));
        }
    }

    [TestCase("datetime", 8)]
    [TestCase("datetime:minute", 8)]
    [TestCase("time:minute", 0)]
    [TestCase("time", 0)]
    public void WrittenNumber_OfAPicker_HasFractions(string options, int decimals)
    {
        Assert.That(WrittenNumber.Refuse(new DisplayDefinition { ControlOptions = options, Decimals = decimals }, "45000.123456789", out _), Is.Null);
    }

    [Test]
    public async Task SetCell_ColumnOfATable_RunsItsQActionWithTheRowAndTheUser()
    {
        await using var engine = new Engine("table");
        engine.Script().AddRow(100, "a");
        var seen = string.Empty;
        engine.Programs[154].Body = (protocol, _) => seen = $"{protocol.RowKey()} {protocol.GetParameterIndexByKey(100, "a", 4)} {protocol.UserInfo}";
        await new OperatorWrites(engine.Parts).SetCellAsync(104, "a", "7", "Someone");
        Assert.That(seen, Is.EqualTo("a 7 Someone"), "the setter copies the cell before the QActions run");
        Assert.That(engine.Script().GetParameter(154), Is.EqualTo(7), "the QAction reads it from the write parameter");
    }

    [Test]
    public async Task SetCell_UnknownRow_IsRefused()
    {
        await using var engine = new Engine("table");
        Assert.That(() => new OperatorWrites(engine.Parts).SetCellAsync(154, "x", "7", "Someone"), Throws.TypeOf<OperatorWriteException>().With.Message.Contains("no row 'x'"));
    }

    [Test]
    public async Task Set_WhileAMessageIsHandled_WaitsForIt()
    {
        await using var engine = new Engine("messages");
        using var release = new ManualResetEventSlim();
        engine.Programs[11].Body = (_, _) => release.Wait(TimeSpan.FromSeconds(10));
        await engine.ReceiveAsync(1, "event");
        await Limit.UntilAsync(() => engine.Ran.Count == 1, "the message is being handled");
        var write = new Thread(() => engine.Parts.PortData.Write(() => engine.Trace("write")));
        write.Start();
        await Limit.UntilAsync(() => write.ThreadState is ThreadState.WaitSleepJoin or ThreadState.Stopped, "the write waits, or ran");
        Assert.That(engine.Ran, Has.None.EqualTo("write"));
        release.Set();
        Assert.That(write.Join(Limit.Generous), Is.True);
        Assert.That(engine.Ran[^1], Is.EqualTo("write"));
    }

    [Test]
    public async Task Set_MessageOfItsQAction_ReachesTheUserWhoWrote()
    {
        await using var engine = new Engine("changes");
        engine.Programs[4].Body = (protocol, _) => protocol.ShowInformationMessage("hello", "Greeting");
        await new OperatorWrites(engine.Parts).SetAsync(4, "on", "Someone");
        Assert.That(engine.Parts.Log.Lines.Single().Text, Is.EqualTo("Message to Someone: Greeting: hello"));
    }
}
