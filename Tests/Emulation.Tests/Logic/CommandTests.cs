using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>When commands are built, what they carry, and what their pairs are told. Group 3 runs pair 3 on connection 0, which has no MakeCommandByProtocol.</summary>
public class CommandTests
{
    [Test]
    public async Task Send_CommandWithoutMessageType_IsBinaryAndOneWithTextIsText()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, trigger: 32);
        Send(engine, trigger: 33);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1 && engine.Clients[0].Sent.Count == 1, "both frames left");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Clients[1].Sent[0].IsText, Is.True);
            Assert.That(engine.Clients[0].Sent[0].IsText, Is.False);
        });
    }

    [Test]
    public async Task Make_Command_IsTheValuesOfItsParametersOneAfterTheOther()
    {
        await using var engine = new Engine("messages");
        engine.Script().SetParameter(10, "abc");
        engine.Parts.Commands.Make(2);
        Assert.That(engine.Parts.Commands.Get(2), Is.EqualTo("<abc"u8.ToArray()));
    }

    [Test]
    public async Task MakeAtStartup_NoMakeCommandByProtocol_IsWhatATimerSends()
    {
        await using var engine = new Engine(Quiet(Fixture.Protocol("messages")));
        engine.Script().SetParameter(10, "early");
        engine.Parts.Commands.MakeAtStartup();
        engine.Script().SetParameter(10, "late");
        engine.Parts.Queues.ExecuteFromTimer(engine.Parts.Protocol.Groups[3], Timer(TimeSpan.Zero));
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Clients[0].Sent.Count == 1, "the frame left");
        Assert.That(engine.Clients[0].SentTexts[0], Is.EqualTo("<early"), "a timer builds nothing");
    }

    [Test]
    public async Task Execute_NoMakeCommandByProtocol_BuildsTheCommandWhenItsGroupIsExecutedByAnAction()
    {
        await using var engine = new Engine(Quiet(Fixture.Protocol("messages")));
        engine.Parts.Commands.MakeAtStartup();
        Send(engine, trigger: 33);
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Clients[0].Sent.Count == 1, "the frame left");
        Assert.That(engine.Clients[0].SentTexts[0], Is.EqualTo("<x"));
    }

    [Test]
    public async Task Freeze_BeforeCommandTrigger_RunsWhenTheGroupIsQueuedAndNotWhenItIsSent()
    {
        var protocol = Fixture.Protocol("messages");
        var run = protocol.Triggers[1] with { Content = [1, 20] };
        await using var engine = new Engine(protocol with { Triggers = Replace(protocol.Triggers, 1, run) });
        Send(engine, trigger: 32);
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA1(20)" }), "no protocol thread runs yet");
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the frame left");
        Assert.That(engine.Ran, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Run_SeveralResponses_AreTriedFromTopToBottom()
    {
        var protocol = Fixture.Protocol("messages");
        await using var engine = new Engine(protocol with { Pairs = Replace(protocol.Pairs, 1, protocol.Pairs[1] with { Responses = [4, 1] }) });
        engine.StartThreads();
        foreach (var (answer, round) in new[] { ("<7>", 1), ("plain", 2) })
        {
            Send(engine, trigger: 31);
            await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == round, "the command left");
            await engine.ReceiveAsync(1, answer);
            await Limit.UntilAsync(() => engine.Ran.Count(item => item == "QA24(24)") == round, "the pair succeeded");
        }

        Assert.Multiple(() =>
        {
            Assert.That(engine.Parts.Store.Get(16), Is.EqualTo(7d), "the upper one fits");
            Assert.That(engine.Text(11), Is.EqualTo("plain"), "only the lower one fits");
        });
    }

    [TestCase(0, 1)]
    [TestCase(1, 2)]
    public async Task Run_RetriesOfThePair_CountInPlaceOfTheConnections(int retries, int attempts)
    {
        var protocol = Fixture.Protocol("messages");
        await using var engine = new Engine(protocol with { Pairs = Replace(protocol.Pairs, 3, protocol.Pairs[3] with { Retries = retries }) });
        engine.StartThreads();
        Send(engine, trigger: 33);
        for (var attempt = 1; attempt <= attempts; attempt++)
        {
            await Limit.UntilAsync(() => engine.Clients[0].Sent.Count == attempt && engine.Clock.TimerCount > 0, $"attempt {attempt} waits");
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Limit.UntilAsync(() => engine.Ran.Contains("QA23(23)"), "the pair gave up");
        Assert.That(engine.Clients[0].Sent, Has.Count.EqualTo(attempts));
    }

    [Test]
    public async Task Run_TimeoutOfThePair_CountsInPlaceOfTheConnections()
    {
        var protocol = Fixture.Protocol("messages");
        await using var engine = new Engine(protocol with { Pairs = Replace(protocol.Pairs, 1, protocol.Pairs[1] with { Timeout = TimeSpan.FromMilliseconds(100) }) });
        engine.StartThreads();
        Send(engine, trigger: 31);
        await Limit.UntilAsync(() => engine.Clock.NextDue == TimeSpan.FromMilliseconds(100), "the pair waits as long as it says itself");
    }

    [Test]
    public async Task Run_TimeoutSetByAnAction_CountsInPlaceOfThePairs()
    {
        var protocol = Fixture.Protocol("messages");
        await using var engine = new Engine(protocol with { Pairs = Replace(protocol.Pairs, 1, protocol.Pairs[1] with { Timeout = TimeSpan.FromMilliseconds(100) }) });
        engine.Parts.Store.Set(16, 250d);
        engine.Parts.Actions.Run(new ActionDefinition(99, "Timeout", ActionType.Timeout, ItemKind.Pair, [1], 16, null, default), item: null, engine.Cause);
        engine.StartThreads();
        Send(engine, trigger: 31);
        await Limit.UntilAsync(() => engine.Clock.NextDue == TimeSpan.FromMilliseconds(250), "the pair waits as long as the action says");
    }

    [Test]
    public async Task Run_PairWhoseConditionDoesNotHold_SendsNothing()
    {
        var protocol = Fixture.Protocol("messages");
        await using var engine = new Engine(protocol with { Pairs = Replace(protocol.Pairs, 2, protocol.Pairs[2] with { Condition = "id:10 == \"y\"" }) });
        Send(engine, trigger: 32);
        engine.Script().CheckTrigger(36);
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Ran.Contains("QA1(20)"), "the group behind it ran");
        Assert.That(engine.Clients[1].Sent, Is.Empty);
    }

    [TestCase(75, 0, 75)]
    [TestCase(75, 200, 200)]
    [TestCase(0, 200, 200)]
    public async Task Execute_TwoPairsOfATimer_AreIntervalOrNextApart(int interval, int next, int expected)
    {
        var protocol = Fixture.Protocol("messages");
        var items = new[] { new GroupItem(GroupItemKind.Pair, 2, TimeSpan.FromMilliseconds(next)), new GroupItem(GroupItemKind.Pair, 2, TimeSpan.Zero) };
        await using var engine = new Engine(protocol with { Groups = Replace(protocol.Groups, 2, protocol.Groups[2] with { Items = items }) });
        engine.StartThreads();
        engine.Parts.Queues.ExecuteFromTimer(engine.Parts.Protocol.Groups[2], Timer(TimeSpan.FromMilliseconds(interval)));
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1 && engine.Clock.NextDue == TimeSpan.FromMilliseconds(expected), "the second pair waits");
        engine.Clock.Advance(TimeSpan.FromMilliseconds(expected));
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 2, "the second pair ran");
    }

    private static Dictionary<int, T> Replace<T>(IReadOnlyDictionary<int, T> items, int id, T item) => new(items) { [id] = item };

    // Without the trigger that makes each command, and without MakeCommandByProtocol.
    private static ProtocolDefinition Quiet(ProtocolDefinition protocol) => protocol with
    {
        Triggers = protocol.Triggers.Where(trigger => trigger.Key != 1).ToDictionary(),
        Connections = protocol.Connections.ToDictionary(connection => connection.Key, connection => connection.Value with { MakeCommandByProtocol = false }),
    };

    private static TimerDefinition Timer(TimeSpan interval) => new(1, "Timer", TimeSpan.FromSeconds(10), true, null, interval, [], null, default);

    private static void Send(Engine engine, int trigger)
    {
        engine.Script().SetParameter(10, "x");
        engine.Script().CheckTrigger(trigger);
    }
}
