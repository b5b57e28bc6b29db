using Skyline.Protocol.Dialects.Definitions.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions.Messages;

/// <summary>What is not a template, where the mistake is, and how to mend it.</summary>
public class TemplateMistakeTests : TemplateFixture
{
    [TestCase("{secrt}", "{secrt} is not a placeholder; {secret}?")]
    [TestCase("{Secret}", "{Secret} is not a placeholder; {secret}?")]
    [TestCase("{time.unixms}", "{time.unixms} is not a placeholder; {time.unixMs}?")]
    [TestCase("{id:txt}", "{id:txt} is not a placeholder; write {{ for a brace. Known: {id}, {uuid}, {time.iso}, {time.unix}, {time.unixMs}, {time.unixUs}, {time.unixNs}, {time.tai}, {user}, {secret}, {input.Realm}, {var.x}")]
    [TestCase("{input.Relm}", "{input.Relm} is not a placeholder; {input.Realm}?")]
    [TestCase("{input.X}", "{input.X}: 'inputs' has no 'X'; known: Realm")]
    [TestCase("{var.session}", "{var.session}: no 'take' or 'let' gives 'session'; known: x")]
    [TestCase("{value}", "{value} can only stand in a command")]
    [TestCase("{keys}", "{keys} can only stand in 'subscribe' or 'unsubscribe' with a list of all, new or gone, outside '$each'")]
    [TestCase("{key}", "{key} can only stand in 'subscribe' or 'unsubscribe' with \\\"list\\\": \\\"one\\\", or in '$each'")]
    [TestCase("{$.a}", "{$.a} can only stand in an answer")]
    [TestCase("a{id", "the '{' at character 2 has no '}'; write {{ for a brace")]
    [TestCase("{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}{id}", "a text can have 16 placeholders at most")]
    public void Parse_Mistake_IsNamedWithItsCureAndPlace(string text, string expected)
    {
        Inputs["Realm"] = "r";
        var json = "{ \"a\": [ 1, { \"b\": \"" + text + "\" } ] }";
        var mistake = Assert.Throws<TemplateMistakeException>(() => MessageTemplate.Parse(json, Scope(TemplateUse.Step)));

        Assert.That(mistake.Message, Is.EqualTo(expected.Replace("\\\"", "\"")));
        Assert.That(mistake.Place, Is.EqualTo(".a[1].b"));
        Assert.That(json.Substring(mistake.Offset), Does.StartWith(text));
    }

    [TestCase("{}", TemplateUse.Step)]
    [TestCase("{foo}", TemplateUse.Step)]
    [TestCase("{key.0}", TemplateUse.OneKey)]
    [TestCase("{key.x}", TemplateUse.OneKey)]
    [TestCase("{key.-1}", TemplateUse.OneKey)]
    [TestCase("{?}", TemplateUse.Step)]
    [TestCase("{id??}", TemplateUse.Step)]
    [TestCase("{ id }", TemplateUse.Step)]
    [TestCase("{input.}", TemplateUse.Step)]
    public void Parse_NoPlaceholder_IsRefused(string text, int use) =>
        Assert.Throws<TemplateMistakeException>(() => MessageTemplate.Parse("[\"" + text + "\"]", Scope((TemplateUse)use)));

    [TestCase("""{"$each":"{key}"}""", TemplateUse.OneKey, "'$each' can only stand in 'subscribe' or 'unsubscribe' with a list of all, new or gone")]
    [TestCase("""{"$each":{"$each":"{key}"}}""", TemplateUse.SeveralKeys, "'$each' cannot stand in another '$each'")]
    [TestCase("""{"$each":"{keys}"}""", TemplateUse.SeveralKeys, "{keys} can only stand in 'subscribe' or 'unsubscribe' with a list of all, new or gone, outside '$each'")]
    [TestCase("""{"$each":"{key}","a":1}""", TemplateUse.SeveralKeys, "an object with '$each' can have no other member")]
    [TestCase("""{"a":1,"$each":"{key}"}""", TemplateUse.SeveralKeys, "an object with '$each' can have no other member")]
    [TestCase("\"\"", TemplateUse.Step, "an empty message cannot be sent")]
    [TestCase("\"é\"", TemplateUse.Step, "a message that is a text can only have ASCII; only JSON can escape other characters")]
    [TestCase("5", TemplateUse.Step, "a message is an object, an array or a text")]
    [TestCase("null", TemplateUse.Step, "a message is an object, an array or a text")]
    public void Parse_NoMessage_IsRefused(string json, int use, string expected)
    {
        var mistake = Assert.Throws<TemplateMistakeException>(() => MessageTemplate.Parse(json, Scope((TemplateUse)use)));

        Assert.That(mistake.Message, Is.EqualTo(expected));
    }

    [TestCase("Ready?")]
    [TestCase("a:text")]
    [TestCase("né e")]
    public void Parse_InputWithAnyName_IsFound(string name)
    {
        Inputs[name] = "v";

        Assert.That(Write("[\"{input." + name + "}\"]"), Is.EqualTo("[\"v\"]"));
    }

    [TestCase("{$.a}", "$.a")]
    [TestCase("{$.a?}", "$.a")]
    [TestCase("{$['x}y'].b|/3}", "$['x}y'].b|/3")]
    [TestCase("{$['?']?}", "$['?']")]
    public void Paths_OfAnAnswer_AreAsWritten(string text, string expected) =>
        Assert.That(MessageTemplate.Parse("[\"" + text + "\",\"" + text + "\"]", Scope(TemplateUse.Answer)).Paths, Is.EqualTo(new[] { expected }));
}
