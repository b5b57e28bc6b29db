using Newtonsoft.Json.Linq;
using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Messages;

/// <summary>What placeholders become.</summary>
public class MessageTemplateTests : TemplateFixture
{
    [TestCase("""{ "a" : [ 52.0, 1e3, -0, true, null, "x" ], "b": {}, "c": [] }""", """{"a":[52.0,1e3,-0,true,null,"x"],"b":{},"c":[]}""")]
    [TestCase("""[ "é", "😀", "\ud83d", "\u2028", "\u007f", "a\"\\\n" ]""", """["\u00e9","\ud83d\ude00","\ud83d","\u2028","\u007f","a\"\\\n"]""")]
    [TestCase("\"42[\\\"a\\\",\\\"b\\\"]\"", """42["a","b"]""")]
    [TestCase("\"SUB\\n\\u0000\"", "SUB\n\0")]
    public void Write_NoPlaceholders_IsAsWrittenWithoutBlanksInAscii(string json, string expected) => Assert.That(Write(json), Is.EqualTo(expected));

    [TestCase("""["{id}"]""", "[1]")]
    [TestCase("""["{id:text}"]""", """["1"]""")]
    [TestCase("""["no {id}"]""", """["no 1"]""")]
    [TestCase("""["{id}", {"x":"{id}"}, "{id:text}", "a{id}b{id}"]""", """[1,{"x":1},"1","a1b1"]""")]
    [TestCase("""["{uuid}", "{uuid}"]""", """["00000000-0000-4000-8000-000000000001","00000000-0000-4000-8000-000000000001"]""")]
    [TestCase("""["{time.iso}"]""", """["2026-11-22T12:00:00.250Z"]""")]
    [TestCase("""["{time.unix}", "{time.unixMs}"]""", "[1795348800,1795348800250]")]
    [TestCase("""["{time.unixUs}", "{time.unixNs}", "{time.unixNs:text}"]""", """[1795348800250000,1795348800250000000,"1795348800250000000"]""")]
    [TestCase("""["{time.tai}"]""", """["1795348837:250000000"]""")]
    [TestCase("""["{user}", "{secret}", "{user}:{secret}"]""", """["operator","s3cret","operator:s3cret"]""")]
    [TestCase("""{"{user}":"{id}"}""", """{"operator":1}""")]
    [TestCase("""["{{id}}", "{{{id}}}", "}", "a}}b", "{{"]""", """["{id}","{1}","}","a}b","{"]""")]
    public void Write_Placeholder_IsTheValueWithItsTypeWhenAloneAndTextOtherwise(string json, string expected)
    {
        Clock.Advance(0.25);
        Assert.That(Write(json), Is.EqualTo(expected));
    }

    [Test]
    public void Write_EachMessage_HasTheNextNumberWhenItNeedsOne()
    {
        Assert.That(Write("""["{id}"]"""), Is.EqualTo("[1]"));
        Assert.That(Write("""["x"]"""), Is.EqualTo("""["x"]"""));
        Assert.That(Values.Number, Is.Null);
        Assert.That(Write("""["{id}"]"""), Is.EqualTo("[2]"));
        Assert.That(Values.Number, Is.EqualTo(2));
        Reopen();
        Assert.That(Write("""["{id}"]"""), Is.EqualTo("[1]"));
    }

    [Test]
    public void Write_MarksOfAReply_AreWhatWasSent()
    {
        Write("""["{id}","{id:text}","{time.tai}","{uuid}","{user}"]""");

        Assert.That(Values.Marks, Is.EqualTo(new[] { "1", "1795348837:0", "00000000-0000-4000-8000-000000000001" }));
    }

    [TestCase("5", "5")]
    [TestCase("-12.5", "-12.5")]
    [TestCase("true", "true")]
    [TestCase("null", "\"null\"")]
    [TestCase("007", "\"007\"")]
    [TestCase("1.", "\"1.\"")]
    [TestCase(" 5", "\" 5\"")]
    [TestCase("5]", "\"5]\"")]
    [TestCase("1,2", "\"1,2\"")]
    [TestCase("-", "\"-\"")]
    [TestCase("", "\"\"")]
    [TestCase("Scene 2", "\"Scene 2\"")]
    [TestCase("{secret}", "\"{secret}\"")]
    public void Write_EntryOfACommand_IsANumberOrBooleanOnlyWhenItIsJustThat(string entered, string expected)
    {
        Assert.That(Write("""["{value}"]""", TemplateUse.Command, entered), Is.EqualTo("[" + expected + "]"));
        Assert.That(Write("""["{value:text}"]""", TemplateUse.Command, entered), Is.EqualTo("[\"" + expected.Trim('"') + "\"]"));
    }

    [TestCase("5", "5")]
    [TestCase("\"5\"", "\"5\"")]
    [TestCase("{ \"a b\" : [ 1, \"é \\\"\" ] }", """{"a b":[1,"\u00e9 \""]}""")]
    [TestCase("null", "null")]
    public void Write_Variable_IsTypedAsItWasTaken(string taken, string expected)
    {
        var value = new Skyline.Protocol.Json.JsonWalker(taken).ReadValue();
        Source.Variables.TrySet("x", TemplateValue.Of(value));

        Assert.That(Write("""["{var.x}"]"""), Is.EqualTo("[" + expected + "]"));
    }

    [TestCase("""{"a":1,"b":"{secret?}","c":[1,"{secret?}"],"d":{"e":"x{secret?}"}}""", """{"a":1,"c":[1],"d":{}}""")]
    [TestCase("""{"b":"{var.x?}"}""", "{}")]
    [TestCase("""["{var.x?}","{var.x:text?}","{user?}"]""", """["operator"]""")]
    [TestCase("""{"{var.x?}":1}""", "{}")]
    [TestCase("\"{var.x?}\"", null)]
    public void Write_OptionalWithoutAValue_LeavesTheMemberOrItemOut(string json, string expected)
    {
        Secret = string.Empty;
        Reopen();

        Assert.That(Write(json), Is.EqualTo(expected));
        Assert.That(Writer.Fault, Is.Null);
    }

    [Test]
    public void Write_WithoutAValueThatIsNeeded_SaysWhich()
    {
        Write("""{"a":"{var.x}"}""");

        Assert.That(Writer.Fault, Is.EqualTo("{var.x} has no value."));
    }

    [Test]
    public void Write_EmptyEntry_IsAnEmptyText()
    {
        Secret = string.Empty;
        Reopen();

        Assert.That(Write("""{"a":"{secret}"}"""), Is.EqualTo("""{"a":""}"""));
        Assert.That(Writer.Fault, Is.Null);
    }

    [TestCase("\",\"admin\":\"x")]
    [TestCase("}]")]
    [TestCase("\\")]
    [TestCase("{secret}")]
    [TestCase("{{id}}")]
    [TestCase("\n\r\t\0\u0001\u001f\u007f\u0085\u2028\u2029")]
    [TestCase("\ud800")]
    [TestCase("\udc00x\ud800")]
    [TestCase("é😀")]
    public void Write_AnyValue_StaysInItsPlaceAndIsAscii(string hostile)
    {
        Inputs["I"] = hostile;
        Source.Variables.TrySet("x", TemplateValue.Text(hostile));
        Source.Aliases.Learn(hostile, TemplateValue.Text(hostile));
        var text = Write("""{"a":{"$each":["{key}","{key.1}","{alias}","<{key}>","{input.I}","{var.x}"]},"b":"{keys}","c":"{keys} "}""", TemplateUse.SeveralKeys, null, hostile, "k");

        Assert.That(text, Has.All.InRange(' ', '~'));
        Source.Aliases.Learn("k", TemplateValue.Text("n"));
        var message = JObject.Parse(Write("""{"a":{"$each":["{key}","{key.1}","{alias}","<{key}>","{input.I}","{var.x}"]},"b":"{keys}","{input.I}!":"{keys} "}""", TemplateUse.SeveralKeys, null, hostile, "k"));
        Assert.That(Writer.Fault, Is.Null);
        Assert.That(message["a"][0].Select(item => (string)item), Is.EqualTo(new[] { hostile, hostile, hostile, "<" + hostile + ">", hostile, hostile }));
        Assert.That(message["b"].Select(item => (string)item), Is.EqualTo(new[] { hostile, "k" }));
        Assert.That((string)message[hostile + "!"], Is.EqualTo(hostile + ",k "));
    }

    [Test]
    public void Write_NameThatIsThereAlready_IsNotSent()
    {
        Write("""{"action":"get","{key}":1}""", TemplateUse.OneKey, null, "action");

        Assert.That(Writer.Fault, Is.EqualTo("two members of an object would have the same name."));
    }

    [Test]
    public void Write_TooLong_IsCountedAndNotKept()
    {
        Write("""{"$each":"{key}"}""", TemplateUse.SeveralKeys, null, Enumerable.Repeat(new string('k', 100), 10_000).ToArray());

        Assert.That(Writer.Length, Is.EqualTo((10_000 * 103) + 1));
        Assert.That(Writer.Text, Has.Length.LessThanOrEqualTo(100_000));
    }
}
