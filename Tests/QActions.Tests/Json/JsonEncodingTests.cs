using System.Text;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

/// <summary>JSON is UTF-8 (RFC 8259, 8.1).</summary>
public class JsonEncodingTests : JsonSuiteTest
{
    [TestCase(new byte[] { 0xE5 })]
    [TestCase(new byte[] { 0x22, 0x81, 0x22 })]
    [TestCase(new byte[] { 0x22, 0xE9, 0x22 })]
    [TestCase(new byte[] { 0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22 })]
    [TestCase(new byte[] { 0x22, 0xC0, 0xAF, 0x22 })]
    [TestCase(new byte[] { 0x22, 0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF, 0x22 })]
    [TestCase(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })]
    [TestCase(new byte[] { 0x22, 0xE0, 0xFF, 0x22 })]
    [TestCase(new byte[] { 0x22, 0x5C, 0x75, 0xE5, 0x22 })]
    [TestCase(new byte[] { 0x31, 0x65, 0xE5 })]
    [TestCase(new byte[] { 0xEF, 0xBB })]
    public void WhatIsNoUtf8_IsRefusedWithTheWholeMessage(byte[] bytes)
    {
        Assert.That(Is07Texts.Payload(bytes).TryDecode(out _), Is.False);
        var message = Encoding.UTF8.GetBytes("{\"odd\":").Concat(bytes).Concat(Encoding.UTF8.GetBytes("}")).ToArray();
        Assert.That(Reader.Read(Is07Texts.Payload(message)).Reason, Is.EqualTo("not UTF-8"));
    }

    [Test]
    public void OtherEncodings_AreRefused()
    {
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var withMark = encoding.GetPreamble().Concat(encoding.GetBytes(State)).ToArray();
            Assert.That(Reader.Read(Is07Texts.Payload(withMark)).Fault, Is.EqualTo(ReadFault.Malformed), encoding.WebName);
            Assert.That(Reader.Read(Is07Texts.Payload(encoding.GetBytes(State))).Fault, Is.EqualTo(ReadFault.Malformed), encoding.WebName);
        }
    }

    [Test]
    public void ByteOrderMark_IsPassedOverInFrontOnly()
    {
        AssertShown("\uFEFF" + State);
        Assert.That(Read("\uFEFF\uFEFF" + State).Fault, Is.EqualTo(ReadFault.Malformed));
        Assert.That(Read(State + "\uFEFF").Fault, Is.EqualTo(ReadFault.Malformed));
        Assert.That(Read(" \uFEFF" + State).Fault, Is.EqualTo(ReadFault.Malformed));
        Assert.That(Read("\uFEFF").Fault, Is.EqualTo(ReadFault.Malformed));
    }
}
