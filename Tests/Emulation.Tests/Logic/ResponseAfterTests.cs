using System.Text;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>Whether a trigger after a response waits for the QActions of its parameters.</summary>
public class ResponseAfterTests
{
    private const int Push = 2;
    private const int AfterPush = 5;
    private const int ClearPushed = 34;
    private const int ClearPushResponse = 35;

    [TestCase(ResponseAfterAssumption.AfterQActions, new[] { "QA11(13,Push)", "QA21(21)" })]
    [TestCase(ResponseAfterAssumption.BeforeQActions, new[] { "QA21(21)", "QA11(13,Push)" })]
    public async Task Received_TriggerAfterTheResponse_RunsWhereTheAssumptionSays(ResponseAfterAssumption assumption, string[] expected)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        Handle(engine, "x");
        Assert.That(engine.Ran, Is.EqualTo(expected));
    }

    [TestCase(ResponseAfterAssumption.AfterQActions, "event")]
    [TestCase(ResponseAfterAssumption.BeforeQActions, "")]
    public async Task Received_ParameterClearedAfterTheResponse_ReachesItsQActionAsTheAssumptionSays(ResponseAfterAssumption assumption, string expected)
    {
        await using var engine = new Engine(WithAfterPush(ClearPushed), new AssumptionChoices().With(assumption));
        object?[] inputs = [];
        engine.Programs[11].Body = (_, values) => inputs = values;
        Handle(engine, "event");
        Assert.Multiple(() =>
        {
            Assert.That(Encoding.UTF8.GetString([.. ((object[]?)inputs[1] ?? []).Select(item => (byte)item)]), Is.EqualTo(expected));
            Assert.That(engine.Text(13), Is.Null, "the parameter is cleared either way");
        });
    }

    [TestCase(ResponseAfterAssumption.AfterQActions)]
    [TestCase(ResponseAfterAssumption.BeforeQActions)]
    public async Task Received_ResponseClearedAfterIt_ItsPreviousDataIsGoneEitherWay(ResponseAfterAssumption assumption)
    {
        await using var engine = new Engine(WithAfterPush(ClearPushResponse), new AssumptionChoices().With(assumption));
        engine.Programs[11].Body = (protocol, _) => protocol.CheckTrigger(ClearPushed);
        Handle(engine, "same");
        Handle(engine, "same");
        Assert.That(engine.Ran.Count(item => item.StartsWith("QA11", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    private static ProtocolDefinition WithAfterPush(int action)
    {
        var protocol = Fixture.Protocol("messages");
        return protocol with
        {
            Triggers = new Dictionary<int, TriggerDefinition>(protocol.Triggers) { [AfterPush] = protocol.Triggers[AfterPush] with { Content = [action] } },
        };
    }

    private static void Handle(Engine engine, string message)
    {
        var response = engine.Parts.Protocol.Responses[Push];
        var bytes = Encoding.UTF8.GetBytes(message);
        engine.Parts.Responses.Handle(response, engine.Parts.Matcher.Match(response, bytes)!, bytes, engine.Cause);
    }
}
