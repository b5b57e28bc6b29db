using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Definitions.Documents;
using Skyline.Protocol.Dialects.Definitions.Talk;
using Skyline.Protocol.Dialects.Is07;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Talk;

/// <summary>IS-07 as a definition says the same as the built-in dialect.</summary>
public class Is07TalkTests
{
    private static readonly string[] Ids = ["bfd436b4-8c92-5f58-96d9-1d712e07f3c8", "6fa34e69-b829-5bf3-86fc-6cd7792e4854"];

    private readonly TestClock clock = new();
    private DeviceTalk talk;

    [Test]
    public void Take_SubscriptionAndHeartbeat_AreTheSameToTheByte()
    {
        Assert.That(DefinitionReader.TryRead(DefinitionCase.Load("is07").Text, out var definition, out _));
        var builtIn = new Is07Dialect();
        talk = new DeviceTalk(definition, clock, () => string.Empty);
        talk.Want(Ids);
        talk.Opened();

        Assert.That(Take(), Is.EqualTo(builtIn.Subscription(Ids)));
        Assert.That(Take(), Is.EqualTo(builtIn.Heartbeat(clock.UtcNow)));
        clock.Advance(1);
        talk.Want([]);
        Assert.That(Take(), Is.EqualTo(builtIn.Subscription([])));
        Assert.That(Take(), Is.Null);
    }

    private string Take()
    {
        clock.Advance(0.1234567);
        var message = talk.Take();
        talk.Ran();
        return message?.Text;
    }
}
