extern alias DiscoverSources;
extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias ReadDiscoveryAnswer;
extern alias ReceiveMessage;
extern alias StartElement;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class DiscoverSourcesTests
{
    private const string TallyType = "{\"type\":\"number\",\"values\":[{\"value\":2,\"label\":\"On air\"}]}";

    private readonly TestElement element = new();

    public DiscoverSourcesTests()
    {
        element[Parameter.subscribenewsources] = 1.0;
    }

    [Test]
    public void Discover_SetsTheAddressBeforeThePathThatSendsTheRequest()
    {
        DoWhatIsDue::QAction.Run(element.Protocol);
        element.ForgetCalls();
        Press();

        var sets = element.Mock.Invocations.Where(call => call.Method.Name == "SetParameters").Select(call => call.Arguments[0]).ToList();
        Assert.That(
            sets.Single(), Is.EqualTo(new[] { Parameter.restaddressinuse, Parameter.discoverystatus, Parameter.discoveryprogress, Parameter.discoverypath }));
        Assert.That(element[Parameter.restaddressinuse], Is.EqualTo("127.0.0.1:8050"), "host and port of the HTTP connection");
        Assert.That(element[Parameter.discoverypath], Is.EqualTo("/x-nmos/node"));
    }

    [Test]
    public void Discover_NoAddressAtAll_FailsAndCanBeTriedAgain()
    {
        element[TestElement.ElementAddresses] = string.Empty;
        Press();
        Assert.That(element[Parameter.discoverystatus], Does.StartWith("Failed: neither REST Address nor the element gives an address."));
        Assert.That(element[Parameter.discoverypath], Is.Null);

        Press();
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Discovery failed: neither REST Address"), "not refused");
    }

    [Test]
    public void Discover_WhileOneRuns_IsRefusedAndAsksNothing()
    {
        Press();
        element[Parameter.discoverypath] = null;
        Press();

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Discover refused, nothing was changed: a discovery runs already."));
        Assert.That(element[Parameter.discoverypath], Is.Null);
    }

    [Test]
    public void Answers_ListsAndAType_FillTheTableAndSubscribe()
    {
        Open();
        Press();
        AnswerLists();
        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Tally).And.Contain(Is07Texts.Temperature));
        Assert.That(element[Parameter.discoverypath], Is.EqualTo("/x-nmos/events/v1.0/sources/" + Is07Texts.Tally + "/type"));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Discovering."));

        Answer(TallyType);
        Assert.That(element[Parameter.discoverystatus], Is.EqualTo("Done: 2 sources, 2 new."));
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Discovery done: 2 sources, 2 new."));
        Assert.That(Name(Is07Texts.Tally), Is.EqualTo("Camera 1"));
        Assert.That(Name(Is07Texts.Temperature), Is.EqualTo(Is07Texts.Temperature), "no label, so the identifier stays");
    }

    [Test]
    public void Event_AfterTheTypeIsRead_ShowsTheLabelAndTheNumber()
    {
        Open();
        Press();
        AnswerLists();
        Answer(TallyType);
        Receive("2");
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That((Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesnumericvalue)), Is.EqualTo(("On air", 2.0)));

        Receive("7");
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("7"), "a value without a label");
    }

    [Test]
    public void Restart_AfterADiscovery_ShowsTheLabelsWithoutAnotherOne()
    {
        Open();
        Press();
        AnswerLists();
        Answer(TallyType);
        element.Saved(Is07Texts.Tally);
        using var first = new StartElement::QAction();
        first.Run(element.Protocol);
        using var second = new StartElement::QAction();
        second.Run(element.Protocol);
        Receive("2");

        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("On air"));
    }

    [Test]
    public void Discovery_ThatFails_KeepsTheSavedLabels()
    {
        element[Parameter.valuelabels] = "{}";
        Press();
        Answer("x", "HTTP/1.1 500 x");

        Assert.That(element[Parameter.valuelabels], Is.EqualTo("{}"));
    }

    [Test]
    public void Type_ReadAfterTheEvent_IsShownAtTheNextTick()
    {
        Open();
        Press();
        AnswerLists();
        Receive("2");
        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("2"));

        Answer(TallyType);
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("On air"));
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

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.discoverystatus], Does.StartWith("Failed: ").And.EndWith("Nothing was changed."));
        Assert.That(element.Log.Last(), Does.StartWith("Information QA99|Run|Discovery of sources. Failed: "));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Discovery failed: "));
    }

    [Test]
    public void Answer_EmptyParameters_AreNoAnswer()
    {
        Open();
        Press();
        ReadDiscoveryAnswer::QAction.Run(element.Protocol, null, null);

        Assert.That(element[Parameter.discoverystatus], Does.StartWith("Failed: no answer from "));
    }

    [Test]
    public void Answer_NobodyAsked_MakesNoCall()
    {
        Open();
        Press();
        Answer(string.Empty, string.Empty);
        element.ForgetCalls();
        Answer("[]");

        Assert.That(element.Calls, Is.Empty);
    }

    [Test]
    public void Answers_NewSourcesNotWanted_AreAddedUnsubscribed()
    {
        element[Parameter.subscribenewsources] = 0.0;
        Open();
        Press();
        AnswerLists();

        Assert.That(element.Rows.Select(row => row[Parameter.Sources.Idx.sourcessubscribed]), Is.All.EqualTo(0));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
    }

    [Test]
    public void Answers_MoreThanFitsIntoASubscription_AreAddedUnsubscribed()
    {
        element[Parameter.maximumsources] = 5000.0;
        Open();
        Press();
        AnswerLists("[]", [.. Enumerable.Range(0, 3000).Select(_ => Guid.NewGuid().ToString("D"))]);

        Assert.That(element.Rows, Has.Count.EqualTo(3000));
        Assert.That(element[Parameter.discoverystatus], Does.StartWith("Done: 3000 sources, 3000 new. The new ones are not subscribed: the subscription would be "));
    }

    [Test]
    public void Answers_MoreThanMayBe_ChangeNothing()
    {
        element[Parameter.maximumsources] = 1.0;
        Press();
        AnswerLists();

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.discoverystatus], Does.StartWith("Failed: there would be 2 sources, and at most 1 may be.").And.EndWith("Settings. Nothing was changed."));
    }

    [TestCase(1.0, "Looking for the interfaces")]
    [TestCase(0.0, null)]
    public void Start_OfTheElement_DiscoversIfWanted(double isWanted, string status)
    {
        element[Parameter.discoveryatstartup] = isWanted;
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);

        Assert.That(element[Parameter.discoverystatus], Is.EqualTo(status));
    }

    [Test]
    public void Tick_NothingOverdue_MakesNoCall()
    {
        Press();
        DoWhatIsDue::QAction.Run(element.Protocol);
        element.ForgetCalls();
        DoWhatIsDue::QAction.Run(element.Protocol);

        Assert.That(element.Calls, Is.Empty);
    }

    private void Press() => DiscoverSources::QAction.Run(element.Protocol);

    private void Answer(string content, string statusLine = RestTexts.Ok) =>
        ReadDiscoveryAnswer::QAction.Run(element.Protocol, Is07Texts.Boxed(statusLine), Is07Texts.Boxed(content));

    private bool IsEnded() => ((string)element[Parameter.discoverystatus]).StartsWith("Done", StringComparison.Ordinal) || ((string)element[Parameter.discoverystatus]).StartsWith("Failed", StringComparison.Ordinal);

    private void AnswerLists() => AnswerLists(RestTexts.Nodes(RestTexts.Node(Is07Texts.Tally, "Camera 1", "number/enum/tally")), Is07Texts.Temperature, Is07Texts.Tally);

    private void AnswerLists(string nodeSources, params string[] ids)
    {
        Answer("[\"v1.3/\"]");
        Answer(nodeSources);
        Answer("[]");
        Answer("[]");
        Answer(RestTexts.Ids(ids));
    }

    private void Receive(string value)
    {
        ReceiveMessage::QAction.ReceivePush(
            element.Protocol, null, Is07Texts.Boxed(Is07Texts.State(Is07Texts.Tally, "number/enum/tally", "{\"value\":" + value + "}")));

        // When calls are slow, as on a busy machine, the row is left to the tick.
        DoWhatIsDue::QAction.Run(element.Protocol);
    }

    private void Open()
    {
        element[Parameter.websocketstatus] = 1.0;
        FollowStatus::QAction.Run(element.Protocol);
    }

    private object Name(string sourceId) => Cell(sourceId, Parameter.Sources.Idx.sourcesname);

    private object Cell(string sourceId, int column) => element.Rows.Last(row => (string)row[0] == sourceId)[column];
}
