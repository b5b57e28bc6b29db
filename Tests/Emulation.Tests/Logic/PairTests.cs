using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Sending commands, and waiting for their answers.</summary>
public class PairTests
{
    [Test]
    public async Task Run_CommandOnly_IsDoneWhenItIsHandedOver()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, "one", trigger: 32);
        Send(engine, "two", trigger: 32);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 2, "both frames left without an answer");
        Assert.That(engine.Clients[1].Sent, Has.All.Matches<(byte[], bool IsText)>(item => item.IsText));
    }

    [Test]
    public async Task Run_MakeCommandByProtocol_FreezesTheCommandWhenItIsQueued()
    {
        await using var engine = new Engine("messages");
        Send(engine, "one", trigger: 32);
        Send(engine, "two", trigger: 32);
        engine.Script().SetParameter(10, "three");
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 2, "both frames left");
        Assert.That(engine.Clients[1].SentTexts, Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public async Task Run_CommandMadeWhenItRuns_TakesTheLatestValue()
    {
        await using var engine = new Engine("messages");
        Send(engine, "one", trigger: 33);
        engine.Script().SetParameter(10, "two");
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Clients[0].Sent.Count == 1, "the frame left");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Clients[0].SentTexts[0], Is.EqualTo("<two"), "the values of its parameters, one after the other");
            Assert.That(engine.Clients[0].Sent[0].IsText, Is.False, "binary unless WebSocketMessageType says text");
        });
    }

    [Test]
    public async Task Send_TextWithSpecialLetters_LeavesAsUtf8OfWhatTheCodePageHolds()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, "é€漢", trigger: 32);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the frame left");
        Assert.That(engine.Clients[1].SentTexts[0], Is.EqualTo("é€?"));
    }

    [TestCase(CommandTextAssumption.Utf8, new byte[] { 0xC3, 0xA9 })]
    [TestCase(CommandTextAssumption.AsHeld, new byte[] { 0xE9 })]
    public async Task Send_TextWithSpecialLetters_IsEncodedAsTheAssumptionSays(CommandTextAssumption assumption, byte[] expected)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        engine.StartThreads();
        Send(engine, "é", trigger: 32);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the frame left");
        Assert.That(engine.Clients[1].Sent[0].Payload, Is.EqualTo(expected));
    }

    [TestCase(MakeCommandAssumption.WhenQueued, "one")]
    [TestCase(MakeCommandAssumption.WhenSent, "two")]
    public async Task Run_MakeCommandByProtocol_BuildsTheCommandWhenTheAssumptionSays(MakeCommandAssumption assumption, string expected)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        Send(engine, "one", trigger: 32);
        engine.Script().SetParameter(10, "two");
        engine.StartThreads();
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the frame left");
        Assert.That(engine.Clients[1].SentTexts[0], Is.EqualTo(expected));
    }

    [Test]
    public async Task Send_ConnectionClosed_IsShownButGoesNowhere()
    {
        await using var engine = new Engine("messages");
        engine.Clients[1].IsOpen = false;
        engine.StartThreads();
        Send(engine, "lost", trigger: 32);
        await Limit.UntilAsync(() => engine.Parts.Stream.Lines.Any(line => line.Kind == StreamKind.NotSent), "the stream viewer shows it");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Clients[1].Sent, Is.Empty);
            Assert.That(engine.Parts.WebSockets[1].Counts.FramesSent, Is.Zero);
        });
    }

    [Test]
    public async Task Run_Answered_FillsThePairsParameterAndTellsTheRoundTrip()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, "ping", trigger: 31);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the command left");
        engine.Clock.Advance(TimeSpan.FromMilliseconds(250));
        await engine.ReceiveAsync(1, "pong");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA24(24)"), "the pair succeeded");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Text(11), Is.EqualTo("pong"));
            Assert.That(engine.Text(13), Is.Null);
            Assert.That(engine.Parts.Statistics.Pair(1).LastRoundTrip, Is.EqualTo(TimeSpan.FromMilliseconds(250)));
        });
    }

    [Test]
    public async Task Run_ConnectionReceivesFirst_LeavesThePairUnanswered()
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(PairReceivesAssumption.Connection));
        engine.StartThreads();
        Send(engine, "ping", trigger: 31);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1 && engine.Clock.TimerCount > 0, "the command left");
        await engine.ReceiveAsync(1, "pong");
        await Limit.UntilAsync(() => engine.Text(13) == "pong", "the connection's response received it");
        engine.Clock.Advance(TimeSpan.FromSeconds(1));
        await Limit.UntilAsync(() => engine.Ran.Contains("QA23(23)"), "the pair was not answered");
        Assert.That(engine.Text(11), Is.Null);
    }

    [Test]
    public async Task Run_SecondMessageWhileNoneWaits_GoesToTheConnection()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, "ping", trigger: 31);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the command left");
        await engine.ReceiveAsync(1, "pong");
        await engine.ReceiveAsync(1, "event");
        await Limit.UntilAsync(() => engine.Text(13) == "event", "the second message was pushed");
        Assert.That(engine.Text(11), Is.EqualTo("pong"));
    }

    [Test]
    public async Task Run_NotAnswered_RepeatsAsOftenAsTheConnectionSaysAndThenGivesUp()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, "ping", trigger: 33);
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await Limit.UntilAsync(() => engine.Clients[0].Sent.Count == attempt && engine.Clock.TimerCount > 0, $"attempt {attempt} waits");
            engine.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Limit.UntilAsync(() => engine.Ran.Contains("QA23(23)"), "the pair gave up");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Clients[0].Sent, Has.Count.EqualTo(3), "one command and two retries");
            Assert.That(engine.Ran.Count(item => item == "QA22(22)"), Is.EqualTo(3));
            Assert.That(engine.Errors, Has.Some.Contains("not answered"));
            Assert.That(engine.Parts.Timeout.IsResponding(0), Is.False);
        });
    }

    [Test]
    public async Task Run_AnswerThatDoesNotFit_KeepsThePairWaiting()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, "ping", trigger: 33);
        await Limit.UntilAsync(() => engine.Clients[0].Sent.Count == 1, "the command left");
        await engine.ReceiveAsync(0, "nothing that fits");
        await engine.ReceiveAsync(0, "<5>");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA24(24)"), "the pair succeeded");
        Assert.That(engine.Parts.Store.Get(16), Is.EqualTo(5d));
    }

    [Test]
    public async Task Run_EqualAnswerTwice_SucceedsBothTimes()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        for (var round = 1; round <= 2; round++)
        {
            Send(engine, "ping", trigger: 31);
            await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == round, "the command left");
            await engine.ReceiveAsync(1, "pong");
            await Limit.UntilAsync(() => engine.Ran.Count(item => item == "QA24(24)") == round, "the pair succeeded");
        }

        Assert.That(engine.Ran.Count(item => item.StartsWith("QA11", StringComparison.Ordinal)), Is.EqualTo(1), "equal data sets nothing off, yet it answers");
    }

    [Test]
    public async Task Run_WaitingPair_HoldsUpItsOwnThreadOnly()
    {
        await using var engine = new Engine("messages");
        engine.StartThreads();
        Send(engine, "ping", trigger: 31);
        engine.Script().CheckTrigger(36);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the pair waits on connection 1");
        Send(engine, "other", trigger: 33);
        await Limit.UntilAsync(() => engine.Clients[0].Sent.Count == 1, "the main thread goes on");
        Assert.That(engine.Ran, Has.None.EqualTo("QA1(20)"), "the group behind the pair waits");
        await engine.ReceiveAsync(1, "pong");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA1(20)"), "the group behind the pair runs");
    }

    private static void Send(Engine engine, string text, int trigger)
    {
        engine.Script().SetParameter(10, text);
        engine.Script().CheckTrigger(trigger);
    }
}
