using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>All mistakes of a definition are told at once, and none that only follows from another.</summary>
public class MistakeListTests : DefinitionFixture
{
    [Test]
    public void TryRead_MistakesInEachPart_AreToldInOrderOfTheirLines() =>
        Assert.That(
            Mistake("""
                { 'name': 5,
                  'frames': { 'separator': '' },
                  'open': [ { 'send': '{secrt}' },
                            { 'wait': { '$.a[?]': 1,
                                        '$.b': [] },
                              'let': { 'a': { 'md5': 'x' } } } ],
                  'heartbeat': { 'every': 0 },
                  'keys': { 'form': 'guid', 'only': [ 5 ] },
                  'subscribe': { 'list': 'al', 'send': '{keys}', 'most': 0.5 },
                  'pace': 99,
                  'read': [] }
                """.Replace("\r", string.Empty, StringComparison.Ordinal)).Split(" (").Select(told => told.Split(": ")[0]),
            Is.EqualTo(new[]
            {
                "line 1, name", "2) line 2, frames.separator", "3) line 3, open[0].send", "4) line 4, open[1].wait", "5) line 5, open[1].wait.$.b", "6) line 6, open[1].let.a",
                "7) line 7, heartbeat.every", "8) line 7, heartbeat.every", "9) line 8, keys.only[0]", "10) line 8, keys.form",
            }));

    [Test]
    public void TryRead_SeveralInOneRule_AreAllToldWithTheirCures() =>
        Assert.That(
            Mistake("{ 'name': 'x', 'read': [\n{ 'is': 'state', 'key': '{$.a',\n'value': 'v', 'as': 'numbr',\n'factor': 0, 'tim': '$.t' } ] }"),
            Is.EqualTo("line 2, read[0].key: the '}' is missing in '{$.a'; a brace that is meant as such is written '{{'"
                + ". (2) line 3, read[0].value: 'v' is not a path: it begins with $ (the message) or @ (where 'each' stands); $.v?"
                + " (3) line 3, read[0].as: 'numbr' is not known here; known: auto, number, quantity. Did you mean 'number'?"
                + " (4) line 4, read[0]: 'tim' is not a member of a rule that is \"state\"; known: when, is, each, take, key, alias, part, name, unit, type, group, value, as, factor, divide, numbers, texts, time, timeAs. Did you mean 'time'?"
                + " (5) line 4, read[0].factor: must be a number other than 0, of at most 18 digits"));

    /// <summary>Each has one mistake, from which others would follow.</summary>
    [TestCase("'red': []", "'red' is not a member of a definition")]
    [TestCase("'inputs': [ 'a', 'a' ], 'open': [ { 'send': '{input.b}' } ], 'read': []", "the input 'a' twice")]
    [TestCase("'frames': { 'haed': true }, 'read': [ { 'is': 'nothing', 'when': { 'head': 'x' } } ]", "'haed' is not a member of 'frames'")]
    [TestCase("'frames': { 'head': 1 }, 'read': [ { 'is': 'nothing', 'when': { 'head': 'x' } } ]", "must be true or false")]
    [TestCase("'keys': { 'separator': '--' }, 'subscribe': { 'list': 'one', 'send': '{key.1}' }, 'read': []", "must be one character")]
    [TestCase("'heartbeat': { 'alive': 'reply', 'reply': { 'a': 1 } }, 'read': []", "'a' is not a path")]
    [TestCase("'heartbeat': { 'every': 5, 'sned': 'x' }, 'read': []", "'sned' is not a member of 'heartbeat'")]
    [TestCase("'read': [ { 'is': 'state', 'each': '$.a[?]', 'key': '{@.b}', 'value': '@.c' } ]", "character 5 of the path '$.a[?]'")]
    [TestCase("'read': [ { 'is': 'stat', 'key': '{@.b}' } ]", "'stat' is not known here")]
    [TestCase("'read': [ { 'is': 'state', 'ky': 'b' } ]", "'ky' is not a member")]
    [TestCase("'read': [ { 'is': 'aliass', 'alias': '$.a', 'key': 'k' }, { 'is': 'state', 'alias': '$.a' } ]", "'aliass' is not known here")]
    [TestCase("'read': [ { 'is': 'alias', 'alias': '$.a[?]', 'key': 'k' }, { 'is': 'state', 'alias': '$.a' } ]", "character 5 of the path")]
    [TestCase("'read': [ { 'is': 'answer', 'send': '{$.a[?]}' } ]", "character 5 of the path")]
    public void TryRead_OneMistake_IsToldAlone(string members, string mistake) =>
        Assert.That(Mistake("{ 'name': 'x', " + members + " }"), Does.Contain(mistake).And.Not.Contains("(2)").And.Not.Contains(" more"));

    [TestCase(10, "(10) line 10")]
    [TestCase(11, "(10) line 10", 1)]
    [TestCase(32, "(10) line 10", 22)]
    public void TryRead_ManyMistakes_TellsTenAndCountsTheOthers(int count, string last, int more = 0)
    {
        var mistake = Mistake("{ 'name': 'x', 'read': [ " + string.Join(",\n", Enumerable.Repeat("{ 'is': 'gone', 'key': '' }", count)) + " ] }");

        Assert.That(mistake, Does.Contain(last).And.Not.Contains("(11)"));
        Assert.That(mistake, more == 0 ? Does.EndWith("is empty") : Does.EndWith(". And " + more + " more"));
    }

    [Test]
    public void TryRead_LongMistakes_StayReadable()
    {
        var mistake = Mistake("{ 'name': 'x', 'read': [ " + string.Join(",\n", Enumerable.Repeat("{ 'is': 'state', 'key': 'k', 'valeu': 1 }", 8)) + " ] }");

        Assert.That(mistake, Does.EndWith(" more").And.Length.LessThanOrEqualTo(DisplayText.MaximumLength));
    }

    [Test]
    public void TryRead_NodesBeyondTheLimit_AreToldOnce() =>
        Assert.That(
            Mistake("{ 'name': 'x', 'read': [ " + string.Join(",", Enumerable.Range(0, 32).Select(rule => "{ 'is': 'nothing', 'when': { "
                + string.Join(",", Enumerable.Range(0, 16).Select(path => "'$.n" + rule + ".p" + path + "': 1")) + " } }")) + " ] }"),
            Does.EndWith("the paths of a definition have at most 512 steps together").And.Not.Contains("(2)"));
}
