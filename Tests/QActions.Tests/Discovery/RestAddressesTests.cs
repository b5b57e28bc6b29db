using Skyline.Protocol.Connections;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class RestAddressesTests
{
    [TestCase("http://10.0.0.9:80", "10.0.0.5:8050;x", "ws://10.0.0.5:3217/x", "http://10.0.0.9:80")]
    [TestCase(null, "10.0.0.5:8050;x", "ws://10.0.0.5:3217/x", "http://10.0.0.5:8050 http://10.0.0.5:3217")]
    [TestCase(null, "10.0.0.5:8050;x", "ws://10.0.0.5:8050/x", "http://10.0.0.5:8050")]
    [TestCase(null, "10.0.0.6:8050;x", "wss://10.0.0.5:3217/x", "https://10.0.0.5:3217 http://10.0.0.6:8050")]
    [TestCase(null, "http://localhost:8050;x", "ws://127.0.0.1:3217/x", "http://localhost:8050 http://127.0.0.1:3217")]
    [TestCase(null, "10.0.0.5:8050;", null, "http://10.0.0.5:8050")]
    [TestCase(null, ";ws://10.0.0.5:3217", "ws://10.0.0.5:3217/x", "http://10.0.0.5:3217")]
    [TestCase(null, "", null, "")]
    [TestCase(null, null, null, "")]
    public void Choose_AsksWhatWasEnteredOrWhatTheElementHas(string entered, string element, string webSocket, string expected)
    {
        var chosen = RestAddress.Choose(RestAddress.Parse(entered), RestAddress.OfElement(element), WebSocketUrl.ParseOptional(webSocket));

        Assert.That(string.Join(" ", chosen.Select(address => address.Text)), Is.EqualTo(expected));
    }
}
