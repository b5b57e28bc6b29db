extern alias StartElement;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Agent;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>An element starts with what was saved of a definition.</summary>
public class SavedDefinitionTests
{
    private const string Mixer = """{ "name": "Mixer", "inputs": ["Room"], "open": [ { "send": { "in": "{user} {secret} {input.Room}" } } ], "subscribe": { "list": "all", "send": { "get": "{keys}" } }, "read": [ { "is": "nothing" } ] }""";

    private readonly TestElement element = new();

    [SetUp]
    public void Save()
    {
        element[Parameter.username] = "operator";
        element[Parameter.secret] = "letmein";
        element.SavedNames(("mic.level", "Level"), ("Mic 1", "Host"));
        element.Mock.Setup(protocol => protocol.NotifyProtocol(321, Parameter.Inputs.tablePid, It.IsAny<object>())).Returns(new object[] { new object[] { "Room" }, new object[] { "Studio" } });
        element.Mock.Setup(protocol => protocol.GetKeys(It.IsAny<int>(), It.IsAny<NotifyProtocol.KeyType>())).Returns([]);
        element.Mock.Setup(protocol => protocol.FillArray(It.Is<int>(table => table == Parameter.Inputs.tablePid || table == Parameter.Rules.tablePid || table == Parameter.Commands.tablePid), It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial)).Returns(true);
    }

    [Test]
    public void Load_ADefinition_ComesBackWithAllThatWasEntered()
    {
        element[Parameter.definition] = Mixer;
        var session = SessionLoader.Load(element.Protocol);
        session.TryStart();
        session.StatusReported(isOpen: true);
        var sent = new List<string>();
        for (var message = 0; message < 4; message++)
        {
            sent.Add(session.TakeOutgoing().Subscription);
            session.Ran();
        }

        Assert.That(sent[0], Is.EqualTo("""{"in":"operator letmein Studio"}"""));
        Assert.That(session.Input("Room"), Is.EqualTo("Studio"));
        Assert.That(session.UseSources(sources => sources.Find("Mic 1").Name), Is.EqualTo("Host"));
        Assert.That(string.Concat(sent), Does.Not.Contain("command"), "no message of IS-07");
    }

    [Test]
    public void Load_ADefinitionThatCannotBeRead_LosesNeitherInputsNorSources()
    {
        element[Parameter.definition] = Mixer.Replace("inputs", "entries", StringComparison.Ordinal);
        var session = SessionLoader.Load(element.Protocol);

        Assert.That(session.IsBuiltIn, Is.True);
        Assert.That(session.TakeNotice(), Does.Contain("cannot be used, and IS-07 is in force"));
        Assert.That(session.Input("Room"), Is.EqualTo("Studio"));
        Assert.That(session.UseSources(sources => sources.Ids), Is.EquivalentTo(new[] { "mic.level", "Mic 1" }));
    }
}
