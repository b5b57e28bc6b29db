using ConnectorEmulator.Connections;

namespace ConnectorEmulator.Tests.Connections;

public class AddressTests
{
    [TestCase("ws://10.0.0.1:8050/path?q=1", "ws", 1, "ws://10.0.0.1:8050/path?q=1")]
    [TestCase("10.0.0.1", "ws", 8050, "ws://10.0.0.1:8050/")]
    [TestCase("10.0.0.1:4601", "ws", 8050, "ws://10.0.0.1:4601/")]
    [TestCase("ws://host", "ws", 8050, "ws://host:8050/")]
    [TestCase("ws://host:80/x", "ws", 8050, "ws://host/x")]
    [TestCase("wss://host/x", "ws", 443, "wss://host/x")]
    [TestCase("host", "ws", 443, "wss://host/")]
    [TestCase("host:443", "http", 80, "https://host/")]
    [TestCase("http://host", "http", 8050, "http://host:8050/")]
    [TestCase("[::1]:8050", "ws", 1, "ws://[::1]:8050/")]
    [TestCase("ws://HOST:80", "ws", 1, "ws://host/")]
    [TestCase("ws://host:80?a=b", "ws", 1, "ws://host/?a=b")]
    [TestCase("ws://host:80/a/../b?c=%7E%41", "ws", 1, "ws://host/a/../b?c=%7E%41")]
    public void TryParse_AsTheWizardHoldsIt_IsCompleted(string text, string scheme, int port, string expected)
    {
        Assert.That(Address.TryParse(text, scheme, port, out var address), Is.True);
        Assert.That(address!.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Create_WhatNoRequestLineCanHold_IsEscaped()
    {
        Assert.That(Address.Create("ws://host/a b\r\nX-Evil: 1").PathAndQuery, Is.EqualTo("/a%20b%0D%0AX-Evil:%201"));
    }

    [TestCase("http://host", "ws")]
    [TestCase("ws://", "ws")]
    [TestCase("ws://host:99999", "ws")]
    [TestCase("", "ws")]
    [TestCase("two words", "ws")]
    [TestCase("ws://127.000.000.010:31011/x", "ws")]
    [TestCase("010.1.2.3", "ws")]
    [TestCase("ws://127.1/x", "ws")]
    [TestCase("ws://2130706433", "ws")]
    [TestCase("http://0x7f.0.0.1", "http")]
    [TestCase("ws://dev%69ce/x", "ws")]
    [TestCase("ws://10.0.0.5\\x", "ws")]
    [TestCase("ws://host/x#y", "ws")]
    public void TryParse_NoAddress_IsRefused(string text, string scheme) => Assert.That(Address.TryParse(text, scheme, 1, out _), Is.False);
}
