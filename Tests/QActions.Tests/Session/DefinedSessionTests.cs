using Skyline.Protocol;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;
using Skyline.Protocol.Statistics;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>A session with a definition in force: what its messages do to sources and counters.</summary>
public class DefinedSessionTests : DefinedSessionFixture
{
    private const string Meters = """
        { "name": "Mixer", "subscribe": { "list": "new", "send": { "get": "{keys}", "id": "{id}" } }, "unsubscribe": { "list": "gone", "send": { "leave": "{keys}" } },
          "read": [ { "when": { "$.k": { "exists": true } }, "is": "state", "key": "{$.k}", "part": "{$.p}", "name": "{$.n}", "value": "$.v", "unit": "{$.u}" },
                    { "when": { "$.no": { "exists": true } }, "is": "refused", "id": "$.no", "text": "{$.why}" },
                    { "when": { "$.tick": true }, "is": "nothing" } ] }
        """;

    [Test]
    public void Receive_PartOfAKnownKey_IsARowThatFollowsIt()
    {
        Open(Meters, "mic");
        Receive("""{"k":"mic","p":"level","v":-3}""");

        Assert.That(State("mic.level"), Is.EqualTo(SourceState.Active));
        Assert.That(State("mic"), Is.EqualTo(SourceState.Active), "its events are those of the key");
        Assert.That(Row("mic.level")[13], Is.EqualTo("mic"));
        Assert.That(() => Session.Subscribe("mic.level", false), Throws.TypeOf<RefusedException>().With.Message.Contains("part of mic"));
        Session.Subscribe("mic", false);
        Assert.That(State("mic.level"), Is.EqualTo(SourceState.NotSubscribed));
        Receive("""{"k":"mic","p":"level","v":-9}""");
        Assert.That(Row("mic.level")[3], Is.EqualTo("-3"), "the events of what nobody wants are passed over");
    }

    [Test]
    public void Add_ListLongerThanMayBeSent_IsRefusedAndTheEarlierOneStays()
    {
        Session.Apply(new ElementSettings { SubscriptionSizeLimit = 1000 });
        Open("""{ "name": "n", "subscribe": { "list": "all", "send": { "get": "{keys}", "id": "{id}" } }, "read": [ { "is": "nothing" } ] }""", "mic");
        Clock.Advance(1);

        Assert.That(() => Session.Add([new string('x', 1000)]), Throws.TypeOf<RefusedException>().With.Message.Contains("at most 1000 bytes"));
        Session.Add(["line"]);
        Assert.That(Drain(), Is.EqualTo(new[] { """{"get":["mic","line"],"id":2}""" }), "a list that was only tried takes no number");
    }

    [Test]
    public void Receive_UnknownKeyOrNothing_CountsOnce()
    {
        Open(Meters);
        Receive("""{"k":"other","p":"level","v":1}""");
        Receive("""{"tick":true}""");
        Receive("""{"weather":"fine"}""");
        Receive("""{"k":"other"}""");

        Assert.That(Session.UseSources(sources => sources.Ids.Count), Is.Zero);
        var counters = Session.TakeStatistics().Counters;
        Assert.That(counters[Counter.Received], Is.EqualTo(4));
        Assert.That((counters[Counter.UnknownSource], counters[Counter.Ignored], counters[Counter.UnknownType], counters[Counter.Malformed]), Is.EqualTo((1, 1, 1, 1)));
    }

    [Test]
    public void Receive_Names_AreThoseOfTheDeviceUntilTheOperatorGivesOne()
    {
        Open(Meters, "a", "b");
        Receive("""{"k":"a","p":"","n":"Studio","v":1}""");
        Receive("""{"k":"b","p":"","n":"Studio","v":1}""");
        Assert.That((Row("a")[1], Row("b")[1]), Is.EqualTo(("Studio", "Studio (b)")));
        Receive("""{"k":"a","p":"","n":"Studio 1","v":2}""");
        Assert.That(Row("a")[1], Is.EqualTo("Studio 1"));
        Session.Rename("a", "Mine");
        Receive("""{"k":"a","p":"","n":"Studio 2","v":3}""");
        Assert.That(Row("a")[1], Is.EqualTo("Mine"));
    }

    /// <summary>A name that an earlier run of the element made of what the device says is still the device's to change.</summary>
    [TestCase("Studio", "Studio 1")]
    [TestCase("Studio (a)", "Studio 1")]
    [TestCase("Mine", "Mine")]
    public void Receive_NameAfterARestart_IsThatOfTheDeviceWhereItGaveIt(string saved, string then)
    {
        Open(Meters, "a");
        Session.Rename("a", saved);
        Receive("""{"k":"a","p":"","n":"Studio","v":1}""");
        Assert.That(Row("a")[1], Is.EqualTo(saved));
        Receive("""{"k":"a","p":"","n":"Studio 1","v":2}""");

        Assert.That(Row("a")[1], Is.EqualTo(then));
    }

    /// <summary>DataMiner does not tell keys apart by upper and lower case: two sources must not write over each other in one row.</summary>
    [Test]
    public void Receive_KeysThatDifferInCaseOnly_ShareNoRow()
    {
        Open(Meters, "mic");
        Receive("""{"k":"Mic","p":"","v":1}""");
        Assert.That(Row("mic")[3], Is.EqualTo("1"), "as long as there is one, it is the one that was meant");
        Receive("""{"k":"mic","p":"","v":2}""");
        Assert.That(Session.TakeStatistics().LastError, Is.Null);
        Receive("""{"k":"Mic","p":"","v":3}""");
        Receive("""{"k":"MIC","p":"","v":4}""");

        Assert.That(Row("mic")[3], Is.EqualTo("2"), "its own spelling comes before others");
        var statistics = Session.TakeStatistics();
        Assert.That(statistics.LastError.Text, Is.EqualTo("Mic differs from mic only in upper and lower case, and DataMiner has one row for both: it is passed over."));
        Assert.That(statistics.Counters[Counter.UnknownSource], Is.EqualTo(2));
    }

    [Test]
    public void Receive_KeysThatAddThemselvesAndDifferInCaseOnly_ShareNoRow()
    {
        Open("""{ "name": "n", "keys": { "add": true }, "read": [ { "is": "state", "key": "{$.k}", "part": "{$.p}", "value": "$.v" }, { "when": { "$.gone": true }, "is": "gone", "key": "{$.k}", "part": "{$.p}" } ] }""");
        Receive("""{"k":"Cam","p":"zoom","v":1}""");
        Receive("""{"k":"cam","p":"zoom","v":2}""");
        Receive("""{"k":"cam","p":"zoom","v":2,"gone":true}""");

        Assert.That(Row("Cam.zoom")[3], Is.EqualTo("1"));
        Assert.That(State("Cam.zoom"), Is.EqualTo(SourceState.Active));
    }

    [Test]
    public void Receive_UnitThatWasSentOnce_Stays()
    {
        Open(Meters, "a");
        Receive("""{"k":"a","p":"","v":1,"u":"dB"}""");
        Receive("""{"k":"a","p":"","v":2}""");

        Assert.That(Row("a")[3], Is.EqualTo("2 dB"));
    }

    [Test]
    public void Receive_RefusalOfASubscription_MakesThatSourceRefused()
    {
        Open(Meters, "a");
        Receive("""{"no":1,"why":"no such channel"}""");

        Assert.That(State("a"), Is.EqualTo(SourceState.Refused));
        Assert.That(Session.TakeStatistics().LastError.Text, Is.EqualTo("The device refused a: no such channel"));
        Clock.Advance(60);
        Session.PassTime();
        Assert.That(State("a"), Is.EqualTo(SourceState.Refused));
    }

    [Test]
    public void Use_KeysOfAnotherForm_AreRefusedAndNeverAskedFor()
    {
        Open("""{ "name": "n", "keys": { "form": "number" }, "subscribe": { "list": "all", "send": { "get": "{keys}" } }, "read": [ { "is": "nothing" } ] }""", "12", "mic");
        Assert.That((State("12"), State("mic")), Is.EqualTo((SourceState.Waiting, SourceState.Refused)));

        Session.Use(null);
        Reopen();
        Assert.That(State("mic"), Is.EqualTo(SourceState.Refused));
    }

    [Test]
    public void Receive_TenThousandKeysThatAddThemselves_StopAtTheLimitAndAreQuick()
    {
        Session.Apply(new ElementSettings { Sources = { Maximum = 5000 } });
        Open("""{ "name": "n", "keys": { "add": true }, "read": [ { "is": "state", "key": "{$.k}", "name": "Name of {$.k}", "value": "$.v" } ] }""");
        for (var key = 0; key < 10_000; key++)
        {
            Receive($$"""{"k":"key {{key}}","v":{{key}}}""");
        }

        Assert.That(Session.UseSources(sources => sources.Ids.Count), Is.EqualTo(5000));
        Assert.That(Session.TakeStatistics().Counters[Counter.UnknownSource], Is.EqualTo(5000));
        Assert.That(Row("key 4999")[1], Is.EqualTo("Name of key 4999"));
    }
}
