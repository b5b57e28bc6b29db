using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

/// <summary>What is JSON is accepted, wherever it stands.</summary>
public class AcceptedJsonTests : JsonSuiteTest
{
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
}
