using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Dialects.Is07;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>What is said to a sender, to the byte: by the built-in dialect, and by IS-07 as a definition, which says it one message at a time.</summary>
public class Is07TalkTests
{
    private static readonly string[] Ids = ["bfd436b4-8c92-5f58-96d9-1d712e07f3c8", "6fa34e69-b829-5bf3-86fc-6cd7792e4854"];

    private readonly TestClock clock = new();
    private DeviceTalk talk;

    [TestCase(true)]
    [TestCase(false)]
    public void Take_SubscriptionAndHeartbeat_AreTheCommandsOfIs07(bool isBuiltIn)
    {
        Open(isBuiltIn ? new Is07Dialect().Definition : Defined());

        Assert.That(Take(), Is.EqualTo("{\"command\":\"subscription\",\"sources\":[\"bfd436b4-8c92-5f58-96d9-1d712e07f3c8\",\"6fa34e69-b829-5bf3-86fc-6cd7792e4854\"]}"));
        clock.SetWallClock(new DateTime(2026, 11, 22, 6, 26, 59, 116, DateTimeKind.Utc));
        Assert.That(Take(), Is.EqualTo("{\"command\":\"health\",\"timestamp\":\"1795328856:116000000\"}"));
        clock.Advance(1);
        talk.Want([]);
        Assert.That(Take(), Is.EqualTo("{\"command\":\"subscription\",\"sources\":[]}"));
        Assert.That(Take(), Is.Null);
    }

    [Test]
    public void Take_BuiltIn_SubscriptionAndHeartbeatGoTogether()
    {
        Open(new Is07Dialect().Definition);

        Assert.That(new[] { talk.Take().Kind, talk.Take().Kind }, Is.EqualTo(new[] { TalkMessageKind.Subscription, TalkMessageKind.Heartbeat }));
        Assert.That(talk.Take(), Is.Null);
        for (var hour = 0; hour < 1000; hour++)
        {
            clock.Advance(3600);
            Assert.That(talk.Take(), Is.Not.Null, "no message waits until another one has run");
        }
    }

    private static Definition Defined()
    {
        Assert.That(DefinitionReader.TryRead(DefinitionCase.Load("is07").Text, out var definition, out _));
        return definition;
    }

    private void Open(Definition definition)
    {
        talk = new DeviceTalk(definition, clock, () => string.Empty);
        talk.Want(Ids);
        talk.Opened();
    }

    private string Take()
    {
        var text = talk.Take()?.Text;
        talk.Ran();
        clock.Advance(0.1234567);
        return text;
    }
}
