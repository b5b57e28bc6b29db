using Skyline.Protocol;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Connections;

public class WebSocketUrlTests
{
    private const string Expected = "Enter an address such as ws://10.0.0.5:8050/x-nmos/events/ws.";

    [TestCase("ws://127.0.0.1:8050/x-nmos/events/ws", "ws://127.0.0.1:8050/x-nmos/events/ws", "x-nmos/events/ws")]
    [TestCase("  wss://Camera.example:443/a?b=c \r\n", "wss://camera.example:443/a?b=c", "a?b=c")]
    [TestCase("ws://device/path/", "ws://device:80/path/", "path/")]
    [TestCase("wss://device", "wss://device:443/", "/")]
    [TestCase("ws://[::1]:9000/x", "ws://[::1]:9000/x", "x")]
    [TestCase("WS://device:65535/x", "ws://device:65535/x", "x")]
    [TestCase("ws://device//x", "ws://device:80//x", "//x")]
    public void Parse_Address_IsCompletedAndSplit(string text, string complete, string target)
    {
        var url = WebSocketUrl.Parse(text);

        Assert.That(url.Text, Is.EqualTo(complete));
        Assert.That(url.HandshakeTarget, Is.EqualTo(target));
    }

    [TestCase("ws://10.0.0.5:80/")]
    [TestCase("ws://255.255.255.255:1/")]
    [TestCase("ws://xn--mnchen-3ya.example:80/")]
    [TestCase("ws://my_device-2.studio:80/")]
    [TestCase("ws://1.example:80/")]
    [TestCase("ws://0x7f.example:80/")]
    [TestCase("ws://[2001:db8::5]:80/")]
    [TestCase("ws://[2001:db8:0:0:0:0:0:5]:80/")]
    [TestCase("ws://[fe80::0001]:80/")]
    [TestCase("ws://[::ffff:127.0.0.1]:80/")]
    [TestCase("ws://device:80/a%7Eb/%2F?c=%41&d=x/y?z")]
    [TestCase("ws://device:80/.well-known/...?dots=../..")]
    [TestCase("ws://device:80/a;b=c,d/(e)!$&'*+:=~_-")]
    public void Parse_Address_IsUsedJustAsItWasEntered(string text)
    {
        Assert.That(WebSocketUrl.Parse(text).Text, Is.EqualTo(text));
    }

    [TestCase("ws://127.000.000.010:31011/x", "'127.000.000.010' has leading zeros, which make it another address on some systems.")]
    [TestCase("ws://010.1.2.3/x", "'010.1.2.3' has leading zeros")]
    [TestCase("ws://10.0.0.05/x", "'10.0.0.05' has leading zeros")]
    [TestCase("ws://127.1/x", "'127.1' is not an IPv4 address. An IPv4 address has four numbers from 0 to 255")]
    [TestCase("ws://2130706433/x", "'2130706433' is not an IPv4 address")]
    [TestCase("ws://0x7f.0.0.1/x", "'0x7f.0.0.1' is not an IPv4 address")]
    [TestCase("ws://0X7F000001/x", "'0X7F000001' is not an IPv4 address")]
    [TestCase("ws://10.0.0.256/x", "'10.0.0.256' is not an IPv4 address")]
    [TestCase("ws://10.0.0.5.6/x", "'10.0.0.5.6' is not an IPv4 address")]
    [TestCase("ws://10.0.0.5./x", "ends with a dot")]
    [TestCase("ws://device.example./x", "ends with a dot")]
    [TestCase("ws://.device/x", "two dots in a row, or begins with one")]
    [TestCase("ws://a..b/x", "two dots in a row")]
    [TestCase("ws://0.0.0.0:80/x", "0.0.0.0 is not a host")]
    [TestCase("ws://[::]:80/x", "[::] is not a host")]
    [TestCase("ws://[0:0:0:0:0:0:0:0]/x", "is not a host")]
    [TestCase("ws://::1:80/x", "in brackets")]
    [TestCase("ws://2001:db8::5/x", "in brackets")]
    [TestCase("ws://[::1/x", "in brackets")]
    [TestCase("ws://[::1]80/x", "in brackets")]
    [TestCase("ws://[]/x", "'[]' is not an IPv6 address such as [2001:db8::5].")]
    [TestCase("ws://[1:2:3]/x", "is not an IPv6 address")]
    [TestCase("ws://[1:2:3:4:5:6:7:8:9]/x", "is not an IPv6 address")]
    [TestCase("ws://[1:2:3:4:5:6:7::8]/x", "is not an IPv6 address")]
    [TestCase("ws://[1::2::3]/x", "is not an IPv6 address")]
    [TestCase("ws://[12345::1]/x", "is not an IPv6 address")]
    [TestCase("ws://[::127.0.0.01]/x", "is not an IPv6 address")]
    [TestCase("ws://[::g]/x", "is not an IPv6 address")]
    [TestCase("ws://[fe80::1%25eth0]/x", "network interface")]
    [TestCase("ws://%31%32%37.0.0.1/x", "holds '%'")]
    [TestCase("ws://dev%69ce/x", "the host 'dev%69ce' holds '%', which no host can have.")]
    [TestCase("ws://dev*ice/x", "holds '*'")]
    [TestCase("ws://-device/x", "hyphen")]
    [TestCase("ws://device-.example/x", "hyphen")]
    [TestCase("ws://device\uFF0Eexample/x", "(U+FF0E) at position 12")]
    [TestCase("ws://\u2460.0.0.1/x", "(U+2460) at position 6")]
    [TestCase("ws://m\u00FCnchen/x", "a letter (U+00FC) at position 7")]
    [TestCase("ws://device?x=1", "'?' follows the host, and may stand for a character that DataMiner cannot hold.")]
    public void Parse_HostThatSystemsReadDifferently_IsRefusedWithTheReason(string text, string reason)
    {
        AssertRefused(text, reason);
    }

    [TestCase(null, "the address is empty.")]
    [TestCase(" \t", "the address is empty.")]
    [TestCase("http://device:80/x", "the address starts with http://, and must start with ws:// or wss://.")]
    [TestCase("device:8050/x", "the address does not start with ws:// or wss://.")]
    [TestCase("//device/x", "the address does not start with ws:// or wss://.")]
    [TestCase("ws:/device", "two slashes are missing: the address must start with ws:// or wss://.")]
    [TestCase("wss:device", "two slashes are missing")]
    [TestCase("ws://", "the address names no host.")]
    [TestCase("ws:///x", "the address names no host.")]
    [TestCase("ws://:80/x", "the address names no host.")]
    [TestCase("ws://?x", "the address names no host.")]
    [TestCase("ws://10.0.0.5:99999/x", "port 99999: 1 to 65535.")]
    [TestCase("ws://10.0.0.5:65536/x", "port 65536: 1 to 65535.")]
    [TestCase("ws://10.0.0.5:99999999999999999999999/x", "port 99999999999999999999...: 1 to 65535.")]
    [TestCase("ws://device:0/x", "port 0: 1 to 65535.")]
    [TestCase("ws://device:/x", "the port is missing behind ':'.")]
    [TestCase("ws://device:80a/x", "the port holds 'a', and has digits only.")]
    [TestCase("ws://device:+80/x", "the port holds '+'")]
    [TestCase("ws://device:-1/x", "the port holds '-'")]
    [TestCase("ws://device:0080/x", "port 0080 has a leading zero.")]
    [TestCase("ws://device/x#y", "the address holds '#' at position 14, which it cannot.")]
    [TestCase("ws://device/a b", "the address holds a blank (U+0020) at position 14")]
    [TestCase("  ws://device/a b", "position 16")]
    [TestCase("ws://dev\tice/a", "a tab (U+0009) at position 9")]
    [TestCase("ws://device/\u00e9", "a letter (U+00E9) at position 13")]
    [TestCase("ws://device/x\u00A0", "a no-break space (U+00A0) at position 14")]
    [TestCase("\u200Bws://device/x", "a zero-width space (U+200B) at position 1,")]
    [TestCase("\u201Cws://device/x\u201D", "a curly quote (U+201C) at position 1,")]
    [TestCase("ws://device/\U0001F3A5", "(U+1F3A5) at position 13")]
    [TestCase("ws://device/\u0007", "a control character (U+0007)")]
    [TestCase("ws:\\\\device\\x", "the address holds '\\' at position 4")]
    [TestCase("ws://device/a|b", "'|' (position 14) must be written as %7C.")]
    [TestCase("ws://device/a?b=[1]", "'[' (position 17) must be written as %5B.")]
    [TestCase("ws://device/a%2", "'%' (position 14) is not followed by two hexadecimal digits.")]
    [TestCase("ws://device/%zz", "'%' (position 13)")]
    [TestCase("ws://device/a?", "ends with '?'")]
    [TestCase("ws://device/a/../b", "'.' or '..'")]
    [TestCase("ws://device/./b", "'.' or '..'")]
    [TestCase("ws://device/%2E%2e/b", "'.' or '..'")]
    public void Parse_WrongAddress_SaysWhatIsWrongAndWhatIsExpected(string text, string reason)
    {
        AssertRefused(text, reason);
    }

    [TestCase("ws://user:s3cret@device/x")]
    [TestCase("ws://s3cret@device/x")]
    [TestCase("ws://user:s3cr/s3cret@device/x")]
    [TestCase("ws://user:1/s3cret@device/x")]
    [TestCase("ws://user:s3cret\u200B@device/x")]
    [TestCase("user:s3cret@device")]
    [TestCase("http://user:s3cret@device:99999/x")]
    [TestCase("ws://device/x?y=user:s3cret@other")]
    public void Parse_UserOrPassword_IsRefusedAndNotTold(string text)
    {
        Assert.That(
            () => WebSocketUrl.Parse(text),
            Throws.TypeOf<RefusedException>().With.Message.StartsWith("the address holds a user or a password ('@')").And.Message.Not.Contains("s3cr").And.Message.Contains("Authorization Header"));
    }

    [TestCase(2001)]
    [TestCase(100_000)]
    public void Parse_LongAddress_IsRefusedWithItsLength(int length)
    {
        AssertRefused("ws://device/".PadRight(length, 'x'), $"the address has {length} characters, and may have 2000.");
    }

    [Test]
    public void Parse_LongestAddress_IsAccepted()
    {
        var text = "ws://device:80/".PadRight(WebSocketUrl.MaximumLength, 'x');

        Assert.That(WebSocketUrl.Parse(text).Text, Is.EqualTo(text));
    }

    [TestCase(254, "the host is too long")]
    [TestCase(64, "63 between two dots")]
    public void Parse_LongHost_IsRefused(int length, string reason)
    {
        AssertRefused("ws://" + new string('x', length) + "/x", reason);
    }

    [TestCase("\u00A0")]
    [TestCase("\u200B")]
    public void ParseOptional_BlanksThatNobodySees_AreNotNothing(string text)
    {
        Assert.That(() => WebSocketUrl.ParseOptional(text), Throws.TypeOf<RefusedException>());
        Assert.That(WebSocketUrl.ParseOptional(" \r\n"), Is.Null);
    }

    [Test]
    public void Shown_TokenInTheQuery_IsHidden()
    {
        Assert.That(WebSocketUrl.Parse("ws://device/x?token=s3cret&a=1").Shown, Is.EqualTo("ws://device:80/x?token=***&a=1"));
    }

    private static void AssertRefused(string text, string reason)
    {
        Assert.That(() => WebSocketUrl.Parse(text), Throws.TypeOf<RefusedException>().With.Message.Contains(reason).And.Message.EndsWith(Expected));
    }
}
