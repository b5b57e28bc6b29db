using Skyline.Protocol;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class RestAddressTests
{
    [TestCase("http://10.0.0.5:8050", "http://10.0.0.5:8050", "10.0.0.5:8050")]
    [TestCase(" http://device/ ", "http://device:80", "device:80")]
    [TestCase("https://Device", "https://device:443", "https://device:443")]
    [TestCase("https://[::1]:9000", "https://[::1]:9000", "https://[::1]:9000")]
    public void Parse_Address_IsCompleted(string text, string complete, string dynamicIp)
    {
        var address = RestAddress.Parse(text);

        Assert.That(address.Text, Is.EqualTo(complete));
        Assert.That(address.DynamicIp, Is.EqualTo(dynamicIp));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  ")]
    public void Parse_Nothing_IsNoAddress(string text)
    {
        Assert.That(RestAddress.Parse(text), Is.Null);
    }

    [TestCase("ws://device:80", "starts with ws://, and must start with http:// or https://")]
    [TestCase("device:80", "http:// or https://")]
    [TestCase("http://device/x-nmos", "path")]
    [TestCase("http://device/?a=b", "path")]
    [TestCase("http://device?a=b", "'?'")]
    [TestCase("http://010.1.2.3", "leading zeros")]
    [TestCase("http://2130706433", "not an IPv4 address")]
    [TestCase("http://device:99999", "port 99999: 1 to 65535")]
    [TestCase("http://device\u200B", "zero-width space (U+200B) at position 14")]
    [TestCase("http://user:secret@device", "password")]
    [TestCase("http://device:0", "port")]
    public void Parse_WrongAddress_SaysWhatIsWrongAndWhatIsExpected(string text, string reason)
    {
        Assert.That(() => RestAddress.Parse(text), Throws.TypeOf<RefusedException>().With.Message.Contains(reason).And.Message.Contains("http://10.0.0.5:8050"));
    }

    [TestCase("ws://device/x-nmos/events/ws", "http://device:80")]
    [TestCase("wss://device:8051/x", "https://device:8051")]
    public void Of_WebSocket_HasItsHostAndPort(string url, string expected)
    {
        Assert.That(RestAddress.Of(WebSocketUrl.Parse(url)).Text, Is.EqualTo(expected));
    }

    [Test]
    public void Of_NoWebSocket_IsNoAddress()
    {
        Assert.That(RestAddress.Of(null), Is.Null);
    }
}
