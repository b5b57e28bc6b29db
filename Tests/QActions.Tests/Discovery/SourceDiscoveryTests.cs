using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class SourceDiscoveryTests
{
    private readonly TestClock clock = new();
    private readonly SourceDiscovery discovery;

    public SourceDiscoveryTests()
    {
        discovery = new SourceDiscovery(clock);
    }

    [Test]
    public void New_IsIdle()
    {
        Assert.That((discovery.Awaited, discovery.Status, discovery.Progress), Is.EqualTo(((DiscoveryRequest)null, "Idle", 0.0)));
    }

    [Test]
    public void TryStart_WhileOneRuns_IsRefused()
    {
        Assert.That(discovery.TryStart(), Is.True);
        Assert.That(discovery.TryStart(), Is.False);
        Assert.That(discovery.Awaited.Path, Is.EqualTo("/x-nmos/events/v1.0/sources"));
        Assert.That(discovery.Status, Is.EqualTo("Reading sources"));
    }

    [Test]
    public void Run_BothLists_AreJoinedAndTypesFollowOneByOne()
    {
        discovery.TryStart();
        Answer(RestTexts.Ids(Is07Texts.Temperature, Is07Texts.Tally, ")"));
        Assert.That((discovery.Awaited.Path, discovery.Status), Is.EqualTo(("/x-nmos/node/v1.3/sources", "Reading labels")));

        var found = Answer(RestTexts.Nodes(RestTexts.Node(Is07Texts.Tally, "Tally", "number/enum/tally")));
        Assert.That(found.All.Select(source => (source.Id, source.Label, source.IsEnum)), Is.EqualTo(new[] { (Is07Texts.Temperature, string.Empty, false), (Is07Texts.Tally, "Tally", true) }));
        Assert.That(discovery.TryStart(), Is.False, "it still runs");

        Merge(2, Is07Texts.Tally, Is07Texts.Temperature);
        Assert.That((discovery.Awaited.Path, discovery.Status), Is.EqualTo(("/x-nmos/events/v1.0/sources/" + Is07Texts.Tally + "/type", "Reading types 1/2")));
        Answer(RestTexts.PlainType);
        Assert.That((discovery.Status, discovery.Progress), Is.EqualTo(("Reading types 2/2", 60.0)));
        Answer(RestTexts.PlainType);
        Assert.That(discovery.Awaited, Is.Null);
        Assert.That((discovery.Status, discovery.Progress), Is.EqualTo(("Done: 2 sources, 2 new. Entries passed over because they are no identifiers: 1.", 100.0)));
        Assert.That(discovery.TryStart(), Is.True, "the next one");
    }

    [Test]
    public void Take_ListFails_EndsWithoutAnythingToBringIn()
    {
        discovery.TryStart();
        Answer(RestTexts.Ids(Is07Texts.Tally));
        Assert.That(Answer("[]", "HTTP/1.1 500 Oh"), Is.Null);

        Assert.That(discovery.Awaited, Is.Null);
        Assert.That((discovery.Status, discovery.Progress), Is.EqualTo(("Failed: HTTP 500 from /x-nmos/node/v1.3/sources. Nothing was changed.", 0.0)));
    }

    [Test]
    public void Take_NoNodeInterface_GoesOnWithoutLabels()
    {
        discovery.TryStart();
        Answer(RestTexts.Ids(Is07Texts.Tally));
        Assert.That(Answer("[]", "HTTP/1.1 404 Not Found").All.Select(source => source.Id), Is.EqualTo(new[] { Is07Texts.Tally }));
        Merge(1);

        Assert.That(discovery.Status, Is.EqualTo("Done: 1 source, 1 new. There are no labels: HTTP 404 from /x-nmos/node/v1.3/sources."));
    }

    [Test]
    public void Take_AnswerThatIsNoLongerAwaited_IsPassedOver()
    {
        discovery.TryStart();
        var late = discovery.Awaited;
        discovery.Fail("x");
        discovery.TryStart();
        Assert.That(discovery.Take(RestTexts.Answer(late, RestTexts.Ids(Is07Texts.Tally))), Is.Null);

        Assert.That(discovery.Status, Is.EqualTo("Reading sources"));
    }

    [Test]
    public void Take_TypesFail_AreCountedAndTheOthersRead()
    {
        StartTypes("a", "b", "c");
        Answer(RestTexts.PlainType);
        Answer("<html>");
        Answer(string.Empty, "HTTP/1.1 404 Not Found");

        Assert.That(
            discovery.Status,
            Is.EqualTo("Done: 3 sources, 3 new. Types not read: 2 of 3, HTTP 404 from /x-nmos/events/v1.0/sources/c/type."));
    }

    [Test]
    public void Take_DeviceGoesSilent_IsNotAskedForEver()
    {
        StartTypes("a", "b", "c", "d", "e");
        Answer(RestTexts.PlainType);
        for (var i = 0; i < 3; i++)
        {
            discovery.Take(DiscoveryAnswer.Silence(discovery.Awaited));
        }

        Assert.That(discovery.Status, Is.EqualTo("Done: 5 sources, 5 new. Types not read: 4 of 5, no answer from /x-nmos/events/v1.0/sources/d/type."));
    }

    [Test]
    public void Merged_MoreTypesThanOneDiscoveryReads_LeavesTheRest()
    {
        StartTypes(Enumerable.Range(0, SourceDiscovery.MaximumTypes + 5).Select(number => "s" + number).ToArray());
        Assert.That(discovery.Status, Is.EqualTo("Reading types 1/1000"));
        while (discovery.Awaited != null)
        {
            Answer(RestTexts.PlainType);
        }

        Assert.That(discovery.Status, Does.EndWith("Types left to the next discovery: 5."));
    }

    [Test]
    public void Take_SlowDevice_IsAskedForNoMoreTypes()
    {
        StartTypes("a", "b", "c");
        clock.Advance(SourceDiscovery.RunLimit.TotalSeconds);
        Answer(RestTexts.PlainType);

        Assert.That(discovery.Status, Is.EqualTo("Done: 3 sources, 3 new. Types not read: 2 of 3, the device is too slow."));
    }

    [Test]
    public void TakeOverdue_LostAnswer_EndsTheDiscovery()
    {
        discovery.TryStart();
        clock.Advance(SourceDiscovery.AnswerLimit.TotalSeconds - 1);
        Assert.That(discovery.TakeOverdue(), Is.False);

        clock.Advance(1);
        Assert.That(discovery.TakeOverdue(), Is.True);
        Assert.That(discovery.TakeOverdue(), Is.False);
        Assert.That(discovery.Status, Is.EqualTo("Failed: no answer from /x-nmos/events/v1.0/sources. Nothing was changed."));
        Assert.That(discovery.TryStart(), Is.True);
    }

    [Test]
    public void TakeOverdue_LostAnswersToTypes_EndTheDiscoveryToo()
    {
        StartTypes("a", "b", "c", "d");
        var rounds = 0;
        while (discovery.Awaited != null && rounds < 10)
        {
            clock.Advance(SourceDiscovery.AnswerLimit.TotalSeconds);
            Assert.That(discovery.TakeOverdue(), Is.True);
            rounds++;
        }

        Assert.That(rounds, Is.EqualTo(3));
        Assert.That(discovery.Status, Does.StartWith("Done: 4 sources, 4 new. Types not read: 4 of 4, no answer"));
    }

    [Test]
    public void Idle_NothingIsOverdue()
    {
        clock.Advance(100_000);
        Assert.That(discovery.TakeOverdue(), Is.False);
    }

    private void StartTypes(params string[] sourceIds)
    {
        discovery.TryStart();
        Answer(RestTexts.Ids(sourceIds.Select(_ => Guid.NewGuid().ToString("D")).ToArray()));
        Answer("[]");
        Merge(sourceIds.Length, sourceIds);
    }

    private FoundSources Answer(string content, string statusLine = RestTexts.Ok) => discovery.Take(RestTexts.Answer(discovery.Awaited, content, statusLine));

    private void Merge(int added, params string[] enumSources) => discovery.Merged(new MergeResult(added, enumSources, Array.Empty<string>()));
}
