using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class FoundSourcesTests
{
    private const string Id = Is07Texts.Tally;

    [TestCase("null,7,{\"id\":\"x\"},\"" + Id + "\"", 1, 3)]
    [TestCase("null,null,\"\",\"\",\"x\",\"x/\",[],[],true,1.5", 0, 10)]
    [TestCase("\"" + Id + "\",\"" + Id + "/\",\"6FA34E69-B829-5BF3-86FC-6CD7792E4854/\"", 1, 0)]
    [TestCase("", 0, 0)]
    public void Join_EntriesOfTheList_AreEachASourceOrPassedOver(string entries, int sources, int passedOver)
    {
        var found = FoundSources.Join(RestTexts.Answer(DiscoveryRequest.EventSources(RestAddress.Parse(ScriptedDevice.Node)), "[" + entries + "]").Entries, new Dictionary<string, NodeSource>());

        Assert.That((found.All.Count, found.PassedOver), Is.EqualTo((sources, passedOver)));
    }

    [TestCase("null,7,{\"id\":\"x\",\"event_type\":\"boolean\"},{},[],\"" + Id + "\"", 0, 6)]
    [TestCase("{\"id\":\"" + Id + "\",\"event_type\":\"boolean\"},{\"event_type\":\"boolean\"},{\"id\":5}", 1, 2)]
    [TestCase("{\"id\":\"" + Id + "\",\"format\":\"urn:x-nmos:format:audio\"}", 0, 0)]
    [TestCase("", 0, 0)]
    public void Read_EntriesOfTheNode_AreEachASourceOrPassedOver(string entries, int sources, int passedOver)
    {
        var answer = RestTexts.Answer(DiscoveryRequest.NodeSources(RestAddress.Parse(ScriptedDevice.Node), "v1.3"), "[" + entries + "]");

        Assert.That((answer.Sources.Count, answer.PassedOver), Is.EqualTo((sources, passedOver)));
    }
}
