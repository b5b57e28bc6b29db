using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Messages beside the protocol thread, or in turn with it.</summary>
public class MessageThreadTests
{
    [TestCase(MessageThreadAssumption.Concurrent)]
    [TestCase(MessageThreadAssumption.Serial)]
    public async Task Received_WhileItsThreadExecutes_IsHandledAsTheAssumptionSays(MessageThreadAssumption assumption)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        using var release = new ManualResetEventSlim();
        engine.Programs[1].Body = (_, _) => release.Wait(TimeSpan.FromSeconds(10));
        engine.StartThreads();
        engine.Script().CheckTrigger(36);
        await Limit.UntilAsync(() => engine.Ran.Contains("QA1(20)"), "the group executes");
        await engine.ReceiveAsync(1, "event");
        if (assumption == MessageThreadAssumption.Concurrent)
        {
            await Limit.UntilAsync(() => engine.Text(13) == "event", "the message is handled beside the group");
        }

        Assert.That(engine.Text(13), assumption == MessageThreadAssumption.Concurrent ? Is.EqualTo("event") : Is.Null);
        release.Set();
        await Limit.UntilAsync(() => engine.Text(13) == "event", "the message is handled");
    }

    [Test]
    public async Task Received_SerialWhileAPairWaits_StillAnswersIt()
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(MessageThreadAssumption.Serial));
        engine.StartThreads();
        engine.Script().SetParameter(10, "ping");
        engine.Script().CheckTrigger(31);
        await Limit.UntilAsync(() => engine.Clients[1].Sent.Count == 1, "the command left");
        await engine.ReceiveAsync(1, "pong");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA24(24)"), "the pair succeeded");
    }
}
