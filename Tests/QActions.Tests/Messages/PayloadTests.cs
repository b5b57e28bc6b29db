using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

public class PayloadTests
{
    [Test]
    public void ToAscii_BoxedBytes_AreUnboxed()
    {
        Assert.That(new Payload(new object[] { (byte)'a', (byte)255 }).ToAscii(), Is.EqualTo("a?"));
    }

    [TestCase(null)]
    [TestCase("a parameter that holds no bytes")]
    public void Length_NoBytes_IsZero(object parameter)
    {
        var payload = new Payload(parameter);

        Assert.That(payload.Length, Is.Zero);
        Assert.That(payload.ToAscii(), Is.Empty);
        Assert.That(payload.TryDecode(out var text), Is.True);
        Assert.That(text, Is.Empty);
        Assert.That(default(Payload).Length, Is.Zero);
    }

    [Test]
    public void TryDecode_Utf8_IsRead()
    {
        Assert.That(Is07Texts.Payload("Ünïcödé 📺").TryDecode(out var text), Is.True);
        Assert.That(text, Is.EqualTo("Ünïcödé 📺"));
    }

    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 0x31 }, "1")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF }, "")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x31 }, "\uFEFF1")]
    [TestCase(new byte[] { 0x31, 0xEF, 0xBB, 0xBF }, "1\uFEFF")]
    public void TryDecode_ByteOrderMarkInFront_IsPassedOverOnce(byte[] bytes, string expected)
    {
        Assert.That(Is07Texts.Payload(bytes).TryDecode(out var text), Is.True);
        Assert.That(text, Is.EqualTo(expected));
    }

    [TestCase(new byte[] { 0xEF, 0xBB, 0x7B })]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x31, 0x00 })]
    [TestCase(new byte[] { 0xC3, 0x28 })]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 })]
    [TestCase(new byte[] { 0x22, 0xFF, 0x22 })]
    public void TryDecode_InvalidUtf8_IsRefused(byte[] bytes)
    {
        Assert.That(Is07Texts.Payload(bytes).TryDecode(out _), Is.False);
    }

    [Test]
    public void Length_BoxedBytes_IsTheirNumber()
    {
        Assert.That(Is07Texts.Payload("abc").Length, Is.EqualTo(3));
    }

    [Test]
    public void Show_LongMessage_IsCutAndLooksNoFurther()
    {
        var boxed = new object[1_000_000];
        Array.Copy((object[])Is07Texts.Boxed(new string('\u20AC', 2000)), boxed, 6000);

        Assert.That(new Payload(boxed).Show(1000), Has.Length.EqualTo(1000), "the rest of the array holds no byte at all");
    }

    [TestCase(new byte[] { 0x61, 0xFF, 0x62 }, "a\uFFFDb")]
    [TestCase(new byte[0], "")]
    public void Show_WhatIsNoUtf8_IsReplaced(byte[] bytes, string text)
    {
        Assert.That(Is07Texts.Payload(bytes).Show(10), Is.EqualTo(text));
    }
}
