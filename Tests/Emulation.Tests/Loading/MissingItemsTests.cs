using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Loading;

/// <summary>What refers to nothing is passed over and told; what refers to something that the emulator cannot run is told by that thing alone.</summary>
public class MissingItemsTests
{
    private const string Params = "<Params><Param id=\"1\"><Name>P</Name><Type>read</Type></Param></Params>";
    private const string Session = "<HTTP><Session id=\"1\"><Connection id=\"1\"><Request url=\"/\"><Headers><Header key=\"A\" pid=\"78\"/></Headers></Request><Response statusCode=\"77\"><Content pid=\"1\"/></Response></Connection></Session></HTTP>";

    [TestCase("<Timers><Timer id=\"1\"><Name>T</Name><Time>1000</Time><Content><Group>5</Group></Content></Timer></Timers>", "Timer 1 runs group 5")]
    [TestCase("<Groups><Group id=\"1\"><Type>action</Type><Content><Action>5</Action></Content></Group></Groups>", "Group 1 holds action 5")]
    [TestCase("<Groups><Group id=\"1\"><Content><Session>5</Session></Content></Group></Groups>", "Group 1 holds session 5")]
    [TestCase("<Triggers><Trigger id=\"1\"><Type>action</Type><Content><Id>8</Id></Content></Trigger></Triggers>", "Trigger 1 runs action 8")]
    [TestCase("<Triggers><Trigger id=\"1\"><Type>trigger</Type><Content><Id>8</Id></Content></Trigger></Triggers>", "Trigger 1 runs trigger 8")]
    [TestCase("<Triggers><Trigger id=\"1\"><On id=\"9\">parameter</On><Time>change</Time><Type>action</Type></Trigger></Triggers>", "Trigger 1 listens to parameter 9")]
    [TestCase("<Actions><Action id=\"1\"><On id=\"9\">parameter</On><Type>run actions</Type></Action></Actions>", "Action 1 works on parameter 9")]
    [TestCase("<Actions><Action id=\"1\"><On id=\"1\">parameter</On><Type id=\"9\">copy</Type></Action></Actions>", "Action 1 takes its value from parameter 9")]
    [TestCase("<Actions><Action id=\"1\"><On id=\"1\">parameter</On><Type id=\"9\">increment</Type></Action></Actions>", "Action 1 takes its value from parameter 9")]
    public void TakeOut_ReferenceToNothing_IsPassedOverAndTold(string items, string what)
    {
        var (protocol, problems) = SmallProtocol.Try(Params + items);
        Assert.Multiple(() =>
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That(problems.Warnings.Messages(), Is.EqualTo(new[] { $"{what}, which does not exist: it is passed over. Add it, or correct the id." }));
            Assert.That(protocol!.Timers.Values.SelectMany(timer => timer.Groups).Concat(protocol.Groups.Values.SelectMany(group => group.Items.Select(item => item.Id))).Concat(protocol.Triggers.Values.SelectMany(trigger => trigger.Content)), Is.Empty);
            Assert.That(protocol.Actions, Is.Empty);
        });
    }

    [Test]
    public void TakeOut_SessionWithParametersThatAreNotThere_KeepsTheRest()
    {
        var (protocol, problems) = SmallProtocol.Try(Params + Session, "<Type>http</Type>");
        var request = protocol!.Sessions[1].Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(problems.All, Is.Empty);
            Assert.That(problems.Warnings.Messages(), Has.Exactly(2).Items);
            Assert.That((request.StatusParameter, request.ContentParameter), Is.EqualTo(((int?)null, (int?)1)));
            Assert.That(request.Headers.Single(), Is.EqualTo(new RequestHeader("A", new TextSource(string.Empty, null))));
        });
    }

    [Test]
    public void TakeOut_OneOfSeveralIdsMissing_KeepsTheOthers() =>
        Assert.That(SmallProtocol.Try($"{Params}<Actions><Action id=\"1\"><On id=\"1;9\">parameter</On><Type>run actions</Type></Action></Actions>").Protocol!.Actions[1].OnIds, Is.EqualTo(new[] { 1 }));

    [Test]
    public void TakeOut_ActionThatTheEmulatorCannotRun_IsTheOnlyThingTold()
    {
        var (_, problems) = SmallProtocol.Try($"{Params}<Triggers><Trigger id=\"1\"><Type>action</Type><Content><Id>4</Id></Content></Trigger></Triggers><Actions><Action id=\"4\"><On id=\"1\">parameter</On><Type>length</Type></Action></Actions>");
        Assert.Multiple(() =>
        {
            Assert.That(problems.All.Messages(), Has.One.Items.And.One.Contains("The action type 'length'"));
            Assert.That(problems.Warnings, Is.Empty);
        });
    }

    [Test]
    public void TakeOut_PairOnAConnectionThatTheEmulatorCannotRun_IsToldByTheConnection()
    {
        const string Items = "<Commands><Command id=\"1\"><Content><Param>1</Param></Content></Command></Commands><Pairs><Pair id=\"1\"><Content><Command>1</Command></Content></Pair></Pairs><Groups><Group id=\"1\"><Content><Pair>1</Pair></Content></Group></Groups>";
        Assert.That(SmallProtocol.Try(Params + Items, "<Type>serial</Type>").Problems.All.Messages(), Is.EqualTo(new[] { "Connection 0 is of the type 'serial': the emulator cannot run it; it runs virtual and http." }));
    }

    [Test]
    public void Load_QActionOnAParameterThatIsNotThere_RunsAndIsTold()
    {
        const string Code = "using Skyline.DataMiner.Scripting; public class QAction { public static void Run(SLProtocol protocol, object one) { } }";
        var package = SmallProtocol.Load($"<QAction id=\"1\" name=\"Q\" encoding=\"csharp\" triggers=\"77\" inputParameters=\"78\"><![CDATA[{Code}]]></QAction>");
        Assert.That(package.Warnings.Select(warning => warning.Message), Has.One.StartsWith("QAction 1 uses parameter 77").And.One.StartsWith("QAction 1 uses parameter 78"));
    }

    [Test]
    public void Read_QActionThatNothingRuns_IsTold() => Assert.That(
        SmallProtocol.Load("<QAction id=\"1\" name=\"Q\" encoding=\"csharp\"><![CDATA[class C { }]]></QAction>").Warnings.Select(warning => warning.Message), Has.One.StartsWith("QAction 1 has no triggers and is not precompiled"));
}
