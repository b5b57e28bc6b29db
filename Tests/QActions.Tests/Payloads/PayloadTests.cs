using System.Text;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Payloads;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Payloads;

public class PayloadTests
{
    [Test]
    public void ToBytes_BoxedBytes_AreUnboxed()
    {
        Assert.That(Payload.ToBytes(new object[] { (byte)1, (byte)255 }), Is.EqualTo(new byte[] { 1, 255 }));
    }

    [Test]
    public void ToBytes_EmptyParameter_IsEmpty()
    {
        Assert.That(Payload.ToBytes(null), Is.Empty);
        Assert.That(Payload.Length(null), Is.Zero);
    }

    [Test]
    public void TryDecode_Utf8_IsRead()
    {
        Assert.That(Payload.TryDecode(Encoding.UTF8.GetBytes("Ünïcödé 📺"), out var text), Is.True);
        Assert.That(text, Is.EqualTo("Ünïcödé 📺"));
    }

    [TestCase(new byte[] { 0xC3, 0x28 })]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 })]
    [TestCase(new byte[] { 0x22, 0xFF, 0x22 })]
    public void TryDecode_InvalidUtf8_IsRefused(byte[] bytes)
    {
        Assert.That(Payload.TryDecode(bytes, out _), Is.False);
    }

    [Test]
    public void Length_BoxedBytes_IsTheirNumber()
    {
        Assert.That(Payload.Length(Is07Texts.Boxed("abc")), Is.EqualTo(3));
    }
}
