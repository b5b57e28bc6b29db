using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>A call to DataMiner that fails in a discovery: it goes on, or can be started again at once, and says nothing that is not so.</summary>
public class FailedDiscoveryTests
{
    private readonly TestElement element = new();
    private readonly ElementSession session = new(new Is07Dialect(), new TestClock(), () => 0, []);

    public FailedDiscoveryTests()
    {
        element[Parameter.subscribenewsources] = 1.0;
        element[Parameter.restaddress] = "http://127.0.0.1:8050";
    }

    [Test]
    public void Answered_RowsCannotBeWritten_AsksForTheTypesAllTheSame()
    {
        Discoverer.TryStart(new Element(element.Protocol, session));
        Answer("[\"v1.3/\"]");
        Answer(RestTexts.Nodes(RestTexts.Node(Is07Texts.Tally, "Camera 1", "number/enum/tally")));
        Answer("[]");
        Answer("[]");
        element.Mock.Setup(protocol => protocol.FillArray(Parameter.Sources.tablePid, It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Throws(new InvalidOperationException("gone"));
        Assert.That(() => Answer(RestTexts.Ids(Is07Texts.Tally)), Throws.InvalidOperationException);
        Assert.That(element[Parameter.discoverypath], Does.EndWith("/type"));

        Answer("{\"type\":\"number\",\"values\":[]}");
        Assert.That(element[Parameter.discoverystatus], Does.StartWith("Done: 1 source, 1 new."));
    }

    [Test]
    public void TryStart_RequestCannotBeHandedOver_CanBeTriedAgain()
    {
        var isGone = true;
        element.Mock.Setup(protocol => protocol.SetParameters(It.IsAny<int[]>(), It.IsAny<object[]>()))
            .Returns(() => isGone ? throw new InvalidOperationException("gone") : (object)Array.Empty<int>());
        Assert.That(() => Discoverer.TryStart(new Element(element.Protocol, session)), Throws.InvalidOperationException);

        isGone = false;
        Assert.That(Discoverer.TryStart(new Element(element.Protocol, session)), Is.True);
    }

    private void Answer(string content) => Discoverer.Answered(new Element(element.Protocol, session), Is07Texts.Payload(RestTexts.Ok), Is07Texts.Payload(content));
}
