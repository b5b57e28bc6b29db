using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Messages;

/// <summary>Keys, their parts and what the device calls them.</summary>
public class KeyPlaceholderTests : TemplateFixture
{
    [TestCase("""{"k":"{keys}"}""", """{"k":["a|b","c"]}""")]
    [TestCase("""{"$each":"{key}"}""", """["a|b","c"]""")]
    [TestCase("""{"x":{"$each":{"p":"{key.1}","q":"{key.2?}","r":"{key.parts}"}}}""", """{"x":[{"p":"a","q":"b","r":["a","b"]},{"p":"c","r":["c"]}]}""")]
    [TestCase("""[{"$each":["{alias?}","{key.3?}"]}]""", """[[[7],[]]]""")]
    [TestCase("""{"$each":"{alias?}"}""", "[7]")]
    [TestCase("""{"$each":"{alias:text?}"}""", "[\"7\"]")]
    [TestCase("""["{keys} "]""", """["a|b,c "]""")]
    [TestCase("\"SUB {keys}\"", "SUB a|b,c")]
    [TestCase("\"42[\\\"SUB\\\",{keys},{id},{id:text}]\"", """42["SUB",["a|b","c"],1,"1"]""")]
    public void Write_SeveralKeys_RepeatsForEach(string json, string expected)
    {
        Separator = '|';
        Reopen();
        Source.Aliases.Learn("a|b", TemplateValue.Json("7"));

        Assert.That(Write(json, TemplateUse.SeveralKeys, null, "a|b", "c"), Is.EqualTo(expected));
        Assert.That(Writer.Fault, Is.Null);
    }

    [TestCase("{key.parts}", "[\"a|b\"]")]
    [TestCase("{key.1}", "\"a|b\"")]
    public void Write_NoSeparator_TheKeyIsItsOnlyPart(string placeholder, string expected) =>
        Assert.That(Write("[\"" + placeholder + "\"]", TemplateUse.OneKey, null, "a|b"), Is.EqualTo("[" + expected + "]"));

    [Test]
    public void Write_NoKeys_IsAnEmptyArray()
    {
        Assert.That(Write("""{"a":{"$each":"{key}"},"b":"{keys}"}""", TemplateUse.SeveralKeys), Is.EqualTo("""{"a":[],"b":[]}"""));
    }

    [Test]
    public void Aliases_OfAnotherKey_GoOverToIt()
    {
        Source.Aliases.Learn("a", TemplateValue.Json("1"));
        Source.Aliases.Learn("a", TemplateValue.Json("2"));
        Source.Aliases.Learn("b", TemplateValue.Json("2"));

        Assert.That(Source.Aliases.KeyOf("1"), Is.Null);
        Assert.That(Source.Aliases.KeyOf("2"), Is.EqualTo("b"));
        Assert.That(Source.Aliases.Of("a").IsNone);
    }
}
