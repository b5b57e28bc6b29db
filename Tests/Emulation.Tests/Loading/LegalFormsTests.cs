using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>What other people's connectors hold, and an agent takes: it loads, with a word where an agent does more.</summary>
public class LegalFormsTests
{
    private const string Column = "<Params><Param id=\"100\"><Name>Rows</Name><Type>array</Type><ArrayOptions index=\"0\"{0}><ColumnOption idx=\"0\" pid=\"101\" type=\"retrieved\" /><ColumnOption idx=\"1\" pid=\"102\" {1} /></ArrayOptions></Param>"
        + "<Param id=\"101\"><Name>Key</Name><Type>read</Type></Param><Param id=\"102\"><Name>Label</Name><Type>read</Type></Param></Params>";

    private static string Table(string options, string column) => Column.Replace("{0}", options, StringComparison.Ordinal).Replace("{1}", column, StringComparison.Ordinal);

    [TestCase(" options=\";naming=/102\"", "102")]
    [TestCase(" options=\";naming=/102,101\"", "102;/;101")]
    [TestCase(" options=\";naming=*102,101;volatile\"", "102;*;101")]
    [TestCase(" displayColumn=\"1\"", "102")]
    [TestCase(" options=\";interruptTrend\"", "")]
    public void Read_DisplayKey_ComesFromTheOptionToo(string options, string naming) =>
        Assert.That(string.Join(';', SmallProtocol.Read(Table(options, "type=\"retrieved\"")).Parameters[100].Table!.NamingFormat), Is.EqualTo(naming));

    [TestCase("type=\"retrieved\" options=\";enableHeaderAvg;rowTextColoring;groupby=1;separator=.;element;foreignKey=200\"")]
    [TestCase("type=\"retrieved\" options=\"\" value=\"\"")]
    public void Read_ColumnOptionsOfLooks_Load(string column) =>
        Assert.That(SmallProtocol.Try(Table(string.Empty, column)).Problems.All, Is.Empty);

    [TestCase("<Relations><Relation path=\"100;200\" /></Relations><TreeControls><TreeControl parameterId=\"1\" /></TreeControls>", 0)]
    [TestCase("<Params><Param id=\" 9 \"><Name>N</Name><Type>read</Type><Display><RTDisplay>true</RTDisplay><Decimals></Decimals></Display></Param></Params>", 0)]
    [TestCase("<Params><Param id=\"9\"><Name>N</Name><Type>read</Type><Interprete><RawType>unsigned number</RawType><Type>double</Type><LengthType>fixed</LengthType><Length>4</Length><Endian>big</Endian></Interprete></Param></Params>", 0)]
    [TestCase("<Params><Param id=\"9\"><Name>N</Name><Type>read</Type><Measurement><Type>discreet</Type><Discreets dependencyId=\"9\" /></Measurement></Param></Params>", 1)]
    [TestCase("<Params><Param id=\"9\"><Name>N</Name><Type>read</Type><Alarm type=\"absolute\"><Monitored>true</Monitored><WaH>1</WaH></Alarm></Param></Params>", 1)]
    [TestCase("<ParameterGroups><Group id=\"1\" name=\"In\" type=\"in\" /></ParameterGroups>", 1)]
    [TestCase("<Timers><Timer id=\"1\"><Name>T</Name><Time>1000</Time><Content><Group>1</Group></Content></Timer></Timers><Groups><Group id=\"1\"><Name>G</Name><Type>action</Type><Content /></Group></Groups>", 1)]
    public void Read_LegalForm_LoadsWithAWordWhereAnAgentDoesMore(string body, int warnings)
    {
        var (_, problems) = SmallProtocol.Try(body);
        Assert.Multiple(() =>
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That(problems.Warnings, Has.Count.EqualTo(warnings));
        });
    }

    [Test]
    public void Read_NumberInBytesOfAResponse_IsRefused()
    {
        const string Body = "<Params><Param id=\"9\"><Name>N</Name><Type>read</Type><Interprete><RawType>unsigned number</RawType></Interprete></Param></Params><Responses><Response id=\"1\"><Name>R</Name><Content><Param>9</Param></Content></Response></Responses>";
        Assert.That(SmallProtocol.Try(Body).Problems.All.Messages(), Is.EqualTo(new[] { "Response 1 holds parameter 9, a number in bytes: the emulator cannot run it." }));
    }

    [Test]
    public void Read_RefusalOfALegalTag_NeverAsksToRemoveIt() =>
        Assert.That(SmallProtocol.Try("<Params><Param id=\"9\"><Name unknown=\"1\">N</Name><Type>read</Type></Param></Params>").Problems.All.Messages(), Has.One.EndsWith("it cannot run it."));

    [Test]
    public void Read_LeavingOut_KeepsTheRestAndListsWhatIsMissing()
    {
        const string Body = "<Params><Param id=\"1\"><Name>A</Name><Type>read</Type><SNMP><Enabled>true</Enabled></SNMP></Param></Params>"
            + "<Groups><Group id=\"1\"><Name>G</Name><Content><Param>1</Param></Content></Group><Group id=\"2\"><Name>H</Name><Type>poll action</Type><Content><Action>1</Action><Action>2</Action></Content></Group></Groups>"
            + "<Triggers><Trigger id=\"1\"><Name>T</Name><Type>action</Type><Content><Id>1</Id><Id>2</Id></Content></Trigger></Triggers>"
            + "<Actions><Action id=\"1\"><Name>W</Name><On id=\"1\">parameter</On><Type>wmi</Type></Action><Action id=\"2\"><Name>C</Name><On id=\"1\">parameter</On><Type>clear</Type></Action></Actions>";
        var (protocol, problems) = SmallProtocol.Try(Body, "<Type>snmpv2</Type>", leavesOut: true);
        Assert.Multiple(() =>
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That(protocol!.Triggers[1].Content, Is.EqualTo(new[] { 2 }));
            Assert.That(protocol.Groups[2].Items.Select(item => item.Id), Is.EqualTo(new[] { 2 }));
            Assert.That(protocol.Connections[0].Kind, Is.EqualTo(ConnectionKind.Virtual));
            Assert.That(problems.LeftOut.Messages(), Has.One.Contains("'snmpv2'").And.One.EqualTo("SNMP: the emulator cannot run it.").And.One.Contains("A group that polls parameters").And.One.Contains("'wmi'"));
        });
    }

    [Test]
    public void Read_TimerThatLoops_RunsEveryInterval()
    {
        var protocol = SmallProtocol.Read("<Timers><Timer id=\"1\"><Name>Loop</Name><Time>loop</Time><Interval>20</Interval><Content /></Timer></Timers>");
        Assert.That(protocol.Timers[1].Period, Is.EqualTo(TimeSpan.FromMilliseconds(20)));
    }

    [TestCase("<Type>matrix</Type>", "A matrix: the emulator cannot run it.", true)]
    [TestCase("<Type>chart</Type>", "Cube draws a chart; the page here shows the value.", false)]
    [TestCase("<Type options=\"custom=disableWrite:2=x\">number</Type>", "Cube offers no write of a cell while another cell of its row has a certain value; the page here always does.", false)]
    [TestCase("<Type options=\"number\">string</Type>", "Cube takes nothing but digits for this text; the page here takes any text.", false)]
    [TestCase("<Type options=\"no such\">string</Type>", "The option 'no such' of a measurement: the emulator does nothing with it.", false)]
    public void Read_Measurement_IsToldOrRefused(string type, string expected, bool isRefused)
    {
        var (_, problems) = SmallProtocol.Try($"<Params><Param id=\"1\"><Name>P</Name><Type>read</Type><Measurement>{type}</Measurement></Param></Params>");
        Assert.That((isRefused ? problems.All : problems.Warnings).Messages(), Is.EqualTo(new[] { expected }));
    }

    [TestCase("lines=6;hscroll", "string")]
    [TestCase("datetime:minute", "number")]
    [TestCase("tab=columns:101|0,lines:25,width:100", "table")]
    public void Read_MeasurementThatOnlyLooksOtherwise_TellsNothing(string options, string type)
    {
        var (_, problems) = SmallProtocol.Try($"<Params><Param id=\"1\"><Name>P</Name><Type>read</Type><Measurement><Type options=\"{options}\">{type}</Type></Measurement></Param></Params>");
        Assert.That(problems.All.Concat(problems.Warnings), Is.Empty);
    }

    [TestCase("((id:1 == 1) AND id:1 == 2)", "between two brackets")]
    [TestCase("id:1 == 1 AND(id:1 == 2)", "around AND and OR")]
    public void Read_ConditionWithoutItsSpaces_IsTold(string condition, string place) => Assert.That(
        SmallProtocol.Try(SmallProtocol.Table + Trigger(condition)).Problems.Warnings.Messages(), Is.EqualTo(new[] { $"The condition '{condition}' needs a space {place} on an agent; the emulator reads it without." }));

    [TestCase("(id:1 == \"((AND(\") AND id:1 == 2")]
    [TestCase("( (id:1 == 1) OR id:1 == 2 )")]
    public void Read_ConditionWithItsSpaces_TellsNothing(string condition) => Assert.That(SmallProtocol.Try(SmallProtocol.Table + Trigger(condition)).Problems.Warnings, Is.Empty);

    [Test]
    public void Read_ColumnWhereOneValueIsNeeded_IsRefused()
    {
        const string Action = "<Actions><Action id=\"1\"><Name>A</Name><On id=\"102\">parameter</On><Type id=\"1\">copy</Type></Action><Action id=\"2\"><Name>B</Name><On id=\"100\">parameter</On><Type>clear</Type></Action></Actions>";
        Assert.That(SmallProtocol.Try(SmallProtocol.Table + Trigger("id:102 == 1") + Action).Problems.All.Messages(), Is.EquivalentTo(new[]
        {
            "The condition 'id:102 == 1' reads 102, a table or a column, which has a value in each row: the emulator cannot run it.",
            "Action 1 works on 102, a table or a column, which has a value in each row: the emulator cannot run it.",
        }));
    }

    private static string Trigger(string condition) => $"<Triggers><Trigger id=\"1\"><Name>T</Name><Condition><![CDATA[{condition}]]></Condition><Type>action</Type><Content /></Trigger></Triggers>";
}
