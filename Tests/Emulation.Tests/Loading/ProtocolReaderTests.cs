using ConnectorEmulator.Loading;
using ConnectorEmulator.Model;
using ConnectorEmulator.Packaging.Problems;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>What is not modelled stops the load, with its name and line, all of it at once.</summary>
public class ProtocolReaderTests
{
    private static readonly IReadOnlyList<Problem> Problems = Refuse(Fixture.Xml("refused"));

    [TestCase(4, "The protocol has Connections and Type")]
    [TestCase(6, "Connection 0 is neither Http nor Virtual")]
    [TestCase(7, "Connection 1 takes its handshake from session 9")]
    [TestCase(10, "The attribute snapshot=\"true\" of Param")]
    [TestCase(10, "The option 'unknown option' of the Type of Param 1")]
    [TestCase(11, "Param 1 is there twice")]
    [TestCase(12, "Parameters of the type 'response' (serial): the emulator cannot run them.")]
    [TestCase(12, "The LengthType 'other param'")]
    [TestCase(15, "QAction 1 is written in 'jscript'")]
    [TestCase(15, "The option 'group' of QAction 1")]
    [TestCase(18, "Group 1 holds items of kind Action")]
    [TestCase(21, "nothing happens to a Parameter at the time 'Succeeded'")]
    [TestCase(24, "The action type 'wmi'")]
    [TestCase(25, "'clear' does not work on a Timer")]
    [TestCase(28, "Time must be a whole number, not 'often'")]
    public void Read_NotModelled_IsRefusedWithItsLine(int line, string text) =>
        Assert.That(Problems, Has.Some.Matches<Problem>(problem => problem.Line == line && problem.Message.Contains(text, StringComparison.Ordinal)));

    [Test]
    public void Read_NotModelled_IsListedInTheOrderOfTheLines() => Assert.That(Problems.Select(problem => problem.Line), Is.Ordered);

    [Test]
    public void Message_OfARefusal_NamesFileAndLineOfEachProblem()
    {
        var exception = Assert.Throws<RefusalException>(() => ProtocolReader.Read(Fixture.Xml("refused"), "refused.xml"));
        Assert.Multiple(() =>
        {
            Assert.That(exception!.Message, Does.Contain("refused.xml(4,3): The protocol has Connections and Type"));
            Assert.That(exception.Message.Split('\n'), Has.Length.EqualTo(exception.Problems.Count));
        });
    }

    [TestCase("dynamic ip", 0)]
    [TestCase("dynamic ip 1", 1)]
    [TestCase("Dynamic IP 1", 1)]
    public void Read_DynamicIp_NamesItsConnectionOrTheMainOne(string options, int connection)
    {
        var protocol = ProtocolReader.Read(Fixture.Xml("socket").Replace("options=\"dynamic ip 1\"", $"options=\"{options}\"", StringComparison.Ordinal), "socket.xml");
        Assert.That(protocol.Parameters[100].DynamicIpConnection, Is.EqualTo(connection));
    }

    [TestCase("99,0", "Whether Param 2 is monitored depends on parameter 99, which does not exist")]
    [TestCase("Mode", "The attribute 'disabledIf' of Monitored must be a parameter id and a value, such as \"7,0\", not \"Mode\".")]
    public void Read_DisabledIf_MustNameAParameterAndAValue(string condition, string problem) => Assert.That(
        Refuse(Fixture.Xml("page").Replace("disabledIf=\"4,0\"", $"disabledIf=\"{condition}\"", StringComparison.Ordinal)).Select(item => item.Message), Has.Some.Contain(problem));

    [Test]
    public void Read_DynamicIpOnAWrite_IsRefused() =>
        Assert.That(
            Refuse(Fixture.Xml("socket").Replace("<Type options=\"dynamic ip 1\">read</Type>", "<Type options=\"dynamic ip 1\">write</Type>", StringComparison.Ordinal)).Select(problem => problem.Message),
            Has.One.Contains("'dynamic ip' works on parameters of type read only"));

    [Test]
    public void Read_HandshakeSessionWithoutResponse_IsAccepted()
    {
        var protocol = ProtocolReader.Read(Fixture.Xml("socket").Replace("<Response><Content pid=\"14\" /></Response>", string.Empty, StringComparison.Ordinal), "socket.xml");
        Assert.That(protocol.Sessions[25].Requests, Has.Count.EqualTo(1));
    }

    [TestCase("<Connection id=\"2\"><Request verb=\"GET\" pid=\"8\" /></Connection></Session>", "must hold exactly one Connection")]
    public void Read_HandshakeSessionOfSeveralConnections_IsRefused(string end, string expected) =>
        Assert.That(Refuse(Fixture.Xml("socket").Replace("</Session>", end, StringComparison.Ordinal)).Select(problem => problem.Message), Has.One.Contains(expected));

    [TestCase("open")]
    [TestCase("close")]
    [TestCase("sleep")]
    [TestCase("reschedule")]
    public void Read_ActionOfSerialConnections_IsRefused(string type) =>
        Assert.That(Refuse(Fixture.Xml("queue").Replace("<Type>execute</Type>", $"<Type>{type}</Type>", StringComparison.Ordinal)).Select(problem => problem.Message), Has.Some.Contains($"'{type}'"));

    [Test]
    public void Read_GroupOfActionsWithoutAType_IsRefused() =>
        Assert.That(
            Refuse(Fixture.Xml("queue").Replace("<Name>Two Items</Name><Type>poll action</Type>", "<Name>Two Items</Name>", StringComparison.Ordinal)).Select(problem => problem.Message),
            Has.One.Contains("an omitted Type means poll"));

    [Test]
    public void Read_GroupOfSeveralKinds_IsRefused() =>
        Assert.That(
            Refuse(Fixture.Xml("queue").Replace("<Content><Trigger>44</Trigger></Content>", "<Content><Trigger>44</Trigger><Action>1</Action></Content>", StringComparison.Ordinal)).Select(problem => problem.Message),
            Has.Some.Contains("a group holds items of one kind"));

    [TestCase("true", true, null)]
    [TestCase("false", false, null)]
    [TestCase("random=2:5", true, 2d)]
    public void Read_InitialOfATimer_SaysWhenItStarts(string initial, bool startsAtOnce, double? delay)
    {
        var timer = ProtocolReader.Read(Fixture.Xml("queue").Replace("initial=\"true\"", $"initial=\"{initial}\"", StringComparison.Ordinal), "queue.xml").Timers[1];
        Assert.Multiple(() =>
        {
            Assert.That(timer.StartsAtOnce, Is.EqualTo(startsAtOnce));
            Assert.That(timer.FirstDelay?.From.TotalSeconds, Is.EqualTo(delay));
        });
    }

    [Test]
    public void Read_BrokenXml_IsRefusedWithItsLine() => Assert.That(Refuse("<Protocol>\n<Name>").Single().Line, Is.EqualTo(2));

    [Test]
    public void Read_EntityDeclaration_IsRefused() =>
        Assert.That(Refuse("<!DOCTYPE x [<!ENTITY a 'b'>]><Protocol />").Single().Message, Does.Contain("DTD"));

    [Test]
    public void Read_ColumnThatSetsOffAQActionWithoutRow_IsRefused() =>
        Assert.That(
            Refuse(Fixture.Xml("table").Replace(" row=\"true\"", string.Empty, StringComparison.Ordinal)).Select(problem => problem.Message),
            Has.One.Contains("QAction 105 is triggered by column 105"));

    [Test]
    public void Read_UnreadableCondition_IsRefused() =>
        Assert.That(
            Refuse(Fixture.Xml("queue").Replace("id:9 == 1", "id:9 = 1", StringComparison.Ordinal)).Single().Message,
            Does.Contain("'id:9 = 1' cannot be read"));

    [Test]
    public void Read_QActionWithoutCode_IsRefused() =>
        Assert.That(
            Refuse(Fixture.Xml("queue").Replace("<![CDATA[// code]]>", string.Empty, StringComparison.Ordinal)).Select(problem => problem.Message),
            Has.Exactly(6).Contains("has no code"));

    [Test]
    public void Read_PairOnAConnectionThatIsNoWebSocket_IsRefused() =>
        Assert.That(
            Refuse(Fixture.Xml("messages").Replace("<Group id=\"3\" connection=\"0\">", "<Group id=\"3\" connection=\"5\">", StringComparison.Ordinal)).Single().Message,
            Does.Contain("Group 3 runs Pair 3 on connection 5, which is not a WebSocket connection"));

    [Test]
    public void Read_TimerWhoseLastGroupIsNotPolled_IsTold()
    {
        var problems = new ProtocolProblems("queue.xml");
        ProtocolReader.Read(Fixture.Xml("queue").Replace("<Group>5</Group><Group>6</Group>", "<Group>6</Group><Group>5</Group>", StringComparison.Ordinal), problems);
        Assert.That((problems.All.Count, problems.Warnings.Single().Message), Is.EqualTo((0, "The last group of timer 1 is of no poll type: an agent waits for the last polled one before it counts the next cycle, and so does the emulator.")));
    }

    [Test]
    public void Read_Connection_TakesItsWizardDefaults()
    {
        var connection = Fixture.Protocol("messages").Connections[1];
        Assert.Multiple(() =>
        {
            Assert.That(connection.Kind, Is.EqualTo(ConnectionKind.WebSocket));
            Assert.That(connection.StatusParameter, Is.EqualTo(7));
            Assert.That(connection.MakeCommandByProtocol, Is.True);
            Assert.That(connection.Timeout, Is.EqualTo(TimeSpan.FromSeconds(1)));
            Assert.That(connection.Retries, Is.Zero);
        });
    }

    [Test]
    public void Read_Timer_TakesTheDocumentedInterval()
    {
        var timer = Fixture.Protocol("queue").Timers[2];
        Assert.Multiple(() =>
        {
            Assert.That(timer.Interval, Is.EqualTo(TimeSpan.FromMilliseconds(75)));
            Assert.That(timer.StartsAtOnce, Is.False);
        });
    }

    [Test]
    public void Read_TimerLongerThan24Days_IsCut() =>
        Assert.That(
            ProtocolReader.Read(Fixture.Xml("queue").Replace("20000", "2147483647", StringComparison.Ordinal), "x").Timers[2].Period,
            Is.EqualTo(TimeSpan.FromDays(24)));

    private static IReadOnlyList<Problem> Refuse(string xml) => Assert.Throws<RefusalException>(() => ProtocolReader.Read(xml, "x"))!.Problems;
}
