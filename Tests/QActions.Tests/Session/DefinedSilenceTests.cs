using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>A session with a definition in force whose sources say nothing: which of them are missing.</summary>
public class DefinedSilenceTests : DefinedSessionFixture
{
    private const string Answered = """
        { "name": "n", "subscribe": { "list": "LIST", "send": { "get": "{keys}", "id": "{id}" } },
          "read": [ { "when": { "$.k": { "exists": true } }, "is": "state", "key": "{$.k}", "value": "$.v" }, { "when": { "$.ok": { "exists": true } }, "is": "accepted", "id": "$.ok" } ] }
        """;

    [Test]
    public void PassTime_NobodyAsked_IsNeverMissing()
    {
        Open("""{ "name": "n", "read": [ { "is": "state", "key": "{$.k}", "value": "$.v" } ] }""", "a");
        Clock.Advance(3600);
        Session.PassTime();

        Assert.That(State("a"), Is.EqualTo(SourceState.Waiting));
    }

    /// <summary>Whether a state follows a subscription, no definition says: a key whose device sends only changes is quiet, not missing.</summary>
    [TestCase("all")]
    [TestCase("new")]
    public void PassTime_SubscribedAndQuiet_IsNeverMissing(string list)
    {
        Open($$"""{ "name": "n", "subscribe": { "list": "{{list}}", "send": { "get": "{keys}", "id": "{id}" } }, "read": [ { "is": "state", "key": "{$.k}", "value": "$.v" } ] }""", "a", "b");
        Receive("""{"k":"a","v":1}""");
        Wait(3600);
        Assert.That((State("a"), State("b")), Is.EqualTo((SourceState.Active, SourceState.Waiting)));
        Reopen();
        Drain();
        Wait(3600);

        Assert.That((State("a"), State("b")), Is.EqualTo((SourceState.Waiting, SourceState.Waiting)), "the value of before stays right until it changes");
        Assert.That(Row("a")[3], Is.EqualTo("1"));
    }

    [Test]
    public void PassTime_KeyThatAddsItselfAndIsSubscribed_StaysActive()
    {
        Open("""{ "name": "n", "keys": { "add": true }, "subscribe": { "list": "new", "send": { "get": "{keys}" } }, "read": [ { "is": "state", "key": "{$.k}", "part": "{$.p}", "value": "$.v" } ] }""");
        Receive("""{"k":"a","v":1}""");
        Receive("""{"k":"b","p":"level","v":1}""");
        Assert.That(Drain(), Is.EqualTo(new[] { """{"get":["a","b"]}""" }));
        Wait(3600);

        Assert.That((State("a"), State("b.level")), Is.EqualTo((SourceState.Active, SourceState.Active)));
    }

    /// <summary>A device that says by its number that it took a subscription, and does not, has no such source.</summary>
    [TestCase("all")]
    [TestCase("new")]
    public void PassTime_SubscriptionThatIsNotAnswered_IsMissingUntilItIs(string list)
    {
        Open(Answered.Replace("LIST", list, StringComparison.Ordinal), "a");
        Wait(9);
        Assert.That(State("a"), Is.EqualTo(SourceState.Waiting));
        Wait(1);
        Assert.That(State("a"), Is.EqualTo(SourceState.Missing));
        Receive("""{"ok":1}""");
        Assert.That(State("a"), Is.EqualTo(SourceState.Waiting), "it has it, and its state did not change yet");
        Session.Add(["b"]);
        Clock.Advance(1);
        Drain();
        Wait(10);
        Assert.That((State("a"), State("b")), Is.EqualTo((SourceState.Waiting, SourceState.Missing)));
        Receive("""{"k":"b","v":1}""");
        Assert.That(State("b"), Is.EqualTo(SourceState.Active));
    }

    [Test]
    public void PassTime_SubscriptionThatIsAnswered_IsNeverMissing()
    {
        Open(Answered.Replace("LIST", "new", StringComparison.Ordinal), "a");
        Receive("""{"ok":1}""");
        Wait(3600);
        Assert.That(State("a"), Is.EqualTo(SourceState.Waiting));
        Reopen();
        Drain();
        Wait(10);
        Assert.That(State("a"), Is.EqualTo(SourceState.Missing), "it is asked again on each connection");
    }
}
