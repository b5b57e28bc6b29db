extern alias DoWhatIsDue;
extern alias ReadDiscoveryAnswer;
extern alias StartElement;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class DiscoverSourcesTests : DiscoverSourcesTest
{
    [Test]
    public void Discover_SetsTheAddressBeforeThePathThatSendsTheRequest()
    {
        DoWhatIsDue::QAction.Run(Element.Protocol);
        Element.ForgetCalls();
        Press();

        var sets = Element.Mock.Invocations.Where(call => call.Method.Name == "SetParameters").Select(call => call.Arguments[0]).ToList();
        Assert.That(
            sets.Single(), Is.EqualTo(new[] { Parameter.restaddressinuse, Parameter.discoverystatus, Parameter.discoveryprogress, Parameter.discoverypath }));
        Assert.That(Element[Parameter.restaddressinuse], Is.EqualTo("127.0.0.1:8050"), "host and port of the HTTP connection");
        Assert.That(Element[Parameter.discoverypath], Is.EqualTo("/x-nmos/node"));
    }

    [Test]
    public void Discover_NoAddressAtAll_FailsAndCanBeTriedAgain()
    {
        Element[TestElement.ElementAddresses] = string.Empty;
        Press();
        Assert.That(Element[Parameter.discoverystatus], Does.StartWith("Failed: neither REST Address nor the element gives an address."));
        Assert.That(Element[Parameter.discoverypath], Is.Null);

        Press();
        Assert.That(Element[Parameter.lastoperationresult], Does.StartWith("Discovery failed: neither REST Address"), "not refused");
    }

    [Test]
    public void Discover_WhileOneRuns_IsRefusedAndAsksNothing()
    {
        Press();
        Element[Parameter.discoverypath] = null;
        Press();

        Assert.That(Element[Parameter.lastoperationresult], Is.EqualTo("Discover refused, nothing was changed: a discovery runs already."));
        Assert.That(Element[Parameter.discoverypath], Is.Null);
    }

    [Test]
    public void Answers_ListsAndAType_FillTheTableAndSubscribe()
    {
        Open();
        Press();
        AnswerLists();
        Assert.That(Element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Tally).And.Contain(Is07Texts.Temperature));
        Assert.That(Element[Parameter.discoverypath], Is.EqualTo("/x-nmos/events/v1.0/sources/" + Is07Texts.Tally + "/type"));
        Assert.That(Element[Parameter.lastoperationresult], Does.StartWith("Discovering."));

        Answer(TallyType);
        Assert.That(Element[Parameter.discoverystatus], Is.EqualTo("Done: 2 sources, 2 new."));
        Assert.That(Element[Parameter.lastoperationresult], Is.EqualTo("Discovery done: 2 sources, 2 new."));
        Assert.That(Name(Is07Texts.Tally), Is.EqualTo("Camera 1"));
        Assert.That(Name(Is07Texts.Temperature), Is.EqualTo(Is07Texts.Temperature), "no label, so the identifier stays");
    }

    [TestCase("HTTP/1.1 404 Not Found", "[]")]
    [TestCase("HTTP/1.1 200 OK", "<html></html>")]
    [TestCase("", "")]
    public void Answers_Failures_ChangeNoTableAndEnd(string statusLine, string content)
    {
        Open();
        Press();
        while (!IsEnded())
        {
            Answer(content, statusLine);
        }

        Assert.That(Element.Rows, Is.Empty);
        Assert.That(Element[Parameter.discoverystatus], Does.StartWith("Failed: ").And.EndWith("Nothing was changed."));
        Assert.That(Element.Log.Last(), Does.StartWith("Information QA99|Run|Discovery of sources. Failed: "));
        Assert.That(Element[Parameter.lastoperationresult], Does.StartWith("Discovery failed: "));
    }

    [Test]
    public void Answer_EmptyParameters_AreNoAnswer()
    {
        Open();
        Press();
        ReadDiscoveryAnswer::QAction.Run(Element.Protocol, null, null);

        Assert.That(Element[Parameter.discoverystatus], Does.StartWith("Failed: no answer from "));
    }

    [Test]
    public void Answer_NobodyAsked_MakesNoCall()
    {
        Open();
        Press();
        Answer(string.Empty, string.Empty);
        Element.ForgetCalls();
        Answer("[]");

        Assert.That(Element.Calls, Is.Empty);
    }

    [Test]
    public void Answers_NewSourcesNotWanted_AreAddedUnsubscribed()
    {
        Element[Parameter.subscribenewsources] = 0.0;
        Open();
        Press();
        AnswerLists();

        Assert.That(Element.Rows.Select(row => row[Parameter.Sources.Idx.sourcessubscribed]), Is.All.EqualTo(0));
        Assert.That(Element[Parameter.websocketsubscriptionrequest], Is.Null);
    }

    [Test]
    public void Answers_MoreThanFitsIntoASubscription_AreAddedUnsubscribed()
    {
        Element[Parameter.maximumsources] = 5000.0;
        Open();
        Press();
        AnswerLists("[]", [.. Enumerable.Range(0, 3000).Select(_ => Guid.NewGuid().ToString("D"))]);

        Assert.That(Element.Rows, Has.Count.EqualTo(3000));
        Assert.That(Element[Parameter.discoverystatus], Does.StartWith("Done: 3000 sources, 3000 new. The new ones are not subscribed: the subscription would be "));
    }

    [Test]
    public void Answers_MoreThanMayBe_ChangeNothing()
    {
        Element[Parameter.maximumsources] = 1.0;
        Press();
        AnswerLists();

        Assert.That(Element.Rows, Is.Empty);
        Assert.That(Element[Parameter.discoverystatus], Does.StartWith("Failed: there would be 2 sources, and at most 1 may be.").And.EndWith("Settings. Nothing was changed."));
    }

    [TestCase(1.0, "Looking for the interfaces")]
    [TestCase(0.0, null)]
    public void Start_OfTheElement_DiscoversIfWanted(double isWanted, string status)
    {
        Element[Parameter.discoveryatstartup] = isWanted;
        using var start = new StartElement::QAction();
        start.Run(Element.Protocol);

        Assert.That(Element[Parameter.discoverystatus], Is.EqualTo(status));
    }

    [Test]
    public void Tick_NothingOverdue_MakesNoCall()
    {
        Press();
        DoWhatIsDue::QAction.Run(Element.Protocol);
        Element.ForgetCalls();
        DoWhatIsDue::QAction.Run(Element.Protocol);

        Assert.That(Element.Calls, Is.Empty);
    }
}
