using System.Text;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;
using Skyline.Protocol.Payloads;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

/// <summary>The kinds of input that public suites for JSON parsers try, bare and as a member that nobody reads, beside a value that somebody does.</summary>
public class JsonSuiteTests
{
    private readonly MessageReader reader = new(new Is07Dialect(), MessageReader.DefaultMaximumLength);

    /// <summary>What every reader must accept.</summary>
    [TestCase("[[]   ]")]
    [TestCase("[\"\"]")]
    [TestCase("[]")]
    [TestCase("[null, 7, \"7\", {}, false]")]
    [TestCase("[3\n]")]
    [TestCase(" [3]")]
    [TestCase("[3] \r\n\t")]
    [TestCase("[null,null,3]")]
    [TestCase("12e34")]
    [TestCase("0e+1")]
    [TestCase("0E1")]
    [TestCase("-0")]
    [TestCase("-0.0000000000000000000000000000000000000000000000000000000000000000000000000000000000007")]
    [TestCase("2E-9")]
    [TestCase("654.321E78")]
    [TestCase("{}")]
    [TestCase("{\"\":0}")]
    [TestCase("{\"a\":1,\"a\":2}")]
    [TestCase("{\"a\":1,\"a\":1}")]
    [TestCase("{\"a\\u0000b\":7}")]
    [TestCase("{\"low\":-1.0e+28,\"high\":1.0e+28}")]
    [TestCase("{\"a\":[{\"b\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}]}")]
    [TestCase("{\n\"a\":\n\"b\"\n}")]
    [TestCase("\"\\u0060\\u012a\\u12AB\"")]
    [TestCase("\"\\uD83D\\uDCFA\"")]
    [TestCase("\"\\uDBFF\\uDFFF\"")]
    [TestCase("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")]
    [TestCase("\"\\\\u0000 \\\\n \\u0012 \\u005C \\u0022 \\uFFFF \\u0000\"")]
    [TestCase("\"a/*b*/c//d'e\"")]
    [TestCase("\"\u007F \u00A0 \u03C0 \u20AC \u2028 \u2029 \uFFFF \uDBFF\uDFFF\"")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("\"\"")]
    public void WhatIsJson_IsAcceptedAndTheValueBesideItIsShown(string text)
    {
        Assert.That(IsJson(text), Is.True);
        AssertBeside(text, ReadFault.None);
    }

    /// <summary>What every reader must refuse.</summary>
    [TestCase("[1 true]")]
    [TestCase("[\"\": 1]")]
    [TestCase("[\"a\"],")]
    [TestCase("[,1]")]
    [TestCase("[1,,2]")]
    [TestCase("[1,]")]
    [TestCase("[,]")]
    [TestCase("[\"x\"]]")]
    [TestCase("[\"x\"")]
    [TestCase("[1,\n1\n,1")]
    [TestCase("[{}")]
    [TestCase("[3[4]]")]
    [TestCase("[1:2]")]
    [TestCase("[-]")]
    [TestCase("[*]")]
    [TestCase("[tru]")]
    [TestCase("[nul]")]
    [TestCase("[fals]")]
    [TestCase("[True]")]
    [TestCase("7\0")]
    [TestCase("++7")]
    [TestCase("+7")]
    [TestCase("+Inf")]
    [TestCase("Infinity")]
    [TestCase("-Infinity")]
    [TestCase("NaN")]
    [TestCase("-NaN")]
    [TestCase("-07")]
    [TestCase("07")]
    [TestCase("-7.0.")]
    [TestCase("-7.")]
    [TestCase(".-7")]
    [TestCase(".7e-3")]
    [TestCase("-.7")]
    [TestCase("0.7.7")]
    [TestCase("0.7e+")]
    [TestCase("0.7e")]
    [TestCase("0.e7")]
    [TestCase("0E+")]
    [TestCase("7.e3")]
    [TestCase("7eE3")]
    [TestCase("0e+-1")]
    [TestCase("7 000.0")]
    [TestCase("\uFF17")]
    [TestCase("7+7")]
    [TestCase("0x7")]
    [TestCase("-7x")]
    [TestCase("- 7")]
    [TestCase("7ea")]
    [TestCase("7.8H308")]
    [TestCase("[\"x\", truth]")]
    [TestCase("{[: \"x\"}")]
    [TestCase("{\"x\", null}")]
    [TestCase("{\"x\"::\"b\"}")]
    [TestCase("{\U0001F4FA}")]
    [TestCase("{\"a\":\"a\" 123}")]
    [TestCase("{'a':'b'}")]
    [TestCase("{\"a\" b}")]
    [TestCase("{:\"b\"}")]
    [TestCase("{\"a\" \"b\"}")]
    [TestCase("{\"a\":")]
    [TestCase("{\"a\"")]
    [TestCase("{1:1}")]
    [TestCase("{9999E9999:1}")]
    [TestCase("{null:null,null:null}")]
    [TestCase("{\"a\":1,,,,}")]
    [TestCase("{\"a\":1,}")]
    [TestCase("{\"a\":1}/**/")]
    [TestCase("{\"a\":1}//")]
    [TestCase("{\"a\":1,,\"b\":2}")]
    [TestCase("{a: \"b\"}")]
    [TestCase("{\"a\":\"b")]
    [TestCase("{\"a\"}")]
    [TestCase("{\"a\":1}#")]
    [TestCase("{\"a\":/*x*/1}")]
    [TestCase(" ")]
    [TestCase("\"\\uD800\\\"")]
    [TestCase("\"\\uD800\\u\"")]
    [TestCase("\"\\uD800\\u1x\"")]
    [TestCase("\"\\x00\"")]
    [TestCase("\"\\\\\\\"")]
    [TestCase("\"\\\t\"")]
    [TestCase("\"\\\U0001F4FA\"")]
    [TestCase("\"\\a\"")]
    [TestCase("\"\\uqqqq\"")]
    [TestCase("\"\\UA66D\"")]
    [TestCase("\\u0020\"x\"")]
    [TestCase("\\n")]
    [TestCase("\"")]
    [TestCase("'7'")]
    [TestCase("abc")]
    [TestCase("\"a\0a\"")]
    [TestCase("\"a\na\"")]
    [TestCase("\"a\ta\"")]
    [TestCase("\"\"x")]
    [TestCase("<.>")]
    [TestCase("[<null>]")]
    [TestCase("[1]x")]
    [TestCase("a\u00E5")]
    [TestCase("1]")]
    [TestCase("[][]")]
    [TestCase("]")]
    [TestCase("2@")]
    [TestCase("{}}")]
    [TestCase("{\"\":")]
    [TestCase("['")]
    [TestCase("[\"a")]
    [TestCase("[{\"a\":[{\"a\":[")]
    [TestCase("\u00E9")]
    [TestCase("*")]
    [TestCase("\u2060")]
    [TestCase("[\f]")]
    [TestCase("[\u2060]")]
    [TestCase("[\u00A0]")]
    public void WhatIsNoJson_IsRefusedWithTheWholeMessage(string text)
    {
        Assert.That(IsJson(text), Is.False);
        AssertBeside(text, ReadFault.Malformed);
    }

    /// <summary>What a reader may accept: this one does, as nothing of it stands in the way of the rest.</summary>
    [TestCase("123.456e-789")]
    [TestCase("0.7e00669999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999")]
    [TestCase("-1e+9999")]
    [TestCase("1.5e+9999")]
    [TestCase("-123123e100000")]
    [TestCase("123e-10000000")]
    [TestCase("-123123123123123123123123123123")]
    [TestCase("{\"\\uDFAA\":0}")]
    [TestCase("\"\\uDADA\"")]
    [TestCase("\"\\uD888\\u1234\"")]
    [TestCase("\"\\uD800\\n\"")]
    [TestCase("\"\\uD800\\uD800\\n\"")]
    [TestCase("\"\\ud800abc\"")]
    [TestCase("\"\\uDD1E\\uD834\"")]
    [TestCase("\"\\uDFAA\"")]
    public void WhatOnlyAReaderOfItWouldMind_IsAccepted(string text)
    {
        Assert.That(IsJson(text), Is.True);
        AssertBeside(text, ReadFault.None);
    }

    [Test]
    public void LongNeighbours_AreAccepted()
    {
        AssertBeside(new string('9', 381), ReadFault.None);
        AssertBeside("-0." + new string('0', 100_000) + "1e-" + new string('9', 1000), ReadFault.None);
        AssertBeside("\"" + new string('x', 500_000) + "\"", ReadFault.None);
        AssertBeside("[" + string.Join(",", Enumerable.Repeat("{\"a\":[]}", 50_000)) + "]", ReadFault.None);
        AssertBeside(new string('[', JsonWalker.MaximumDepth - 2) + new string(']', JsonWalker.MaximumDepth - 2), ReadFault.None);
    }

    [TestCase(100)]
    [TestCase(500)]
    [TestCase(100_000)]
    public void DeepNeighbours_AreCountedAsSuch(int depth)
    {
        AssertBeside(new string('[', depth) + new string(']', depth), ReadFault.TooDeep);
        AssertBeside(string.Concat(Enumerable.Repeat("{\"\":", depth)) + "1" + new string('}', depth), ReadFault.TooDeep);
    }

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
        Assert.That(Payload.TryDecode(bytes, out _), Is.False);
        var message = Bytes("{\"odd\":").Concat(bytes).Concat(Bytes("}")).ToArray();
        Assert.That(reader.Read(Is07Texts.Boxed(message)).Reason, Is.EqualTo("not UTF-8"));
    }

    [Test]
    public void OtherEncodings_AreRefused()
    {
        foreach (var encoding in new Encoding[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var withMark = encoding.GetPreamble().Concat(encoding.GetBytes(State)).ToArray();
            Assert.That(reader.Read(Is07Texts.Boxed(withMark)).Fault, Is.EqualTo(ReadFault.Malformed), encoding.WebName);
            Assert.That(reader.Read(Is07Texts.Boxed(encoding.GetBytes(State))).Fault, Is.EqualTo(ReadFault.Malformed), encoding.WebName);
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

    private static string State => Is07Texts.TemperatureState();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static bool IsJson(string text)
    {
        try
        {
            return new JsonWalker(text).ReadValue().Kind != JsonKind.None;
        }
        catch (JsonFaultException)
        {
            return false;
        }
    }

    /// <summary>As the first and the last member of the message, and of an object that is read.</summary>
    private void AssertBeside(string odd, ReadFault fault)
    {
        foreach (var message in new[]
        {
            State.Insert(1, "\"odd\":" + odd + ","),
            State.Insert(State.Length - 1, ",\"odd\":" + odd),
            State.Replace("\"value\":", "\"odd\":" + odd + ",\"value\":"),
        })
        {
            if (fault == ReadFault.None)
            {
                AssertShown(message);
            }
            else
            {
                Assert.That(Read(message).Fault, Is.EqualTo(fault), message.Length > 1000 ? string.Empty : message);
            }
        }
    }

    private void AssertShown(string message)
    {
        var reading = Read(message);
        Assert.That(reading.Message, Is.TypeOf<StateMessage>(), reading.Reason);
        Assert.That(((StateMessage)reading.Message).Value.Text, Is.EqualTo("20.9 C"));
    }

    private Reading Read(string message) => reader.Read(Is07Texts.Boxed(message));
}
