using ConnectorEmulator.DeviceSimulator.Scripts;

namespace ConnectorEmulator.DeviceSimulator.Tests.Scripts;

/// <summary>What a script does to a client.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ScriptPlayerTests
{
    private readonly ManualClock clock = new();
    private readonly RecordingClient client = new();

    [Test]
    public void Open_Greeting_IsSentAndTheLoginIsWaitedFor()
    {
        using var player = Open("""
            { "name": "D", "steps": [ { "send": { "hello": 1 } }, { "send": "ready" }, { "expect": { "login": "x" }, "send": { "ok": true } }, { "send": { "more": [] } } ] }
            """);

        Assert.That(client.Take(), Is.EqualTo(["""{"hello":1}""", "ready"]));

        player.Receive("""{"login":"x","extra":5}""");

        Assert.That(client.Take(), Is.EqualTo(["""{"ok":true}""", """{"more":[]}"""]));
        Assert.That(client.Notices, Is.EqualTo(["""steps[2] met: {"login":"x","extra":5}""", "all steps are done"]));
    }

    [TestCase("""{"id":7}""", """{"echo":7,"text":"no 7"}""")]
    [TestCase("""{"id":"7"}""", """{"echo":"7","text":"no 7"}""")]
    [TestCase("""{"id":1.50}""", """{"echo":1.50,"text":"no 1.50"}""")]
    [TestCase("""{"id":12345678901234567890123}""", """{"echo":12345678901234567890123,"text":"no 12345678901234567890123"}""")]
    [TestCase("""{"id":null}""", """{"echo":null,"text":"no null"}""")]
    [TestCase("""{"id":[1,"é"]}""", """{"echo":[1,"é"],"text":"no [1,\"é\"]"}""")]
    public void Receive_ValueTaken_IsSentWithItsType(string message, string answer)
    {
        using var player = Open("""{ "name": "D", "always": [ { "expect": { "id": "{id}" }, "send": { "echo": "{id}", "text": "no {id}" } } ] }""");

        player.Receive(message);

        Assert.That(client.Take(), Is.EqualTo([answer]));
    }

    [TestCase("""{ "op": 1 }""", """{"op":1}""", true)]
    [TestCase("""{ "op": 1 }""", """{"op":1.0}""", true)]
    [TestCase("""{ "op": 1 }""", """{"op":"1"}""", false)]
    [TestCase("""{ "op": "1" }""", """{"op":1}""", false)]
    [TestCase("""{ "op": null }""", """{}""", false)]
    [TestCase("""{ "op": null }""", """{"op":null}""", true)]
    [TestCase("""{ "op": "{}" }""", """{"op":null}""", true)]
    [TestCase("""{ "op": "{}" }""", """{"po":1}""", false)]
    [TestCase("""{ "op": "{:text}" }""", """{"op":"1"}""", true)]
    [TestCase("""{ "op": "{:text}" }""", """{"op":1}""", false)]
    [TestCase("""{ "op": "{:number}" }""", """{"op":"1"}""", false)]
    [TestCase("""{ "op": "{:array}" }""", """{"op":[]}""", true)]
    [TestCase("""{ "op": "{:object}" }""", """{"op":[]}""", false)]
    [TestCase("""{ "a": "{x}", "b": "{x}" }""", """{"a":1,"b":1}""", true)]
    [TestCase("""{ "a": "{x}", "b": "{x}" }""", """{"a":1,"b":2}""", false)]
    [TestCase("""[ 1, "{}" ]""", """[1,{"a":1}]""", true)]
    [TestCase("""[ 1, "{}" ]""", """[1]""", false)]
    [TestCase("""[ 1 ]""", """[1,2]""", false)]
    [TestCase("""{}""", """{"anything":1}""", true)]
    [TestCase("""{}""", """[]""", false)]
    [TestCase("""{}""", "42{}", false)]
    [TestCase("""{ "a": "Bearer {token}" }""", """{"a":"Bearer x"}""", true)]
    [TestCase("""{ "a": "Bearer {token}" }""", """{"a":"Bearer "}""", false)]
    [TestCase("""{ "a": "{x}-{y}-z" }""", """{"a":"1-2-3-z"}""", true)]
    [TestCase("""{ "a": "{x}-z" }""", """{"a":"1-z-z"}""", true)]
    [TestCase("""{ "a": "{{x}" }""", """{"a":"{x}"}""", true)]
    [TestCase("\"40\"", "40", true)]
    [TestCase("\"40\"", "40{}", false)]
    [TestCase("\"{}\"", "whatever {", true)]
    [TestCase("\"2\"", "2", true)]
    [TestCase("""{ "$head": "42", "$json": [ "tally" ] }""", """42["tally"]""", true)]
    [TestCase("""{ "$head": "42", "$json": [ "tally" ] }""", """42["level"]""", false)]
    [TestCase("""{ "$head": "42", "$json": [ "tally" ] }""", "42", false)]
    [TestCase("""{ "$head": "40" }""", "40", true)]
    [TestCase("""{ "$head": "40" }""", """40{"token":1}""", true)]
    [TestCase("""{ "$head": "40" }""", """41{"token":1}""", false)]
    [TestCase("""{ "$head": "42{ack}", "$json": [ "get" ] }""", """427["get"]""", true)]
    public void Receive_Pattern_MatchesOrNot(string pattern, string message, bool matches)
    {
        using var player = Open($$"""{ "name": "D", "always": [ { "expect": {{pattern}}, "send": "yes" } ] }""");

        player.Receive(message);

        Assert.That(client.Take(), Has.Length.EqualTo(matches ? 1 : 0));
        Assert.That(client.UnmatchedMessages, Is.EqualTo(matches ? [] : new[] { "all steps are done: " + message }));
    }

    [Test]
    public void Receive_WrongLogin_GetsTheFallbackAndIsClosed()
    {
        const string Script = """
            { "name": "D", "steps": [ { "expect": { "login": "right" }, "send": "welcome" } ],
              "always": [ { "expect": { "login": "{}" }, "send": { "error": "wrong" }, "close": 4009 }, { "expect": { "ping": "{n}" }, "send": { "pong": "{n}" } } ] }
            """;
        using var player = Open(Script);

        player.Receive("""{"login":"guess"}""");
        player.Receive("""{"ping":1}""");

        Assert.That(client.Closed, Is.EqualTo(4009));
        Assert.That(client.Take(), Is.EqualTo(["""{"error":"wrong"}"""]), "nothing after the close");
        Assert.That(client.UnmatchedMessages, Is.Empty);
    }

    [Test]
    public void Receive_WhatNoStepAwaits_IsAnsweredForEverAndMovesNothing()
    {
        using var player = Open("""
            { "name": "D", "steps": [ { "expect": "start", "send": "begun" } ], "always": [ { "expect": { "ping": "{n}" }, "send": { "pong": "{n}" } } ] }
            """);

        for (var number = 1; number <= 100; number++)
        {
            player.Receive($$"""{"ping":{{number}}}""");
            Assert.That(client.Take(), Is.EqualTo([$$"""{"pong":{{number}}}"""]));
        }

        player.Receive("nonsense");
        player.Receive("start");

        Assert.That(client.Take(), Is.EqualTo(["begun"]));
        Assert.That(client.UnmatchedMessages, Is.EqualTo(["steps[0] waits: nonsense"]));
    }

    [Test]
    public void Push_SomeTimes_SendsTheFirstAtOnceAndStops()
    {
        using var player = Open("""{ "name": "D", "steps": [ { "push": [ { "a": "{count}" }, { "b": "{count}" } ], "every": 200, "times": 2 } ] }""");

        Assert.That(client.Take(), Is.EqualTo(["""{"a":1}"""]));
        clock.Advance(TimeSpan.FromMilliseconds(199));
        Assert.That(client.Take(), Is.Empty);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(client.Take(), Is.EqualTo(["""{"b":1}"""]));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.That(client.Take(), Is.EqualTo(["""{"a":2}""", """{"b":2}"""]));
        Assert.That(clock.TimerCount, Is.Zero);
    }

    [Test]
    public void Push_ForEver_EndsWithTheConnection()
    {
        var player = Open("""{ "name": "D", "steps": [ { "push": [ "tick" ], "times": "forever" } ] }""");

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(client.Take(), Has.Length.EqualTo(61), "one at once, then one a second");

        player.Dispose();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(client.Take(), Is.Empty);
        Assert.That(clock.TimerCount, Is.Zero);
    }

    [Test]
    public void Push_MetAgain_BeginsAnew()
    {
        using var player = Open("""{ "name": "D", "always": [ { "expect": { "key": "{key}" }, "push": [ { "of": "{key}" } ], "every": 1000, "times": "forever" } ] }""");

        player.Receive("""{"key":"a"}""");
        player.Receive("""{"key":"b"}""");
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.That(client.Take(), Is.EqualTo(["""{"of":"a"}""", """{"of":"b"}""", """{"of":"b"}""", """{"of":"b"}"""]));
    }

    [Test]
    public void After_AnswersWait_EachWithItsOwnValues()
    {
        using var player = Open("""{ "name": "D", "always": [ { "expect": { "ping": "{n}" }, "after": 500, "send": { "pong": "{n}" } } ] }""");

        player.Receive("""{"ping":1}""");
        clock.Advance(TimeSpan.FromMilliseconds(300));
        player.Receive("""{"ping":2}""");
        clock.Advance(TimeSpan.FromMilliseconds(200));
        Assert.That(client.Take(), Is.EqualTo(["""{"pong":1}"""]));
        clock.Advance(TimeSpan.FromMilliseconds(300));

        Assert.That(client.Take(), Is.EqualTo(["""{"pong":2}"""]));
        Assert.That(clock.TimerCount, Is.Zero);
    }

    [Test]
    public void Send_TimeAndFrame_AreWritten()
    {
        using var player = Open("""
            { "name": "D", "separator": "\u001e",
              "steps": [ { "send": { "$frame": [ { "iso": "{time.iso}", "unix": "{time.unix}" }, { "ms": "{time.unixMs}", "tai": "{time.tai}" }, { "$head": "4{count}", "$json": [ "{{x}" ] } ] } } ] }
            """);

        Assert.That(client.Take(), Is.EqualTo([
            "{\"iso\":\"2026-03-01T12:00:00.000Z\",\"unix\":1772366400}\u001e{\"ms\":1772366400000,\"tai\":\"1772366437:0\"}\u001e41[\"{x}\"]\u001e"]));
    }

    [Test]
    public void Receive_SeveralDocumentsInAFrame_EachIsMatched()
    {
        using var player = Open("""
            { "name": "D", "separator": "\n", "steps": [ { "expect": { "a": 1 }, "send": { "A": 1 } }, { "expect": { "b": 1 }, "send": { "B": 1 } } ] }
            """);

        player.Receive("{\"a\":1}\n{\"b\":1}\n{\"c\":1}");

        Assert.That(client.Take(), Is.EqualTo(["{\"A\":1}\n", "{\"B\":1}\n"]));
        Assert.That(client.UnmatchedMessages, Is.EqualTo(["all steps are done: {\"c\":1}"]));
    }

    [Test]
    public void Send_ValueThatIsNotThereYet_IsToldAndNotSent()
    {
        using var player = Open("""
            { "name": "D", "always": [ { "expect": { "id": "{id}" } }, { "expect": "ask", "send": { "id": "{id}" } } ] }
            """);

        player.Receive("ask");
        Assert.That(client.Take(), Is.Empty);
        Assert.That(client.Notices, Does.Contain("always[1] sends nothing: no message has given {id} yet"));

        player.Receive("""{"id":"é"}""");
        player.Receive("ask");
        Assert.That(client.Take(), Is.EqualTo(["""{"id":"é"}"""]), "what a former message gave is kept");
    }

    private ScriptPlayer Open(string script) => client.Open(script, clock);
}
