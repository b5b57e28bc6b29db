using Skyline.Protocol.Dialects.Definitions.Values;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Keys as DataMiner stores them.</summary>
public class RowKeyTests : DefinitionFixture
{
    [TestCase("a.b/c d", "a.b/c d")]
    [TestCase("a;b?c*d\\e%f", "a%3Bb%3Fc%2Ad%5Ce%25f")]
    [TestCase("é", "%C3%A9")]
    [TestCase("\U0001F4FA", "%F0%9F%93%BA")]
    [TestCase("a\tb\u0000", "a%09b%00")]
    [TestCase(" a ", "%20a%20")]
    public void TryEscape_WhatAKeyCannotHave_IsWrittenAsItsBytes(string text, string expected)
    {
        Assert.That(RowKey.TryEscape(text, out var row), Is.True);
        Assert.That(row, Is.EqualTo(expected));
        Assert.That(RowKey.Unescape(row), Is.EqualTo(text));
    }

    [TestCase(100, 'a', true)]
    [TestCase(101, 'a', false)]
    [TestCase(100, '?', true)]
    [TestCase(16, 'é', true)]
    [TestCase(17, 'é', false)]
    [TestCase(33, '\n', true)]
    [TestCase(34, '\n', false)]
    [TestCase(0, 'a', false)]
    public void TryEscape_AKeyOf100Bytes_IsTheLongest(int count, char character, bool isFit) =>
        Assert.That(RowKey.TryEscape(new string(character, count), out _), Is.EqualTo(isFit));

    [Test]
    public void Read_AKeyThatIsTooLong_IsMalformedAndSaysWhich()
    {
        var reading = Read(Rules("{ 'is': 'state', 'each': '$[*]', 'key': '{@.k}', 'value': '@.v' }"), "[{'k':'a','v':1},{'k':'" + new string('b', 101) + "','v':2}]");

        Assert.That((reading.Fault, reading.Reason), Is.EqualTo((ReadFault.Malformed, "rule 1, item 2: the row key is longer than 100 bytes")));
        Assert.That(RowTexts.Of(reading), Is.EqualTo(new[] { "state a value=1 number=1" }));
    }

    [Test]
    public void Read_APart_BelongsToItsKey()
    {
        var state = (StateMessage)Read(Rules("{ 'is': 'state', 'key': 'a;b', 'part': 'c?', 'value': '$' }"), "1").Messages.Single();

        Assert.That((state.SourceId, state.ParentId), Is.EqualTo(("a%3Bb.c%3F", "a%3Bb")));
    }
}
