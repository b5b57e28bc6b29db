using Skyline.Protocol.Connections;
using Skyline.Protocol.Operations;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class WebSocketUrlTests
{
    [TestCase("ws://127.0.0.1:8050/x-nmos/events/ws", "ws://127.0.0.1:8050/x-nmos/events/ws", "x-nmos/events/ws")]
    [TestCase("  wss://Camera.example:443/a?b=c ", "wss://camera.example:443/a?b=c", "a?b=c")]
    [TestCase("ws://device/path/", "ws://device:80/path/", "path/")]
    [TestCase("wss://device", "wss://device:443/", "/")]
    [TestCase("ws://[::1]:9000/x", "ws://[::1]:9000/x", "x")]
    [TestCase("WS://device:65535/x", "ws://device:65535/x", "x")]
    public void Parse_Address_IsCompletedAndSplit(string text, string complete, string target)
    {
        var url = WebSocketUrl.Parse(text);

        Assert.That(url.Text, Is.EqualTo(complete));
        Assert.That(url.HandshakeTarget, Is.EqualTo(target));
    }

    [TestCase(null, "empty")]
    [TestCase("  ", "empty")]
    [TestCase("http://device:80/x", "ws:// or wss://")]
    [TestCase("device:8050/x", "ws:// or wss://")]
    [TestCase("ws:/device", "ws:// or wss://")]
    [TestCase("ws://", "not complete")]
    [TestCase("ws://device:99999/x", "not complete")]
    [TestCase("ws://device:0/x", "port")]
    [TestCase("ws://user:secret@device/x", "authorization header")]
    [TestCase("ws://device/x#y", "'#'")]
    [TestCase("ws://device/a b", "blanks")]
    [TestCase("ws://device/\u00e9", "other characters")]
    public void Parse_WrongAddress_SaysWhatIsWrongAndWhatIsExpected(string text, string reason)
    {
        Assert.That(
            () => WebSocketUrl.Parse(text),
            Throws.TypeOf<RefusedException>().With.Message.Contains(reason).And.Message.Contains("ws://10.0.0.5:8050/x-nmos/events/ws"));
    }

    [Test]
    public void Parse_LongAddress_IsRefused()
    {
        Assert.That(() => WebSocketUrl.Parse("ws://device/" + new string('x', WebSocketUrl.MaximumLength)), Throws.TypeOf<RefusedException>());
    }
}
