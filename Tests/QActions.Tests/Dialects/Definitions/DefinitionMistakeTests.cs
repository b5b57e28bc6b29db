namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>What an operator reads of a definition that cannot be used: the line, the member, what is wrong and how to mend it.</summary>
public class DefinitionMistakeTests : DefinitionFixture
{
    [Test]
    public void Filter_IsToldByLineMemberAndCharacter() =>
        Assert.That(
            Mistake("{ 'name': 'x',\n  'read': [\n    { 'is': 'state', 'key': 'k', 'value': '$.data[?(@.x)]' } ] }"),
            Is.EqualTo("line 3, read[0].value: character 8 of the path '$.data[?(@.x)]': filters are not supported, use 'when'"));

    [Test]
    public void UnknownMember_IsToldWithThoseThatAreKnown() =>
        Assert.That(
            Mistake("{ 'name': 'x',\n  'red': [] }"),
            Is.EqualTo("line 2: 'red' is not a member of a definition; known: name, about, inputs, frames, open, heartbeat, keys, subscribe, unsubscribe, pace, commands, read. Did you mean 'read'?"));

    [Test]
    public void StarThatEachHasNot_IsTold() =>
        Assert.That(
            Mistake("{ 'name': 'x', 'read': [ { 'is': 'state', 'each': '$.list[*]', 'key': '{$.items[*].name}' } ] }"),
            Is.EqualTo("line 1, read[0].key: '$.items[*].name' has a star that 'each' has not"));

    [Test]
    public void UnknownPlaceholder_IsToldWithTheNearest() =>
        Assert.That(
            Mistake("{ 'name': 'x', 'open': [ { 'send': 'hello' },\n { 'send': { 'p': {\n 'q': '{secrt}' } } } ], 'read': [] }"),
            Is.EqualTo("line 3, open[1].send: {secrt} is not a placeholder; {secret}?"));

    /// <summary>Each is one rule, and what is told of it behind its place.</summary>
    [TestCase("'key': '$.k'", "line 1, read[0]: 'is' is missing in a rule; known: state, gone, reboot, accepted, refused, alias, answer, nothing")]
    [TestCase("'is': 'stat'", "line 1, read[0].is: 'stat' is not known here; known: state, gone, reboot, accepted, refused, alias, answer, nothing. Did you mean 'state'?")]
    [TestCase("'is': 'gone', 'key': 'k', 'value': '$'", "line 1, read[0]: 'value' is not a member of a rule that is \"gone\"; known: when, is, each, take, key, alias, part")]
    [TestCase("'is': 'state', 'valeu': '$'", "line 1, read[0]: 'valeu' is not a member of a rule that is \"state\"; known: when, is, each, take, key, alias, part, name, unit, type, group, value, as, factor, divide, numbers, texts, time, timeAs. Did you mean 'value'?")]
    [TestCase("'is': 'state'", "line 1, read[0]: 'key' is missing, or 'alias' for what the device calls it")]
    [TestCase("'is': 'state', 'key': 'a', 'alias': '$.a'", "line 1, read[0].alias: 'key' and 'alias' cannot stand together; take one of them away")]
    [TestCase("'is': 'state', 'key': 5", "line 1, read[0].key: must be a text, and is a number")]
    [TestCase("'is': 'state', 'key': ''", "line 1, read[0].key: is empty")]
    [TestCase("'is': 'state', 'key': '{k}'", "line 1, read[0].key: {k} is not a path; a path begins with $ (the message) or @ (where 'each' stands): {$.k}?")]
    [TestCase("'is': 'state', 'key': '{$.k'", "line 1, read[0].key: the '}' is missing in '{$.k'; a brace that is meant as such is written '{{'")]
    [TestCase("'is': 'state', 'key': '{$.k|/}'", "line 1, read[0].key: {$.k|/}: the number of the part is missing behind '|/', such as $.k|/1")]
    [TestCase("'is': 'state', 'key': '{$.k|/0}'", "line 1, read[0].key: {$.k|/0}: parts are counted from 1")]
    [TestCase("'is': 'state', 'key': '{@.k}'", "line 1, read[0].key: '@.k' begins where 'each' stands, and there is no 'each'; begin with $")]
    [TestCase("'is': 'state', 'each': '$.a.**', 'key': '{@.k}'", "line 1, read[0].key: '@.k' finds nothing: 'each' ends with '.**', so that @ is a scalar")]
    [TestCase("'is': 'state', 'each': '@.a', 'key': 'k'", "line 1, read[0].each: '@.a': 'each' begins with $, and does not end with ~")]
    [TestCase("'is': 'state', 'key': 'k', 'value': 'data'", "line 1, read[0].value: 'data' is not a path: it begins with $ (the message) or @ (where 'each' stands); $.data?")]
    [TestCase("'is': 'state', 'key': 'k', 'value': {}", "line 1, read[0].value: must be a path or a list of paths, and is an object")]
    [TestCase("'is': 'state', 'key': 'k', 'value': []", "line 1, read[0].value: the list of paths is empty")]
    [TestCase("'is': 'state', 'key': 'k', 'value': ['$.a', '$.b[*]']", "line 1, read[0].value[1]: '$.b[*]' has a star that 'each' has not")]
    [TestCase("'is': 'state', 'key': 'k', 'factor': 2", "line 1, read[0].factor: 'factor' is of no use without 'value'")]
    [TestCase("'is': 'state', 'key': 'k', 'timeAs': 'iso'", "line 1, read[0].timeAs: 'timeAs' is of no use without 'time'")]
    [TestCase("'is': 'state', 'key': 'k', 'value': '$', 'factor': 0", "line 1, read[0].factor: must be a number other than 0, of at most 18 digits")]
    [TestCase("'is': 'state', 'key': 'k', 'value': '$', 'factor': 1e400", "line 1, read[0].factor: must be a number other than 0")]
    [TestCase("'is': 'state', 'key': 'k', 'value': '$', 'as': 'int'", "line 1, read[0].as: 'int' is not known here; known: auto, number, quantity")]
    [TestCase("'is': 'state', 'key': 'k', 'value': '$', 'numbers': { 'on': '1' }", "line 1, read[0].numbers.on: must be a number")]
    [TestCase("'is': 'state', 'key': 'k', 'value': '$', 'texts': { '1': 1 }", "line 1, read[0].texts.1: must be a text, and is a number")]
    [TestCase("'is': 'state', 'key': 'k', 'value': '$', 'time': '$.t', 'timeAs': 'epoch'", "line 1, read[0].timeAs: 'epoch' is not known here; known: auto, iso, unix, unixMs, unixUs, unixNs, tai")]
    [TestCase("'is': 'accepted'", "line 1, read[0]: 'id' is missing in a rule that is \"accepted\"")]
    [TestCase("'is': 'refused'", "line 1, read[0]: 'text' is missing in a rule that is \"refused\"")]
    [TestCase("'is': 'answer'", "line 1, read[0]: 'send' is missing in a rule that is \"answer\"")]
    [TestCase("'is': 'answer', 'send': { 'a': '{$.b[*]}' }", "line 1, read[0].send: '$.b[*]' has a star that 'each' has not")]
    [TestCase("'is': 'answer', 'send': { 'a': '{$.b[?]}' }", "line 1, read[0].send: character 5 of the path '$.b[?]': filters are not supported, use 'when'")]
    [TestCase("'is': 'state', 'alias': '$.a'", "line 1, read[0].alias: an alias is used and learnt nowhere: no rule is \"alias\", and none is \"accepted\" with 'alias'")]
    [TestCase("'is': 'nothing', 'when': { '$.a': {} }", "line 1, read[0].when.$.a: a test has one of exists, starts, not")]
    [TestCase("'is': 'nothing', 'when': { '$.a': { 'exist': true } }", "line 1, read[0].when.$.a: 'exist' is not a test; known: exists, starts, not. Did you mean 'exists'?")]
    [TestCase("'is': 'nothing', 'when': { '$.a': { 'exists': 1 } }", "line 1, read[0].when.$.a.exists: must be true or false, and is a number")]
    [TestCase("'is': 'nothing', 'when': { '$.a': [] }", "line 1, read[0].when.$.a: an empty list never holds")]
    [TestCase("'is': 'nothing', 'when': { '$.a[?]': 1 }", "line 1, read[0].when: character 5 of the path '$.a[?]': filters are not supported, use 'when'")]
    [TestCase("'is': 'nothing', 'when': { 'type': 1 }", "line 1, read[0].when: 'type' is not a path: it begins with $ (the message) or @ (where 'each' stands); $.type?")]
    [TestCase("'is': 'nothing', 'when': { 'head': 'x' }", "line 1, read[0].when: 'head' needs \"frames\": { \"head\": true }")]
    [TestCase("'is': 'nothing', 'when': { '$.a[*]': 1 }", "line 1, read[0].when: '$.a[*]' has a star that 'each' has not")]
    [TestCase("'is': 'nothing', 'when': []", "line 1, read[0].when: must be an object, such as { \"$.type\": \"event\" }, and is a list")]
    [TestCase("'is': 'nothing', 'take': { 'a': 'b' }", "line 1, read[0].take.a: 'b' is not a path")]
    public void Rule_WithAMistake_IsTold(string members, string mistake) => Assert.That(Mistake("{ 'name': 'x', 'read': [ { " + members + " } ] }"), Does.StartWith(mistake));

    /// <summary>Each is a test of the head that can never hold, and what is told of it.</summary>
    [TestCase("42", "must be a text, as the head is one: \"42\", and is a number")]
    [TestCase("true", "must be a text, as the head is one, and is true")]
    [TestCase("null", "must be a text, as the head is one, and is null")]
    [TestCase("''", "a head is never empty; for messages without one write { \"exists\": false }")]
    [TestCase("'  '", "a head is never empty; for messages without one write { \"exists\": false }")]
    [TestCase("'42['", "the head ends before the first '{' or '[', where the JSON begins")]
    [TestCase("{ 'starts': 'a{' }", "the head ends before the first '{' or '[', where the JSON begins", ".starts")]
    [TestCase("{ 'not': 1 }", "must be a text, as the head is one: \"1\", and is a number", ".not")]
    [TestCase("[ 'a', 1 ]", "must be a text, as the head is one: \"1\", and is a number", "[1]")]
    public void Head_ThatNoMessageHas_IsTold(string test, string mistake, string place = "") =>
        Assert.That(
            Mistake("{ 'name': 'x', 'frames': { 'head': true }, 'read': [ { 'is': 'nothing', 'when': { 'head': " + test + " } } ] }"),
            Is.EqualTo("line 1, read[0].when.head" + place + ": " + mistake));

    /// <summary>Each is a path, and what is told of it.</summary>
    [TestCase("$..a", 3, "'..' is not supported, write each step, or '.**' at the end for every scalar below")]
    [TestCase("$.a[1:2]", 6, "slices are not supported, use [*]")]
    [TestCase("$.a[-1]", 5, "an item is counted from 0, not from the end")]
    [TestCase("$.a[b]", 5, "a name in brackets stands in quotes, such as ['name']")]
    [TestCase("$.a[]", 5, "a number, a name in quotes or * is missing in the brackets")]
    [TestCase("$.a[0", 6, "']' is missing")]
    [TestCase("$.a[0,1]", 6, "only one item can stand in brackets, write a rule for each")]
    [TestCase("$.a[`b", 7, "the quote that ends the name is missing")]
    [TestCase("$.a[`b`,`c`]", 8, "only one name can stand in brackets, write a rule for each")]
    [TestCase("$.a.", 5, "a name is missing behind the '.'")]
    [TestCase("$a", 2, "'a' cannot stand here; a name with it is written ['name']")]
    [TestCase("$.switch:0", 9, "':' cannot stand here; a name with it is written ['name']")]
    [TestCase("$.a b", 4, "a blank (U+0020) cannot stand here; a name with it is written ['name']")]
    [TestCase("$.a|jso", 4, "only |json can follow a '|' here")]
    [TestCase("$.a~", 4, "'~' is the name of what a star stands for, and there is no star before it")]
    [TestCase("$.a[*]~.b", 7, "'~' ends a path")]
    [TestCase("$.a.**.b", 7, "'.**' ends a path, only '~' can follow")]
    [TestCase("$.*.*.*.*", 10, "a path has at most 3 stars")]
    [TestCase("$.a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q", 36, "a path has at most 16 parts")]
    [TestCase("$|json|json|json", 17, "JSON in a string is read at most 2 times in a path")]
    [TestCase("$.a[00]", 7, "this is not the number of an item")]
    [TestCase("$.a[9999999]", 12, "this is not the number of an item")]
    public void Path_WithAMistake_IsToldByItsCharacter(string path, int character, string mistake) =>
        Assert.That(
            Mistake("{ 'name': 'x', 'read': [ { 'is': 'state', 'key': 'k', 'value': \"" + path + "\" } ] }"),
            Is.EqualTo("line 1, read[0].value: character " + character + " of the path '" + path.Replace('`', '\'') + "': " + mistake));

    /// <summary>Each is what stands beside name and rules, and what is told of it.</summary>
    [TestCase("'inputs': [ 'a', 'a' ]", "line 1, inputs[1]: the input 'a' twice; take one of them away")]
    [TestCase("'inputs': [ 'a' ], 'open': [ { 'send': '{input.b}' } ]", "line 1, open[0].send: {input.b}")]
    [TestCase("'open': [ {} ]", "line 1, open[0]: the step is empty; it needs 'wait', 'let' or 'send'")]
    [TestCase("'open': [ { 'take': { 'a': '$.a' } } ]", "line 1, open[0].take: 'take' is of no use without 'wait'")]
    [TestCase("'open': [ { 'let': { 'a': { 'md5': 'x' } } } ]", "line 1, open[0].let.a: 'md5' is not a member of 'let'; known: sha256.base64, sha256.hex")]
    [TestCase("'open': [ { 'send': 5 } ]", "line 1, open[0].send: must be an object, a list or a text, and is a number")]
    [TestCase("'open': [ { 'send': '{var.a}' } ]", "line 1, open[0].send: {var.a}")]
    [TestCase("'open': [ { 'send': '{value}' } ]", "line 1, open[0].send: {value}")]
    [TestCase("'heartbeat': { 'every': 5 }", "line 1, heartbeat.every: 'every' is of no use without 'send'")]
    [TestCase("'heartbeat': { 'every': 0.5, 'send': 'x' }", "line 1, heartbeat.every: must be a number from 1 to 300, and is 0.5")]
    [TestCase("'heartbeat': { 'every': 301, 'send': 'x' }", "line 1, heartbeat.every: must be a number from 1 to 300, and is 301")]
    [TestCase("'heartbeat': { 'timeout': 6 }", "line 1, heartbeat.timeout: must be a number from 7 to 600, and is 6")]
    [TestCase("'heartbeat': { 'echo': '$.a' }", "line 1, heartbeat.echo: 'echo' is of no use without 'reply'")]
    [TestCase("'heartbeat': { 'alive': 'reply' }", "line 1, heartbeat.alive: a connection that a reply keeps alive needs 'reply', the message that is one")]
    [TestCase("'heartbeat': { 'alive': 'never' }", "line 1, heartbeat.alive: 'never' is not known here; known: reply, message, none")]
    [TestCase("'heartbeat': { 'every': 60, 'timeout': 30, 'send': 'x', 'reply': { '$.a': 1 } }", "line 1, heartbeat.timeout: must be longer than 'every', or no reply can ever come in time")]
    [TestCase("'keys': { 'form': 'guid' }", "line 1, keys.form: 'guid' is not known here; known: text, number, uuid. Did you mean 'uuid'?")]
    [TestCase("'keys': { 'separator': '--' }", "line 1, keys.separator: must be one character, and has 2")]
    [TestCase("'keys': { 'add': 1 }", "line 1, keys.add: must be true or false, and is a number")]
    [TestCase("'keys': { 'only': 'a' }", "line 1, keys.only: must be a list, and is a text")]
    [TestCase("'subscribe': { 'list': 'gone', 'send': 'x' }", "line 1, subscribe.list: 'gone' is not known here; known: all, new, one")]
    [TestCase("'subscribe': { 'send': 'x' }", "line 1, subscribe: 'list' is missing in 'subscribe'")]
    [TestCase("'subscribe': { 'list': 'all', 'send': 'x', 'most': 5 }", "line 1, subscribe.most: is only of use with \"list\": \"new\" or \"gone\"")]
    [TestCase("'subscribe': { 'list': 'new', 'send': 'x', 'most': 0 }", "line 1, subscribe.most: must be a number from 1 to 1000000, and is 0")]
    [TestCase("'subscribe': { 'list': 'one', 'send': '{key.1}' }", "line 1, subscribe.send: parts of a key need \"keys\": { \"separator\": ... }, the character between them")]
    [TestCase("'subscribe': { 'list': 'one', 'send': '{key}' }, 'unsubscribe': { 'list': 'all', 'send': 'x' }", "line 1, unsubscribe.list: 'all' is not known here; known: gone, one")]
    [TestCase("'unsubscribe': { 'list': 'one', 'send': '{key}' }", "line 1, unsubscribe: 'unsubscribe' is of no use without 'subscribe'")]
    [TestCase("'subscribe': { 'list': 'one', 'send': '{alias}' }", "line 1, subscribe.send: an alias is used and learnt nowhere")]
    [TestCase("'pace': 51", "line 1, pace: must be a number from 1 to 50, and is 51")]
    [TestCase("'frames': { 'seperator': 'x' }", "line 1, frames: 'seperator' is not a member of 'frames'; known: separator, head. Did you mean 'separator'?")]
    [TestCase("'commands': [ { 'send': 'x' } ]", "line 1, commands[0]: 'name' is missing in a command")]
    [TestCase("'commands': [ { 'name': 'a', 'send': 'x' }, { 'name': 'a', 'send': 'y' } ]", "line 1, commands[1].name: the command 'a' twice; each needs a name of its own")]
    [TestCase("'commands': [ { 'name': 'a', 'send': 'x', 'result': '{$.a}' } ]", "line 1, commands[0].result: 'result' is of no use without 'reply'")]
    public void Definition_WithAMistake_IsTold(string members, string mistake) => Assert.That(Mistake("{ 'name': 'x', " + members + ", 'read': [] }"), Does.StartWith(mistake));

    [TestCase("", "line 1: the definition is empty")]
    [TestCase(" \n ", "line 1: the definition is empty")]
    [TestCase("[]", "line 1: a definition is an object, { \"name\": ..., \"read\": [ ... ] }, not a list")]
    [TestCase("{ 'read': [] }", "line 1: 'name' is missing in a definition")]
    [TestCase("{ 'name': 'x' }", "line 1: 'read' is missing in a definition")]
    [TestCase("{ 'name': 'x',\n\n 'name': 'y' }", "line 3: the member 'name' twice; take one of them away")]
    [TestCase("{ 'name': 'x',\n 'read': [],\n }", "line 3, character 2: not JSON; no comma stands before }")]
    [TestCase("{ 'name': 'x'\n 'read': [] }", "line 2, character 2: not JSON; a comma is missing before it")]
    [TestCase("{ 'name': 'x',\r\n // what\r\n 'read': [] }", "line 2, character 2: not JSON; JSON has no comments, use \"about\"")]
    [TestCase("{ 'name': 'x', 'read': [", "line 1, character 25: not JSON, the text ends too early; a } or ] is missing")]
    [TestCase("{ “name”: 'x' }", "line 1, character 3: not JSON; a text stands between straight double quotes \"")]
    [TestCase("{ 'name': 'x\n' }", "line 1, character 13: not JSON; a text ends in the line in which it begins, and has no line end (U+000A)")]
    [TestCase("{ 'name': yes }", "line 1, character 11: not JSON from 'y' on")]
    [TestCase("{ 'name': 'x', 'read': [] } x", "line 1, character 29: not JSON from 'x' on")]
    public void Document_ThatCannotBeRead_IsToldByItsPlace(string text, string mistake) => Assert.That(Mistake(text), Is.EqualTo(mistake));

    [Test]
    public void Document_InSingleQuotes_IsTold() =>
        Assert.That(Mistake("{`name`: `x`}"), Is.EqualTo("line 1, character 2: not JSON; a text stands between straight double quotes \""));
}
