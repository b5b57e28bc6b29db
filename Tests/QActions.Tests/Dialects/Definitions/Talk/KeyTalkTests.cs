using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Dialects.Definitions.Messages;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>Subscriptions as lists of all, new, gone or one key.</summary>
public class KeyTalkTests : TalkFixture
{
    [Test]
    public void Take_ListOfAll_IsSentWholeAfterEachChange()
    {
        Subscribe(AskList.All, """{"$each":"{key}"}""");
        Open("a", "b");
        Assert.That(Texts(), Is.EqualTo(new[] { """["a","b"]""" }));
        Talk.Want(["a", "b", "c"]);
        Talk.Want(["c", "b"]);
        Assert.That(Texts(), Is.EqualTo(new[] { """["c","b"]""" }), "one message for what changed meanwhile");
        Talk.Want([]);
        Assert.That(Texts(), Is.EqualTo(new[] { "[]" }));
        Talk.Closed();
        Talk.Opened();
        Assert.That(Texts(), Is.Empty, "there is nothing to end");
    }

    [Test]
    public void Take_ListOfNewAndGone_NamesWhatCameAndWent()
    {
        Subscribe(AskList.New, """["+","{keys}"]""");
        Unsubscribe(AskList.Gone, """["-","{keys}"]""");
        Open("a", "b");
        Assert.That(Texts(), Is.EqualTo(new[] { """["+",["a","b"]]""" }));
        Talk.Want(["b", "c", "d"]);
        Assert.That(Texts(), Is.EqualTo(new[] { """["-",["a"]]""", """["+",["c","d"]]""" }));
        Talk.Closed();
        Talk.Want(["d"]);
        Talk.Opened();
        Assert.That(Texts(), Is.EqualTo(new[] { """["+",["d"]]""" }));
    }

    [Test]
    public void Take_Most_SendsBatches()
    {
        Subscribe(AskList.New, """["{keys}"]""", most: 2);
        Unsubscribe(AskList.Gone, """["-","{keys}"]""", most: 3);
        Open("a", "b", "c", "d", "e");
        Assert.That(Texts(), Is.EqualTo(new[] { """[["a","b"]]""", """[["c","d"]]""", """[["e"]]""" }));
        Talk.Want([]);
        Assert.That(Texts(), Is.EqualTo(new[] { """["-",["a","b","c"]]""", """["-",["d","e"]]""" }));
    }

    [Test]
    public void Take_ListOfOne_SendsAMessageEach()
    {
        Subscribe(AskList.One, """["{key}","{id}"]""", use: TemplateUse.OneKey);
        Open("a", "b");
        var sent = Drain();

        Assert.That(sent.Select(message => message.Text), Is.EqualTo(new[] { """["a",1]""", """["b",2]""" }));
        Assert.That(sent.Select(message => message.Asked.Single()), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Take_NoUnsubscribe_KeysStayUntilTheNextOpening()
    {
        Subscribe(AskList.New, """["{keys}"]""");
        Open("a");
        Texts();
        Talk.Want([]);
        Talk.Want(["a"]);

        Assert.That(Texts(), Is.Empty, "the device still sends its events");
    }

    [Test]
    public void Take_NoSubscribe_SendsNothing()
    {
        Open("a");
        Assert.That(Texts(), Is.Empty);
    }

    [Test]
    public void Want_ChangesWhileOpening_CountWhenItIsOver()
    {
        Subscribe(AskList.New, """["{keys}"]""");
        Definition.Opening = [Step("hello", null)];
        Open("a");
        Talk.Want(["b"]);
        Talk.Want(["b", "c"]);
        Assert.That(Texts(), Is.Empty);
        Meets(1);

        Assert.That(Texts(), Is.EqualTo(new[] { """[["b","c"]]""" }));
    }

    [Test]
    public void Take_KeyThatIsLeftBeforeTheDeviceNamedIt_WaitsForItsName()
    {
        Subscribe(AskList.One, """[32,"{id}","{key}"]""", use: TemplateUse.OneKey);
        Unsubscribe(AskList.One, """[34,"{alias}"]""", use: TemplateUse.OneKey);
        Open("a", "b");
        Texts();
        Talk.Want([]);
        Assert.That(Texts(), Is.Empty);

        Talk.Received(new() { Messages = [Acceptance("2")], Aliases = [new LearntAlias(TemplateValue.Json("5512"), null, "2")] });
        Assert.That(Texts(), Is.EqualTo(new[] { "[34,5512]" }));
        Talk.Received(new() { Aliases = [new LearntAlias(TemplateValue.Text("x"), "a", null)] });
        Assert.That(Texts(), Is.EqualTo(new[] { """[34,"x"]""" }));
        Assert.That(Talk.TakeNews().Errors, Is.Empty);
    }

    [Test]
    public void Received_EventByAlias_IsAboutTheKeyOfThisConnection()
    {
        Subscribe(AskList.One, """["{key}"]""", use: TemplateUse.OneKey);
        Open("a");
        Texts();
        var aliased = new AliasedMessage(TemplateValue.Json("7"), key => new LifecycleMessage(key, ShutdownKind.Shutdown));
        Assert.That(Says(aliased).UnknownAliases, Is.EqualTo(1));

        var reading = Talk.Received(new() { Aliases = [new LearntAlias(TemplateValue.Json("7"), "a", null)], Messages = [aliased] });
        Assert.That(reading.Messages.OfType<LifecycleMessage>().Single().SourceId, Is.EqualTo("a"));
        Talk.Closed();
        Talk.Opened();
        Assert.That(Says(aliased).UnknownAliases, Is.EqualTo(1));
    }

    [Test]
    public void Received_RefusalWithTheNumberOfASubscription_RefusesItsKeysAndNoOthers()
    {
        Subscribe(AskList.One, """["{key}","{id}"]""", use: TemplateUse.OneKey);
        Unsubscribe(AskList.One, """["-","{key}"]""", use: TemplateUse.OneKey);
        Open("a", "b");
        Texts();
        Says(Refusal("not found", "1"));

        var news = Talk.TakeNews();
        Assert.That(news.RefusedKeys, Is.EqualTo(new[] { KeyValuePair.Create("a", "not found") }));
        Assert.That(news.Errors, Is.Empty);
        Talk.Want(["b"]);
        Assert.That(Texts(), Is.Empty, "there is no subscription to end");
        Talk.Want(["b", "a"]);
        Assert.That(Texts(), Is.EqualTo(new[] { """["a",3]""" }), "asked for again");
    }

    [TestCase("a b", null)]
    [TestCase(null, "a b")]
    [TestCase(null, "a%20b")]
    public void Received_RefusalWithAKey_RefusesIt(string id, string key)
    {
        Subscribe(AskList.New, """["{keys}","{id}"]""");
        Open("a b", "c");
        Texts();
        Says(Refusal("no", id, key));

        Assert.That(Talk.TakeNews().RefusedKeys, Is.EqualTo(new[] { KeyValuePair.Create("a b", "no") }));
    }

    [TestCase("99")]
    [TestCase(null)]
    public void Received_RefusalOfNothingKnown_IsAnError(string id)
    {
        Subscribe(AskList.New, """["{keys}","{id}"]""");
        Open("a");
        Texts();
        Says(Refusal("Slow down!", id), Refusal(null, id));

        Assert.That(Talk.TakeNews().Errors, Is.EqualTo(new[] { "The device refused a message: Slow down!.", "The device refused a message." }));
    }

    [Test]
    public void Take_TooLong_IsHeldBackUntilTheLimitOrTheKeysChange()
    {
        Subscribe(AskList.New, """["{keys}"]""");
        Start("aaaaaaaaaa", "bbbbbbbbbb");
        Set(20);
        Talk.Opened();
        Assert.That(Texts(), Is.Empty);
        Assert.That(Talk.TakeNews().HeldBack, Is.EqualTo(
            "The subscription was not sent, a smaller 'most' in the definition would send several: the subscription would be 29 bytes long, and at most 20 bytes may be sent at once. "
            + "Subscribe to fewer sources, or raise Subscription Size Limit on the page Settings."));
        Assert.That(Texts(), Is.Empty);
        Assert.That(Talk.TakeNews().HeldBack, Is.Null, "told once");

        Talk.Want(["c"]);
        Assert.That(Texts(), Is.EqualTo(new[] { """[["c"]]""" }));
        Talk.Want(["c", "aaaaaaaaaa", "bbbbbbbbbb"]);
        Assert.That(Texts(), Is.Empty);
        Set(29);
        Assert.That(Texts(), Is.EqualTo(new[] { """[["aaaaaaaaaa","bbbbbbbbbb"]]""" }));
    }

    [Test]
    public void Received_RefusalOfAKeyThatIsGoneAlready_EndsNothing()
    {
        Subscribe(AskList.One, """["{key}","{id}"]""", use: TemplateUse.OneKey);
        Unsubscribe(AskList.One, """["-","{key}"]""", use: TemplateUse.OneKey);
        Open("a", "b", "c");
        Texts();
        Talk.Want(["b", "c"]);
        Assert.That(Texts(), Is.EqualTo(new[] { """["-","a"]""" }));
        Says(Refusal("no", "1"));
        Says(Refusal("no", "2"));
        Talk.Want(["c"]);
        Talk.Want([]);

        Assert.That(Texts(), Is.EqualTo(new[] { """["-","c"]""" }));
    }

    [TestCase(AskList.All)]
    [TestCase(AskList.New)]
    public void GiveBack_Subscription_IsDueAgain(int list)
    {
        Subscribe((AskList)list, """["{keys}"]""");
        Open("a");
        Talk.GiveBack(Talk.Take());
        Clock.Advance(1);

        Assert.That(Texts(), Is.EqualTo(new[] { """[["a"]]""" }));
    }

    [Test]
    public void Received_ThousandNumbersWait_TheOldestGoes()
    {
        Subscribe(AskList.One, """["{key}","{id}"]""", use: TemplateUse.OneKey);
        Open(Enumerable.Range(1, 1001).Select(number => "k" + number).ToArray());
        Assert.That(Drain(2000), Has.Count.EqualTo(1001));
        Says(Refusal("no", "1"), Refusal("no", "2"), Refusal("no", "1001"));

        Assert.That(Talk.TakeNews().RefusedKeys.Select(refused => refused.Key), Is.EqualTo(new[] { "k2", "k1001" }));
    }

    private void Set(int maximumLength) => Talk.Set(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(12), maximumLength);

    private void Subscribe(AskList list, string send, int? most = null, TemplateUse use = TemplateUse.SeveralKeys) => Definition.Subscribe = new Ask(list, Template(send, use), most);

    private void Unsubscribe(AskList list, string send, int? most = null, TemplateUse use = TemplateUse.SeveralKeys) => Definition.Unsubscribe = new Ask(list, Template(send, use), most);
}
