using System.Text;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Messages;

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

    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 0x31 }, "1")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF }, "")]
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x31 }, "\uFEFF1")]
    [TestCase(new byte[] { 0x31, 0xEF, 0xBB, 0xBF }, "1\uFEFF")]
    public void TryDecode_ByteOrderMarkInFront_IsPassedOverOnce(byte[] bytes, string expected)
    {
        Assert.That(Payload.TryDecode(bytes, out var text), Is.True);
        Assert.That(text, Is.EqualTo(expected));
    }

    [TestCase(new byte[] { 0xEF, 0xBB, 0x7B })]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x31, 0x00 })]
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

    [Test]
    public void Beginning_LongMessage_HoldsMoreThanIsWantedAndLooksNoFurther()
    {
        var boxed = new object[1_000_000];
        Array.Copy((object[])Is07Texts.Boxed(new string('\u20AC', 2000)), boxed, 6000);

        Assert.That(Payload.Beginning(boxed, 1000), Has.Length.GreaterThan(1000), "the rest of the array holds no byte at all");
    }

    [TestCase(new byte[] { 0x61, 0xFF, 0x62 }, "a\uFFFDb")]
    [TestCase(new byte[0], "")]
    public void Beginning_WhatIsNoUtf8_IsReplaced(byte[] bytes, string text)
    {
        Assert.That(Payload.Beginning(Is07Texts.Boxed(bytes), 10), Is.EqualTo(text));
    }
}
