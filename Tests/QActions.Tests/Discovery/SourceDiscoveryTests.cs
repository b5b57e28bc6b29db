using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class SourceDiscoveryTests
{
    private readonly DiscoveryFixture fixture = new();

    private SourceDiscovery Discovery => fixture.Discovery;

    [Test]
    public void New_IsIdle()
    {
        Assert.That((Discovery.Awaited, Discovery.Status, Discovery.Progress), Is.EqualTo(((DiscoveryRequest)null, "Idle", 0.0)));
    }

    [Test]
    public void TryStart_WhileOneRuns_IsRefused()
    {
        Assert.That(Start(), Is.True);
        Assert.That(Start(), Is.False);
        Assert.That(Discovery.Awaited.Url, Is.EqualTo("http://127.0.0.1:8050/x-nmos/node"));
        Assert.That(Discovery.Status, Is.EqualTo("Looking for the interfaces"));
    }

    [Test]
    public void Run_Lists_AreJoinedAndTypesFollowOneByOne()
    {
        var device = ScriptedDevice.Of(Is07Texts.Temperature, Is07Texts.Tally, ")");
        device[ScriptedDevice.Sources] = RestTexts.Nodes(RestTexts.Node(Is07Texts.Tally, "Tally", "number/enum/tally"));
        var found = fixture.Find(device);

        Assert.That(fixture.Steps, Is.EqualTo(new[] { "Looking for the interfaces", "Reading labels", "Reading devices", "Reading senders", "Reading sources" }));
        Assert.That(
            found.Sources.All.Select(source => (source.Id, source.Label, source.IsEnum)),
            Is.EqualTo(new[] { (Is07Texts.Temperature, string.Empty, false), (Is07Texts.Tally, "Tally", true) }));
        Assert.That(Start(), Is.False, "it still runs");

        fixture.Merge(2, Is07Texts.Tally, Is07Texts.Temperature);
        Assert.That((Discovery.Awaited.Url, Discovery.Status), Is.EqualTo((ScriptedDevice.TypeOf(Is07Texts.Tally), "Reading types 1/2")));
        Answer(RestTexts.PlainType);
        Assert.That((Discovery.Status, Discovery.Progress), Is.EqualTo(("Reading types 2/2", 60.0)));
        Answer(RestTexts.PlainType);
        Assert.That(Discovery.Awaited, Is.Null);
        Assert.That((Discovery.Status, Discovery.Progress), Is.EqualTo(("Done: 2 sources, 2 new. Entries passed over because they are not identifiers: 1.", 100.0)));
        Assert.That(Start(), Is.True, "the next one");
    }

    [Test]
    public void Run_EntriesOfTheNodeThatAreNoSources_AreCounted()
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally);
        device[ScriptedDevice.Sources] = RestTexts.Nodes("null", RestTexts.Node("x", "X", "boolean"), RestTexts.Node(Is07Texts.Temperature, "Audio", null));

        Assert.That(fixture.Run(device), Is.EqualTo("Done: 1 source, 1 new. Entries of the node's list passed over because they are not sources: 2."));
    }

    [TestCase(ScriptedDevice.Versions, 500)]
    [TestCase(ScriptedDevice.Versions, 302)]
    [TestCase(ScriptedDevice.Sources, 500)]
    public void Run_NodeFails_EndsWithoutAnythingToBringIn(string url, int code)
    {
        Assert.That(fixture.Find(ScriptedDevice.Of(Is07Texts.Tally).Status(url, code)), Is.Null);

        Assert.That(Discovery.Status, Does.StartWith($"Failed: HTTP {code} from {url}. ").And.EndWith(" Nothing was changed."));
        Assert.That((Discovery.Progress, Discovery.IsRunning), Is.EqualTo((0.0, false)));
    }

    [Test]
    public void Run_NoNodeInterface_GoesOnWithoutLabels()
    {
        var device = new ScriptedDevice { [ScriptedDevice.Events] = RestTexts.Ids(Is07Texts.Tally) };
        var status = fixture.Run(device);

        Assert.That(status, Is.EqualTo("Done: 1 source, 1 new. There are no labels: HTTP 404 from http://127.0.0.1:8050/x-nmos/node/v1.3/sources."));
        Assert.That(device.Asked, Has.None.EndsWith("/devices"));
    }

    [Test]
    public void Run_WebPageInPlaceOfTheNode_GoesOnWithoutLabels()
    {
        var device = new ScriptedDevice { [ScriptedDevice.Versions] = "<html>", [ScriptedDevice.Sources] = "<html>", [ScriptedDevice.Events] = RestTexts.Ids(Is07Texts.Tally) };

        Assert.That(fixture.Run(device), Does.StartWith("Done: 1 source, 1 new. There are no labels: something else than the JSON expected"));
    }

    [TestCase("[\"v1.0/\",\"v1.2/\",\"v1.1/\"]", "v1.2")]
    [TestCase("[\"v1.2\",\"v1.3\",\"v1.4\"]", "v1.3")]
    [TestCase("[\"v1.5/\",\"v1.4/\"]", "v1.4")]
    [TestCase("[\"v2.0/\",7,null,{\"x\":1}]", "v1.3")]
    [TestCase("[]", "v1.3")]
    [TestCase("{}", "v1.3")]
    public void Run_AsksForTheVersionThatTheNodeLists(string versions, string expected)
    {
        var device = ScriptedDevice.Of();
        device[ScriptedDevice.Versions] = versions;
        fixture.Find(device);

        Assert.That(device.Asked[1], Is.EqualTo($"{ScriptedDevice.Node}/x-nmos/node/{expected}/sources"));
    }

    [Test]
    public void Take_AnswerThatIsNoLongerAwaited_IsPassedOver()
    {
        Start();
        var late = Discovery.Awaited;
        Discovery.Fail("x");
        Start();
        Assert.That(Discovery.Take(RestTexts.Answer(late, "[\"v1.3/\"]")), Is.Null);

        Assert.That(Discovery.Status, Is.EqualTo("Looking for the interfaces"));
    }

    [Test]
    public void Take_TypesFail_AreCountedAndTheOthersRead()
    {
        var ids = StartTypes(3);
        Answer(RestTexts.PlainType);
        Answer("<html>");
        Answer(string.Empty, "HTTP/1.1 404 Not Found");

        Assert.That(Discovery.Status, Is.EqualTo($"Done: 3 sources, 3 new. Types not read: 2 of 3, HTTP 404 from {ScriptedDevice.TypeOf(ids[2])}."));
    }

    [Test]
    public void Take_DeviceGoesSilent_IsNotAskedForEver()
    {
        var ids = StartTypes(5);
        Answer(RestTexts.PlainType);
        for (var i = 0; i < 3; i++)
        {
            Discovery.Take(DiscoveryAnswer.Silence(Discovery.Awaited));
        }

        Assert.That(Discovery.Status, Is.EqualTo($"Done: 5 sources, 5 new. Types not read: 4 of 5, no answer from {ScriptedDevice.TypeOf(ids[3])}."));
    }

    [Test]
    public void Merged_MoreTypesThanOneDiscoveryReads_LeavesTheRest()
    {
        StartTypes(SourceDiscovery.MaximumTypes + 5);
        Assert.That(Discovery.Status, Is.EqualTo("Reading types 1/1000"));
        while (Discovery.Awaited != null)
        {
            Answer(RestTexts.PlainType);
        }

        Assert.That(Discovery.Status, Does.EndWith("Types left to the next discovery: 5."));
    }

    [Test]
    public void Take_SlowDevice_IsAskedForNoMoreTypes()
    {
        StartTypes(3);
        fixture.Clock.Advance(SourceDiscovery.RunLimit.TotalSeconds);
        Answer(RestTexts.PlainType);

        Assert.That(Discovery.Status, Is.EqualTo("Done: 3 sources, 3 new. Types not read: 2 of 3, the device is too slow."));
    }

    [Test]
    public void GiveUp_LostAnswer_EndsTheDiscovery()
    {
        Start();
        fixture.Clock.Advance(SourceDiscovery.AnswerLimit.TotalSeconds - 1);
        Assert.That(Discovery.GiveUp(), Is.Null);

        fixture.Clock.Advance(1);
        Discovery.Take(Discovery.GiveUp());
        Assert.That(Discovery.GiveUp(), Is.Null);
        Assert.That(Discovery.Status, Does.StartWith("Failed: no answer from http://127.0.0.1:8050/x-nmos/node. ").And.EndWith("Nothing was changed."));
        Assert.That(Start(), Is.True);
    }

    [Test]
    public void GiveUp_LostAnswersToTypes_EndTheDiscoveryToo()
    {
        StartTypes(4);
        var rounds = 0;
        while (Discovery.Awaited != null && rounds < 10)
        {
            fixture.Clock.Advance(SourceDiscovery.AnswerLimit.TotalSeconds);
            Discovery.Take(Discovery.GiveUp());
            rounds++;
        }

        Assert.That(rounds, Is.EqualTo(3));
        Assert.That(Discovery.Status, Does.StartWith("Done: 4 sources, 4 new. Types not read: 4 of 4, no answer"));
    }

    [Test]
    public void Idle_NothingIsOverdue()
    {
        fixture.Clock.Advance(100_000);
        Assert.That(Discovery.GiveUp(), Is.Null);
    }

    [Test]
    public void TryRepeat_OnlyWhileOneRuns_WantsAnother()
    {
        Assert.That((Discovery.TryRepeat(), Discovery.IsAnotherWanted), Is.EqualTo((false, false)));
        Start();
        Assert.That((Discovery.TryRepeat(), Discovery.IsAnotherWanted), Is.EqualTo((true, true)));
        Discovery.Fail("x");
        Start();
        Assert.That(Discovery.IsAnotherWanted, Is.False, "this is the other one");
    }

    private bool Start() => Discovery.TryStart(new[] { RestAddress.Parse(ScriptedDevice.Node) });

    private string[] StartTypes(int count)
    {
        var ids = Enumerable.Range(0, count).Select(_ => Guid.NewGuid().ToString("D")).ToArray();
        fixture.Find(ScriptedDevice.Of(ids));
        fixture.Merge(count, ids);
        return ids;
    }

    private void Answer(string content, string statusLine = RestTexts.Ok) => Discovery.Take(RestTexts.Answer(Discovery.Awaited, content, statusLine));
}
