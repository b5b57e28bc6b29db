using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>A definition takes the place of another, or of the built-in dialect, while sources stay.</summary>
public class DialectChangeTests : DefinedSessionFixture
{
    private const string Uuid = "bfd436b4-8c92-5f58-96d9-1d712e07f3c8";
    private const string Other = "6f48dea9-2a36-5d8b-9bd1-8fbcc4d4a4b9";

    private const string Texts = """
        { "name": "Texts", "subscribe": { "list": "all", "send": { "get": "{keys}" } }, "commands": [ { "name": "Zoom", "send": { "to": "{value}" } }, { "name": "Reboot", "send": "reboot", "confirm": "Away." } ],
          "read": [ { "when": { "$.k": { "exists": true } }, "is": "state", "key": "{$.k}", "part": "{$.p}", "value": "$.v" } ] }
        """;

    private const string Login = """
        { "name": "n", "open": [ { "send": { "in": "{secret}" } }, { "wait": { "$.type": "auth_ok" } } ], "read": [ { "when": { "$.no": true }, "is": "refused", "text": "Invalid password." } ] }
        """;

    [Test]
    public void Use_BuiltInAgain_SendsTheSubscriptionThatIs07Has()
    {
        Open(Texts, Uuid, "mic");
        Receive("""{"k":"mic","p":"level","v":1}""");
        Session.Use(null);
        Assert.That(Drain(), Is.Empty, "nothing leaves on the connection that is to be closed");
        Reopen();
        var sent = Drain();

        Assert.That(sent, Does.Contain($$"""{"command":"subscription","sources":["{{Uuid}}"]}"""));
        Assert.That(sent, Has.Count.EqualTo(2), "and a heartbeat");
        Assert.That((State(Uuid), State("mic"), State("mic.level")), Is.EqualTo((SourceState.Waiting, SourceState.Refused, SourceState.Refused)));
        Clock.Advance(60);
        Session.PassTime();
        Assert.That((State("mic"), State("mic.level")), Is.EqualTo((SourceState.Refused, SourceState.Refused)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Use_BuiltInAfterPartsOfSources_PartsAreNeitherAskedForNorWaitedFor(bool hasWhole)
    {
        Open("""
            { "name": "n", "keys": { "form": "uuid", "add": true }, "subscribe": { "list": "all", "send": { "get": "{keys}" } },
              "read": [ { "is": "state", "key": "{$.k}", "part": "{$.p}", "value": "$.v" } ] }
            """, hasWhole ? [Uuid] : []);
        Receive($$"""{"k":"{{Uuid}}","p":"level","v":1}""");
        Session.Use(null);
        Reopen();

        Assert.That(Drain().Count(text => text.Contains(Uuid, StringComparison.Ordinal)), Is.EqualTo(hasWhole ? 1 : 0));
        Assert.That(State(Uuid + ".level"), Is.EqualTo(SourceState.Refused));
    }

    [Test]
    public void Subscribe_SourceThatDoesNotFitTheBuiltInDialect_StaysRefusedAndIsNotSent()
    {
        Open(Texts, Uuid, "mic");
        Session.Use(null);
        Reopen();
        Drain();
        Session.Subscribe("mic", false);
        Clock.Advance(5);
        Drain();
        Assert.That(State("mic"), Is.EqualTo(SourceState.NotSubscribed));
        Session.Subscribe("mic", true);
        Session.Add([Other]);
        Clock.Advance(5);

        Assert.That(Drain(), Has.Some.EqualTo($$"""{"command":"subscription","sources":["{{Uuid}}","{{Other}}"]}"""));
        Assert.That(State("mic"), Is.EqualTo(SourceState.Refused));
    }

    [Test]
    public void Use_OnlySourcesThatDoNotFit_AreNoSubscription()
    {
        Open(Texts, "mic");
        Session.Use(null);
        Reopen();

        Assert.That(Drain(), Has.Count.EqualTo(1).And.All.Contains("health"), "as without any source");
    }

    [Test]
    public void Subscribe_SourceThatDoesNotFitTheDefinition_StaysRefused()
    {
        Open("""{ "name": "n", "keys": { "form": "number" }, "subscribe": { "list": "all", "send": { "get": "{keys}" } }, "read": [ { "is": "nothing" } ] }""", "12", "mic");
        Session.Subscribe("mic", false);
        Clock.Advance(5);
        Drain();
        Session.Subscribe("mic", true);
        Clock.Advance(5);

        Assert.That(Drain(), Has.None.Contains("mic"));
        Assert.That(State("mic"), Is.EqualTo(SourceState.Refused));
    }

    [TestCase("number", "12")]
    [TestCase("uuid", Uuid)]
    public void Receive_PartOfAKeyThatAddsItself_FitsTheForm(string form, string key)
    {
        Open($$"""{ "name": "n", "keys": { "form": "{{form}}", "add": true }, "read": [ { "is": "state", "key": "{$.k}", "part": "{$.p}", "value": "$.v" } ] }""");
        Receive($$"""{"k":"{{key}}","p":"level","v":1}""");
        Session.Add(["7"]);
        Drain();
        Assert.That(State(key + ".level"), Is.EqualTo(SourceState.Active));
        Reopen();
        Drain();
        Receive($$"""{"k":"{{key}}","p":"level","v":2}""");
        Assert.That(State(key + ".level"), Is.EqualTo(SourceState.Active));
    }

    [Test]
    public void Receive_PartOfAKeyThatAddsItself_IsNoKeyToAskFor()
    {
        Open("""{ "name": "n", "keys": { "add": true }, "subscribe": { "list": "all", "send": { "get": "{keys}" } }, "read": [ { "is": "state", "key": "{$.k}", "part": "{$.p}", "value": "$.v" } ] }""");
        Receive("""{"k":"mic","p":"level","v":1}""");
        Clock.Advance(5);

        Assert.That(Drain(), Is.EqualTo(new[] { """{"get":["mic"]}""" }));
        Assert.That(Row("mic.level")[13], Is.EqualTo("mic"));
    }

    [Test]
    public void Status_ClosesInARow_AreExplainedByTheThirdAndForgottenOnceOpen()
    {
        Open(Login);
        var errors = new List<string>();
        for (var close = 0; close < 3; close++)
        {
            Session.StatusReported(isOpen: false);
            errors.Add(Session.TakeStatistics().LastError.Text);
            Assert.That(Session.TakeLogin(), Is.EqualTo(close < 2 ? close == 0 ? LoginStatus.Opening : null : LoginStatus.Refused));
            Clock.Advance(120);
            Assert.That(Session.TakeRequest(), Is.Not.Null);
            Session.StatusReported(isOpen: true);
            Drain();
        }

        Assert.That(errors[0], Is.EqualTo("The device closed the connection in step 2 of the opening."));
        Assert.That(errors[1], Is.EqualTo(errors[0]));
        Assert.That(errors[2], Is.EqualTo(errors[0] + " User Name, Secret or the definition do not fit the device."));
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.Opening));
        Receive("""{"type":"auth_ok"}""");
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.Ready));
        Session.StatusReported(isOpen: false);
        Assert.That(Session.TakeStatistics().LastError.Text, Does.Not.Contain("opening"));
    }

    [Test]
    public void TakeLoss_WaitNotMet_IsToldAndOpenedAgainWithTheUsualPause()
    {
        Open(Login);
        Clock.Advance(9.9);
        Assert.That(Session.TakeLoss(), Is.Null);
        Clock.Advance(0.1);
        Assert.That(Session.TakeLoss(), Is.EqualTo("Step 2 of the opening was not answered within 10 s: it waits for $.type = auth_ok."));
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.NotAnswered));
        Session.TakeRequest();
        Session.StatusReported(isOpen: false);
        Clock.Advance(60);
        Assert.That(Session.TakeRequest(), Is.Not.Null);
        Session.StatusReported(isOpen: true);
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.Opening));
    }

    [Test]
    public void Reconnect_AfterARefusal_TriesAtOnce()
    {
        Open(Login);
        Receive("""{"no":true}""");
        Session.TakeLoss();
        Session.TakeRequest();
        Session.StatusReported(isOpen: false);
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.Refused));

        Assert.That(Session.Reconnect(isOpen: false)?.Address, Is.Not.Null);
        Session.StatusReported(isOpen: true);
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.Opening));
        Session.Disconnect(isOpen: true);
        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.NotUsed));
        Session.StatusReported(isOpen: false);
        Assert.That(Session.TakeLogin(), Is.Null);
    }

    [Test]
    public void Use_BuiltInAfterARefusal_ForgetsTheLogin()
    {
        Open(Login);
        Receive("""{"no":true}""");
        Session.TakeLoss();
        Session.TakeLogin();
        Session.Use(null);

        Assert.That(Session.TakeLogin(), Is.EqualTo(LoginStatus.NotUsed));
        Assert.That(Session.Reconnect(isOpen: false)?.Address, Is.Not.Null);
    }

    [Test]
    public void Use_Another_CountsRulesAnewAndForgetsCommands()
    {
        Open(Texts, "mic");
        Receive("""{"k":"mic","v":1}""");
        Session.EnterCommandValue("Zoom", "5");
        Session.Use(Read(Texts.Replace("Zoom", "Focus", StringComparison.Ordinal)));

        Assert.That(Session.TakeRules().Single().Matches, Is.Zero);
        Assert.That(Session.TakeCommands().Select(row => row.Key), Is.EqualTo(new[] { "Focus", "Reboot" }));
        Assert.That(() => Session.PressCommand("Zoom"), Throws.TypeOf<Skyline.Protocol.RefusedException>().With.Message.Contains("no such command"));
        Session.Use(null);
        Assert.That(() => Session.PressCommand("Focus"), Throws.TypeOf<Skyline.Protocol.RefusedException>());
        Assert.That(() => Session.EnterCommandValue("Focus", "1"), Throws.TypeOf<Skyline.Protocol.RefusedException>());
    }

    [Test]
    public void Add_KeyThatDiffersByCaseOnly_IsNotCountedAsAdded()
    {
        Open(Texts, "Mic");

        Assert.That(Session.Add(["mic"]), Is.EqualTo(Session.UseSources(sources => sources.Ids.Count) - 1));
    }

    [Test]
    public void Add_KeyThatDiffersByItsEscapeOnly_IsAnother()
    {
        Open(Texts, "a%3Bb", "a%253Bb");
        Receive("""{"k":"a;b","v":1}""");
        Assert.That((State("a%3Bb"), State("a%253Bb")), Is.EqualTo((SourceState.Active, SourceState.Waiting)));
        Receive("""{"k":"a%3Bb","v":1}""");
        Assert.That(State("a%253Bb"), Is.EqualTo(SourceState.Active));
    }
}
