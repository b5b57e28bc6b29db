namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>What is at the limit is taken, and what is one beyond is refused with its place.</summary>
public class DefinitionLimitTests : DefinitionFixture
{
    [TestCase("rules", 32, "line 1, read[32]: one too many: 'read' has at most 32")]
    [TestCase("conditions", 16, "line 1, read[0].when: one too many: there are at most 16 conditions")]
    [TestCase("steps", 10, "line 1, open[10]: one too many: 'open' has at most 10")]
    [TestCase("inputs", 20, "line 1, inputs[20]: one too many: 'inputs' has at most 20")]
    [TestCase("commands", 100, "line 1, commands[100]: one too many: 'commands' has at most 100")]
    [TestCase("patterns", 32, "line 1, keys.only[32]: one too many: 'only' has at most 32")]
    [TestCase("pattern", 100, "line 1, keys.not[0]: a pattern has at most 100 characters, and this one has 101")]
    [TestCase("variables", 16, "line 1, read[0].take.v16: one too many: a definition has at most 16 variables")]
    [TestCase("placeholders", 16, "line 1, read[0].key: a text has at most 16 placeholders")]
    [TestCase("parts", 16, "line 1, read[0].key: character")]
    [TestCase("nodes", 512, "line 1, read[")]
    [TestCase("depth", 16, "line 1, open[0].send")]
    [TestCase("length", 32768, "the definition has 32769 characters, and can have 32768 at most")]
    public void Definition_AtALimit_IsTakenAndBeyondItRefused(string limit, int most, string mistake)
    {
        Define(Make(limit, most));
        Assert.That(Mistake(Make(limit, most + 1)), Does.StartWith(mistake));
    }

    [Test]
    public void Patterns_OfBothLists_CountTogether() =>
        Assert.That(
            Mistake("{ 'name': 'x', 'keys': { 'only': [" + List(20, index => "'a'") + "], 'not': [" + List(13, index => "'a'") + "] }, 'read': [] }"),
            Is.EqualTo("line 1, keys.not[12]: one too many: 'only' and 'not' have at most 32 patterns together"));

    private static string Make(string limit, int count)
    {
        var rule = "{ 'is': 'nothing' }";
        var others = string.Empty;
        switch (limit)
        {
            case "rules":
                rule = List(count, _ => "{ 'is': 'nothing' }");
                break;
            case "conditions":
                rule = "{ 'is': 'nothing', 'when': { " + List(count, index => "'$.a" + index + "': 1") + " } }";
                break;
            case "steps":
                others = "'open': [ " + List(count, _ => "{ 'send': 'x' }") + " ],";
                break;
            case "inputs":
                others = "'inputs': [ " + List(count, index => "'i" + index + "'") + " ],";
                break;
            case "commands":
                others = "'commands': [ " + List(count, index => "{ 'name': 'c" + index + "', 'send': 'x' }") + " ],";
                break;
            case "patterns":
                others = "'keys': { 'only': [ " + List(count, _ => "'*'") + " ] },";
                break;
            case "pattern":
                others = "'keys': { 'not': [ '" + new string('*', count) + "' ] },";
                break;
            case "variables":
                rule = "{ 'is': 'nothing', 'take': { " + List(count, index => "'v" + index + "': '$.a'") + " } }";
                break;
            case "placeholders":
                rule = "{ 'is': 'state', 'key': '" + string.Concat(Enumerable.Repeat("{$.a}", count)) + "' }";
                break;
            case "parts":
                rule = "{ 'is': 'state', 'key': '{$" + string.Concat(Enumerable.Repeat(".a", count)) + "}' }";
                break;
            case "nodes":
                rule = List(32, index => "{ 'is': 'nothing', 'when': { " + List(16, path => "'$.n" + index + "_" + path + "': 1") + " } }");
                others = count > 512 ? "'heartbeat': { 'reply': { '$.one': 1 } }," : string.Empty;
                break;
            case "depth":
                others = "'open': [ { 'send': " + new string('[', count - 3) + new string(']', count - 3) + " } ],";
                break;
        }

        var text = "{ 'name': 'x', " + others + " 'read': [ " + rule + " ] }";
        return limit == "length" ? text.PadRight(count) : text;
    }

    private static string List(int count, Func<int, string> make) => string.Join(", ", Enumerable.Range(0, count).Select(make));
}
