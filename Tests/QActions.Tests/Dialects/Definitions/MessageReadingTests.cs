using Skyline.Protocol.Dialects.Definitions.Evaluation;
using Skyline.Protocol.Json;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>What comes of a message besides rows, and what is wrong with those that cannot be read.</summary>
public class MessageReadingTests : DefinitionFixture
{
    private const string OneState = "{ 'is': 'state', 'each': '$.l[*]', 'key': '{@.k}', 'value': '@.v' }";

    [TestCase("{'l':[{'v':1}]}", "rule 1, item 1: no key at @.k")]
    [TestCase("{'l':[{'k':null,'v':1}]}", "rule 1, item 1: no key at @.k")]
    [TestCase("{'l':[{'k':'','v':1}]}", "rule 1, item 1: no key")]
    [TestCase("{'l':[{'k':'a','v':1},{'k':'b'},{'v':2}]}", "rule 1, item 2: no value at @.v")]
    public void Read_ARuleThatFindsNoKeyOrValue_IsMalformedOnceAndSaysWhere(string message, string reason)
    {
        var reading = Read(Rules(OneState), message);

        Assert.That((reading.Fault, reading.Reason, reading.IsUnknown), Is.EqualTo((ReadFault.Malformed, reason, false)));
    }

    [Test]
    public void Read_AFaultInOneItem_LosesNoOther()
    {
        var reading = Read(Rules(OneState + ", { 'is': 'state', 'key': '{$.id}' }"), "{'l':[{'k':'a','v':1},{'k':'b'},{'k':'c','v':3}],'id':'d'}");

        Assert.That(RowTexts.Of(reading), Is.EqualTo(new[] { "state a value=1 number=1", "state c value=3 number=3", "state d" }));
        Assert.That(reading.Rules.Select(rule => (rule.Number, rule.Rows, rule.Fault)), Is.EqualTo(new[] { (1, 2, "item 2: no value at @.v"), (2, 1, null) }));
    }

    [TestCase("{", "ending too early")]
    [TestCase("hello", "not JSON from character 1 on")]
    [TestCase("{'l':1,'l':2}", "with 'l' twice")]
    [TestCase("", "ending too early")]
    public void Read_WhatIsNotJson_IsMalformed(string message, string reason)
    {
        var reading = Read(Rules(OneState), message);

        Assert.That((reading.Fault, reading.Reason), Is.EqualTo((ReadFault.Malformed, reason)));
    }

    [Test]
    public void Read_ADeepMessage_IsTooDeep() =>
        Assert.That(Read(Rules("{ 'is': 'state', 'each': '$.**', 'key': 'k', 'value': '@' }"), new string('[', 100_000)).Fault, Is.EqualTo(ReadFault.TooDeep));

    [Test]
    public void Read_MoreItemsThanAreRead_CutsTheRestAndCountsIt()
    {
        var reading = Read(Rules("{ 'is': 'state', 'each': '$[*]', 'key': 'k', 'part': '{@~}', 'value': '@' }"), "[" + string.Join(',', Enumerable.Range(0, 12_000)) + "]");

        Assert.That((reading.Messages.Count, reading.CutItems, reading.Fault), Is.EqualTo((10_000, 2_000, ReadFault.None)));
    }

    [Test]
    public void Read_MoreGroupsThanAreRead_CutsTheRestAndCountsIt()
    {
        var reading = Read(
            Rules("{ 'is': 'state', 'each': '$.*.**', 'key': '{$.*~}', 'part': '{@~}', 'value': '@' }"),
            "{" + string.Join(',', Enumerable.Range(0, 15_000).Select(index => "'" + index + "':{'a':1}")) + "}");

        Assert.That((reading.Messages.Count, reading.CutItems), Is.EqualTo((10_000, 5_000)));
    }

    [Test]
    public void Read_AStepThatWaits_GetsWhatItTakes()
    {
        var definition = Rules(string.Empty, "'open': [ { 'send': 'hi' }, { 'wait': { '$.op': 0 }, 'take': { 'salt': '$.s', 'none': '$.x' }, 'send': '{var.salt}{var.none?}' } ],");
        var reading = Read(definition, "{'op':0,'s':7}");

        Assert.That((reading.Steps.Single().Index, reading.IsUnknown), Is.EqualTo((1, false)));
        Assert.That(reading.Steps[0].Taken.Select(taken => (taken.Name, taken.Value.IsNone, taken.Value.AsText())), Is.EqualTo(new[] { ("salt", false, "7"), ("none", true, string.Empty) }));
        Assert.That(definition.Opening[1].Wait.Text, Is.EqualTo("$.op = 0"));
    }

    [TestCase("{ '$.type': 'auth_ok' }", "$.type = auth_ok")]
    [TestCase("{ '$.a': [ 1, 'x' ], '$.b': { 'exists': true } }", "$.a = 1 or x, $.b exists")]
    [TestCase("{ '$.a': { 'not': { 'starts': 'x' } }, '$.b': { 'exists': false } }", "$.a not starts with x, $.b does not exist")]
    public void Text_OfAWait_IsWhatAnOperatorReads(string wait, string text) =>
        Assert.That(Rules(string.Empty, "'open': [ { 'wait': " + wait + " } ],").Opening[0].Wait.Text, Is.EqualTo(text));

    [Test]
    public void Read_TheReplyToACommand_GivesItsResult()
    {
        var reading = Read(
            Rules(string.Empty, "'commands': [ { 'name': 'a', 'send': 'a' }, { 'name': 'b', 'send': 'b', 'reply': { '$.r': 'b' }, 'result': 'got {$.v}' } ],"), "{'r':'b','v':1.50}");

        Assert.That((reading.Commands.Single().Index, reading.Commands[0].Result, reading.IsUnknown), Is.EqualTo((1, "got 1.5", false)));
    }

    [Test]
    public void Read_AVariableOfARule_KeepsItsType()
    {
        var taken = Read(Rules("{ 'is': 'nothing', 'take': { 'n': '$.n', 't': '$.t' } }"), "{'n':1.0,'t':'1'}").Taken;

        Assert.That(taken.Select(value => value.Value.AsJson()), Is.EqualTo(new[] { "1.0", "\"1\"" }));
    }

    [Test]
    public void Read_AnAlias_KeepsItsType()
    {
        var rules = "{ 'is': 'alias', 'each': '$.s[*]', 'alias': '@.id', 'key': '{@.p}' }, { 'is': 'state', 'each': '$.v[*]', 'alias': '@.id', 'part': 'x', 'value': '@.v' }";
        var reading = Read(Rules(rules), "{'s':[{'id':7,'p':'a'},{'id':'7','p':'b'}],'v':[{'id':7,'v':1}]}");

        Assert.That(reading.Aliases.Select(alias => alias.Alias.AsJson() + alias.Key), Is.EqualTo(new[] { "7a", "\"7\"b" }));
        var aliased = (AliasedMessage)reading.Messages.Single();
        Assert.That((aliased.Alias.AsJson(), ((StateMessage)aliased.For("a")).SourceId, aliased.For(new string('a', 100))), Is.EqualTo(("7", "a.x", (Message)null)));
    }

    [TestCase("{'s':[{'id':7}]}", "rule 1, item 1: no key at @.p")]
    [TestCase("{'s':[{'p':'a'}]}", "rule 1, item 1: no alias at @.id")]
    [TestCase("{'v':[{'v':1}]}", "rule 2, item 1: no alias at @.id")]
    public void Read_AnAliasThatIsMissing_IsMalformed(string message, string reason)
    {
        var rules = "{ 'is': 'alias', 'each': '$.s[*]', 'alias': '@.id', 'key': '{@.p}' }, { 'is': 'state', 'each': '$.v[*]', 'alias': '@.id', 'value': '@.v' }";

        Assert.That(Read(Rules(rules), message).Reason, Is.EqualTo(reason));
    }

    [TestCase("'frames': { 'separator': '\\u001e' },", "{'k':'a'}\u001e{'k':'b'}\u001e", "state a|state b")]
    [TestCase("'frames': { 'separator': '\\n' },", "{'k':'a'}\n\n{'k':'b'}", "state a|state b")]
    [TestCase("'frames': { 'separator': '\\n' },", "\n", "nothing")]
    [TestCase("'frames': { 'separator': '--', 'head': true },", "x{'k':'a'}--y--", "state a|gone y", "'head'")]
    public void Read_AFrameOfDocuments_ReadsEach(string frames, string message, string expected, string head = "")
    {
        var rules = "{ 'when': { '$.k': { 'exists': true } }, 'is': 'state', 'key': '{$.k}' }" + (head.Length == 0 ? string.Empty : ", { 'when': { 'head': 'y' }, 'is': 'gone', 'key': 'y' }");

        Assert.That(string.Join('|', Rows(rules, message, frames)), Is.EqualTo(expected));
    }

    [TestCase("42['a',1]", "state 42a value=1 number=1")]
    [TestCase("  42 ['a',1]", "state 42a value=1 number=1")]
    [TestCase("['a',1]", "unknown")]
    [TestCase("2", "nothing")]
    [TestCase("3probe", "unknown")]
    [TestCase("", "unknown")]
    public void Read_AHead_IsWhatStandsBeforeTheJson(string message, string expected) =>
        Assert.That(
            Rows("{ 'when': { 'head': '42' }, 'is': 'state', 'key': '42{$[0]}', 'value': '$[1]' }, { 'when': { 'head': '2' }, 'is': 'nothing' }", message, "'frames': { 'head': true },"),
            Is.EqualTo(new[] { expected }));

    /// <summary>White space around a head does not count, in the message or in the definition.</summary>
    [TestCase("'EVT '", "EVT {'k':'a'}", true)]
    [TestCase("'EVT '", "EVT{'k':'a'}", true)]
    [TestCase("' EVT\\n'", "EVT {'k':'a'}", true)]
    [TestCase("'EVT '", "EVT", true)]
    [TestCase("'EVT '", "EVTS {'k':'a'}", false)]
    [TestCase("'A B'", "A  B {'k':'a'}", false)]
    [TestCase("['GET ', 'EVT ']", "EVT {'k':'a'}", true)]
    [TestCase("{ 'not': 'EVT ' }", "EVT {'k':'a'}", false)]
    [TestCase("{ 'starts': 'EVT ' }", "EVT {'k':'a'}", true)]
    [TestCase("{ 'starts': 'EVT ' }", "EVT 1 {'k':'a'}", true)]
    [TestCase("{ 'starts': ' EVT ' }", "EVT 1 {'k':'a'}", true)]
    [TestCase("{ 'starts': 'EVT ' }", "EVTS {'k':'a'}", false)]
    [TestCase("{ 'not': { 'starts': 'EVT ' } }", "EVT {'k':'a'}", false)]
    public void Read_AHeadWithWhiteSpace_IsMeantWithoutIt(string test, string message, bool holds) =>
        Assert.That(Rows("{ 'when': { 'head': " + test + " }, 'is': 'nothing' }", message, "'frames': { 'head': true },"), Is.EqualTo(new[] { holds ? "nothing" : "unknown" }));

    /// <summary>What @ does not have may stand on the item around it.</summary>
    [TestCase("'key': '{@.group}.{@.n}', 'value': '@.v'", "rule 1, item 1: no key at @.group; on the item around it: $.groups[*].group")]
    [TestCase("'key': '{@.n}', 'value': '@.on'", "rule 1, item 1: no value at @.on; on the item around it: $.groups[*].on")]
    [TestCase("'key': '{@.n}', 'value': ['@.on', '@[`a b`][0]']", "rule 1, item 1: no value at @.on or @['a b'][0]; on the item around it: $.groups[*]['a b'][0]")]
    [TestCase("'alias': '@.id', 'value': '@.v'", "rule 1, item 1: no alias at @.id; on the item around it: $.groups[*].id")]
    [TestCase("'key': '{$.groups[*].x}', 'value': '@.v'", "rule 1, item 1: no key at $.groups[*].x")]
    public void Read_AListOfListsWithAPathThatMisses_NamesTheItemAround(string members, string reason)
    {
        var definition = Rules("{ 'is': 'state', 'each': '$.groups[*].lamps[*]', " + members + " }, { 'when': { '$.z': 1 }, 'is': 'alias', 'alias': '$.a', 'key': '{$.b}' }");

        Assert.That(Read(definition, "{'groups':[{'group':'hall','on':1,'lamps':[{'n':'a','v':1}]}]}").Reason, Is.EqualTo(reason));
    }

    [Test]
    public void Read_ThePathThatIsNamedInsteadOfOneThatMisses_FindsTheItemAround() =>
        Assert.That(
            Rows("{ 'is': 'state', 'each': '$.groups[*].lamps[*]', 'key': '{$.groups[*].group}.{@.n}', 'value': '@.v' }", "{'groups':[{'lamps':[{'n':'a','v':1}],'group':'hall'}]}"),
            Is.EqualTo(new[] { "state hall.a value=1 number=1" }));

    [Test]
    public void Read_ARefusal_NamesWhatWasRefused()
    {
        var rows = Rows("{ 'is': 'refused', 'id': '$.id', 'key': '{$.k}', 'text': '{$.code}: {$.why}' }", "{'id':1.0,'k':'a;b','code':5}");

        Assert.That(rows, Is.EqualTo(new[] { "refused request 1 a;b text=5:" }));
    }

    [Test]
    public void Read_AnAnswer_RepeatsValuesWithTheirTypes() =>
        Assert.That(
            Rows("{ 'is': 'answer', 'send': { 'n': '{$.n}', 't': 'x{$.n}', 'o': '{$.o}', 'm': '{$.m?}' } }", "{'n':1.0,'o':{'ü':[1]}}"),
            Is.EqualTo(new[] { "answer send={\"n\":1.0,\"t\":\"x1.0\",\"o\":{\"\\u00fc\":[1]}}" }));

    [TestCase(4096, "x", false)]
    [TestCase(4097, "x", true)]
    [TestCase(4096, "\\u00e9", false)]
    [TestCase(4097, "\\u00e9", true)]
    [TestCase(100_000, "x", true)]
    public void Read_AVariable_IsTakenUpToItsLimit(int characters, string character, bool isTooLong)
    {
        var reading = Read(Rules("{ 'is': 'nothing', 'take': { 'a': '$.a' } }"), "{'a':'" + string.Concat(Enumerable.Repeat(character, characters)) + "'}");

        Assert.That(reading.Taken.Select(taken => (taken.IsTooLong, taken.Value.AsText().Length)), Is.EqualTo(new[] { (isTooLong, isTooLong ? 0 : characters) }));
    }

    [Test]
    public void Read_AVariableOfEachItem_IsThatOfTheLastOne()
    {
        var reading = Read(Rules("{ 'is': 'nothing', 'each': '$.l[*]', 'take': { 'a': '@' } }, { 'is': 'nothing', 'take': { 'b': '$.b' } }"), "{'l':[1,2,3],'b':4}");

        Assert.That(reading.Taken.Select(taken => (taken.Name, taken.Value.AsText())), Is.EqualTo(new[] { ("a", "3"), ("b", "4") }));
    }

    [Test]
    public void Read_AHeartbeatReply_HasItsMark() =>
        Assert.That(
            Rows(string.Empty, "{'t':'pong','id':12}", "'heartbeat': { 'every': 5, 'send': { 'id': '{id}' }, 'reply': { '$.t': 'pong' }, 'echo': '$.id' },"), Is.EqualTo(new[] { "health text=12" }));

    [Test]
    public void Read_JsonInAString_ThatIsNot_HasNothing()
    {
        var definition = Rules("{ 'when': { '$.p|json.a': { 'exists': false } }, 'is': 'nothing' }");

        Assert.That(new[] { "{'p':'PONG'}", "{'p':'{'}", "{'p':5}", "{}" }.Select(message => RowTexts.Of(Read(definition, message)).Single()), Is.All.EqualTo("nothing"));
    }

    [Test]
    public void IsJson_IsTrueForJsonOnly() =>
        Assert.That(new[] { "1", "{", "", "[1]x", "\"a\"" }.Select(JsonWalker.IsJson), Is.EqualTo(new[] { true, false, false, false, true }));
}
