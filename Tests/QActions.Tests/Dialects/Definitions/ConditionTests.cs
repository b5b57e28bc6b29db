namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Which messages a rule is about.</summary>
public class ConditionTests : DefinitionFixture
{
    [TestCase("'x'", "'x'", true)]
    [TestCase("'x'", "'\\u0078'", true)]
    [TestCase("'x'", "'X'", false)]
    [TestCase("'1'", "1", false)]
    [TestCase("1", "1", true)]
    [TestCase("1", "1.0", true)]
    [TestCase("1.0", "10e-1", true)]
    [TestCase("0", "-0", true)]
    [TestCase("100", "1e2", true)]
    [TestCase("1", "'1'", false)]
    [TestCase("1", "true", false)]
    [TestCase("12345678901234567890", "12345678901234567891", false)]
    [TestCase("true", "true", true)]
    [TestCase("true", "false", false)]
    [TestCase("false", "null", false)]
    [TestCase("null", "null", true)]
    [TestCase("null", "0", false)]
    [TestCase("['x',1]", "1", true)]
    [TestCase("['x',1]", "'y'", false)]
    [TestCase("['x',{'starts':'y'}]", "'yes'", true)]
    [TestCase("{'exists':true}", "null", true)]
    [TestCase("{'exists':true}", "{}", true)]
    [TestCase("{'exists':false}", "null", false)]
    [TestCase("{'starts':'ab'}", "'abc'", true)]
    [TestCase("{'starts':'ab'}", "'\\u0061bc'", true)]
    [TestCase("{'starts':'ab'}", "'a'", false)]
    [TestCase("{'starts':'1'}", "12", false)]
    [TestCase("{'not':'x'}", "'y'", true)]
    [TestCase("{'not':['x','y']}", "'y'", false)]
    [TestCase("{'not':{'not':'x'}}", "'x'", true)]
    [TestCase("{'not':{'starts':'x'}}", "'y'", true)]
    [TestCase("{'exists':false}", null, true)]
    [TestCase("{'exists':true}", null, false)]
    [TestCase("'x'", null, false)]
    [TestCase("null", null, false)]
    [TestCase("{'not':'x'}", null, true)]
    public void Test_Holds(string test, string json, bool holds) =>
        Assert.That(
            Rows("{ 'when': { '$.a': " + test + " }, 'is': 'nothing' }", json == null ? "{'b':1}" : "{'a':" + json + "}"),
            Is.EqualTo(new[] { holds ? "nothing" : "unknown" }));

    [Test]
    public void When_AllMustHold() =>
        Assert.That(Rows("{ 'when': { '$.a': 1, '$.b': 2 }, 'is': 'nothing' }", "{'a':1,'b':3}"), Is.EqualTo(new[] { "unknown" }));

    [Test]
    public void When_OnAnItem_IsAskedOfEach() =>
        Assert.That(
            Rows("{ 'when': { '$.t': 1, '@.on': true }, 'each': '$.l[*]', 'is': 'state', 'key': '{@.k}' }", "{'l':[{'k':'a','on':true},{'k':'b','on':false},{'k':'c'}],'t':1}"),
            Is.EqualTo(new[] { "state a" }));

    [Test]
    public void When_OnAStarThatEachHas_IsAskedOfTheSameItem() =>
        Assert.That(
            Rows("{ 'when': { '$.u[*].t': 'x' }, 'each': '$.u[*].v[*]', 'is': 'state', 'key': '{@}' }", "{'u':[{'v':['a','b'],'t':'x'},{'t':'y','v':['c']}]}"),
            Is.EqualTo(new[] { "state a", "state b" }));

    [Test]
    public void When_OnTheNameOfAnItem_IsATest() =>
        Assert.That(Rows("{ 'when': { '@~': { 'starts': 'b' } }, 'each': '$.*', 'is': 'state', 'key': '{@~}' }", "{'a':1,'b':2,'bc':3}"), Is.EqualTo(new[] { "state b", "state bc" }));

    [Test]
    public void When_HoldsForNoItem_TheMessageIsUnknown() =>
        Assert.That(Rows("{ 'when': { '@.on': true }, 'each': '$[*]', 'is': 'state', 'key': '{@.k}' }", "[{'k':'a'}]"), Is.EqualTo(new[] { "unknown" }));

    [Test]
    public void Each_WithoutItems_IsWantedAndGivesNothing() =>
        Assert.That(Rows("{ 'when': { '$.t': 1 }, 'each': '$.l[*]', 'is': 'state', 'key': '{@}' }", "{'t':1,'l':[]}"), Is.Empty);

    [Test]
    public void Rules_ThatHold_AllApply() =>
        Assert.That(
            Rows("{ 'is': 'gone', 'key': '{$.k}' }, { 'is': 'reboot', 'key': '{$.k}', 'part': 'p' }, { 'when': { '$.x': 1 }, 'is': 'nothing' }", "{'k':'a'}"),
            Is.EqualTo(new[] { "gone a", "reboot a.p" }));
}
