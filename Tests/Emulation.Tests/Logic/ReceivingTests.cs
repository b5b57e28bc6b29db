using System.Text;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.Model;
using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>What becomes of messages that no pair waits for.</summary>
public class ReceivingTests
{
    [Test]
    public async Task Received_ResponseTiedToItsConnection_FillsTheParameterAndRunsTheQAction()
    {
        await using var engine = new Engine("messages");
        await engine.ReceiveAsync(1, "hello");
        await Limit.UntilAsync(() => engine.Text(13) == "hello", "the message is stored");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA11(13,Push)"), "the QAction ran");
    }

    [Test]
    public async Task Received_ResponseWithoutConnectionOption_BelongsToTheMainConnection()
    {
        await using var engine = new Engine("messages");
        await engine.ReceiveAsync(1, "first");
        await engine.ReceiveAsync(1, "second");
        await Limit.UntilAsync(() => engine.Text(13) == "second", "both messages are handled");
        Assert.That(engine.Text(11), Is.Null, "response 1 names no connection, so connection 1 has nothing to do with it");
        await engine.ReceiveAsync(0, "main");
        await Limit.UntilAsync(() => engine.Text(11) == "main", "connection 0 has");
    }

    [Test]
    public async Task Received_ResponseWithoutReadAction_FillsNothing()
    {
        await using var engine = new Engine("messages");
        engine.Parts.Responses.Handle(engine.Parts.Protocol.Responses[3], engine.Parts.Matcher.Match(engine.Parts.Protocol.Responses[3], "x"u8.ToArray())!, "x"u8.ToArray(), engine.Cause);
        Assert.That(engine.Text(14), Is.Null);
    }

    [Test]
    public async Task Received_EqualToThePreviousData_GoesNoFurther()
    {
        await using var engine = new Engine("messages");
        Handle(engine, "same");
        engine.Script().CheckTrigger(34);
        Handle(engine, "same");
        Assert.That(engine.Ran.Count(item => item.StartsWith("QA11", StringComparison.Ordinal)), Is.EqualTo(1), "clearing the parameter alone does not help");
    }

    [Test]
    public async Task Received_ResponseClearedAfterHandling_CountsAsNew()
    {
        await using var engine = new Engine("messages");
        Handle(engine, "same");
        engine.Script().CheckTrigger(34);
        engine.Script().CheckTrigger(35);
        Handle(engine, "same");
        Assert.That(engine.Ran.Count(item => item.StartsWith("QA11", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task Received_ResponseClearedWhileItIsHandled_KeepsItsPreviousData()
    {
        await using var engine = new Engine("messages");
        engine.Programs[11].Body = (protocol, _) =>
        {
            protocol.CheckTrigger(34);
            protocol.CheckTrigger(35);
        };
        Handle(engine, "same");
        Handle(engine, "same");
        Assert.That(engine.Ran.Count(item => item.StartsWith("QA11", StringComparison.Ordinal)), Is.EqualTo(1), "the previous data is written after the QActions");
    }

    [Test]
    public async Task Received_PreviousDataPerParameter_ClearingTheParameterIsEnough()
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(PreviousDataAssumption.Parameter));
        Handle(engine, "same");
        Handle(engine, "same");
        Assert.That(engine.Ran.Count(item => item.StartsWith("QA11", StringComparison.Ordinal)), Is.EqualTo(1));
        engine.Script().CheckTrigger(34);
        Handle(engine, "same");
        Assert.That(engine.Ran.Count(item => item.StartsWith("QA11", StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task Received_BinaryInput_ArrivesAsBoxedBytesWhileGetParameterDecodesTheCodePage()
    {
        await using var engine = new Engine("messages");
        object?[] inputs = [];
        engine.Programs[11].Body = (_, values) => inputs = values;
        Handle(engine, "é€");
        Assert.Multiple(() =>
        {
            Assert.That(((object[])inputs[1]!).Select(item => (byte)item), Is.EqualTo(Encoding.UTF8.GetBytes("é€")));
            Assert.That(inputs[0], Is.Null, "the other parameter holds nothing");
            Assert.That(engine.Script().GetParameter(13), Is.EqualTo("Ã©â‚¬"), "UTF-8 bytes read in code page 1252");
            Assert.That(((object[])engine.Script().GetData("PARAMETER", 13)).Select(item => (byte)item), Is.EqualTo(Encoding.UTF8.GetBytes("é€")));
        });
    }

    [Test]
    public async Task Received_ResponseAfter_RunsBehindTheQActions()
    {
        await using var engine = new Engine("messages");
        Handle(engine, "x");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA11(13,Push)", "QA21(21)" }));
    }

    [TestCase("<12>", 12d)]
    [TestCase("<-1.5>", -1.5d)]
    public async Task Match_HeaderNumberTrailer_CutsTheNumberOut(string message, double expected)
    {
        await using var engine = new Engine("messages");
        var response = engine.Parts.Protocol.Responses[4];
        var bytes = Encoding.ASCII.GetBytes(message);
        engine.Parts.Responses.Handle(response, engine.Parts.Matcher.Match(response, bytes)!, bytes, engine.Cause);
        Assert.Multiple(() =>
        {
            Assert.That(engine.Parts.Store.Get(16), Is.EqualTo(expected));
            Assert.That(engine.Ran, Is.EqualTo(new[] { "QA16(16)", "QA25(25)" }), "change, then change after response");
        });
    }

    [TestCase("12")]
    [TestCase("<12")]
    [TestCase("<12>x")]
    [TestCase("<twelve>")]
    [TestCase("")]
    public async Task Match_MessageThatDoesNotFit_IsNotAccepted(string message)
    {
        await using var engine = new Engine("messages");
        Assert.That(engine.Parts.Matcher.Match(engine.Parts.Protocol.Responses[4], Encoding.ASCII.GetBytes(message)), Is.Null);
    }

    [TestCase(LargeMessageAssumption.Whole, 1_048_577)]
    [TestCase(LargeMessageAssumption.Cut, 1_048_576)]
    public async Task Received_LargerThan1024Packets_IsWholeOrCutAsTheAssumptionSays(LargeMessageAssumption assumption, int length)
    {
        await using var engine = new Engine("messages", new AssumptionChoices().With(assumption));
        await engine.ReceiveAsync(1, new string('x', 1_048_577));
        await Limit.UntilAsync(() => engine.Text(13) is not null, "the message arrived");
        Assert.That(engine.Text(13), Has.Length.EqualTo(length));
    }

    [Test]
    public async Task Received_ResponseOfASingleNextParam_WinsOverOneThatFitsToo()
    {
        var protocol = Fixture.Protocol("messages");
        var responses = new Dictionary<int, ResponseDefinition>(protocol.Responses) { [1] = protocol.Responses[4] with { Id = 1, Connection = 1 } };
        await using var engine = new Engine(protocol with { Responses = responses });
        await engine.ReceiveAsync(1, "<12>");
        await Limit.UntilAsync(() => engine.Text(13) == "<12>", "the response of a single next param received it");
        Assert.That(engine.Parts.Store.Get(16), Is.Null);
    }

    [Test]
    public async Task Received_MessageThatFitsNoResponse_RunsNothing()
    {
        var protocol = Fixture.Protocol("messages");
        var framed = protocol.Responses[4] with { Connection = 1 };
        await using var engine = new Engine(protocol with { Responses = new Dictionary<int, ResponseDefinition> { [4] = framed } });
        await engine.ReceiveAsync(1, "12>");
        await engine.ReceiveAsync(1, "<34>");
        await Limit.UntilAsync(() => engine.Ran.Contains("QA25(25)"), "the message behind it was handled");
        Assert.That(engine.Ran, Is.EqualTo(new[] { "QA16(16)", "QA25(25)" }));
    }

    [Test]
    public async Task Received_QActionThatThrows_IsLoggedAndTheNextMessageIsHandled()
    {
        await using var engine = new Engine("messages");
        engine.Programs[11].Body = (_, _) => throw new FormatException("bad message");
        await engine.ReceiveAsync(1, "a");
        await engine.ReceiveAsync(1, "b");
        await Limit.UntilAsync(() => engine.Errors.Count == 2 && engine.Parts.Statistics.QAction(11).Errors == 2, "both messages failed");
        Assert.Multiple(() =>
        {
            Assert.That(engine.Text(13), Is.EqualTo("b"));
            Assert.That(engine.Errors, Has.Exactly(2).Contains("bad message"));
        });
    }

    private static void Handle(Engine engine, string message)
    {
        var response = engine.Parts.Protocol.Responses[2];
        var bytes = Encoding.UTF8.GetBytes(message);
        engine.Parts.Responses.Handle(response, engine.Parts.Matcher.Match(response, bytes)!, bytes, engine.Cause);
    }
}
