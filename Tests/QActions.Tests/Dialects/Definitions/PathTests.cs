namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>What paths find, alone and with 'each'.</summary>
public class PathTests : DefinitionFixture
{
    private const string Tree = "{'a':{'b':1,'c d':2,'ü':3,'x\\\\y':4,'it\\'s':5},'l':[10,[20,{'z':30}]],'j':'{\\'k\\':[7,\\'[8]\\']}','n':null,'':6}";

    [TestCase("$.a.b", "1")]
    [TestCase("$[`a`][`b`]", "1")]
    [TestCase("$.a[`c d`]", "2")]
    [TestCase("$.a.ü", "3")]
    [TestCase("$[`a`][`ü`]", "3")]
    [TestCase(@"$.a[`\\u00fc`]", "3")]
    [TestCase(@"$.a[`x\\\\y`]", "4")]
    [TestCase("$[``]", "6")]
    [TestCase("$.l[0]", "10")]
    [TestCase("$.l[1][0]", "20")]
    [TestCase("$.l[1][1].z", "30")]
    [TestCase("$.j|json.k[0]", "7")]
    [TestCase("$.j|json.k[1]|json[0]", "8")]
    [TestCase("$.l[5]", null)]
    [TestCase("$.l.b", null)]
    [TestCase("$.a[0]", null)]
    [TestCase("$.a|json.b", null)]
    [TestCase("$.a.b.c", null)]
    [TestCase("$.A.b", null)]
    [TestCase("$.n.x", null)]
    public void Path_FindsTheOneNode(string path, string expected)
    {
        var reading = Read(Rules("{ 'is': 'state', 'key': 'k', 'value': '" + path + "' }"), Tree.Replace("\\'", "\\\""));

        Assert.That(reading.Messages.Select(message => RowTexts.Of(message, reading)), Is.EqualTo(expected == null ? [] : new[] { "state k value=" + expected + " number=" + expected }));
        Assert.That(reading.Reason, Is.EqualTo(expected == null ? "rule 1: no value at " + path : null));
    }

    [TestCase("$[*]", "[1,'x']", "state k value=1 number=1|state k value=x")]
    [TestCase("$.*", "[1,'x']", "state k.0 value=1 number=1|state k.1 value=x", "{@~}")]
    [TestCase("$[*]", "{'p':1,'q':2}", "state k.p value=1 number=1|state k.q value=2 number=2", "{@~}")]
    [TestCase("$.**", "{'p':{'q':1,'r':[2,{'s':3}]},'t':null}", "state k.p.q value=1 number=1|state k.p.r.0 value=2 number=2|state k.p.r.1.s value=3 number=3|state k.t value=", "{@~}")]
    [TestCase("$.**", "5", "state k value=5 number=5", "{@~}")]
    [TestCase("$.a.**", "{'a':{'b':{}, 'c':[]}}", "")]
    [TestCase("$.a", "{'a':1}", "state k.a value=1 number=1", "{@~}")]
    [TestCase("$.a", "{'b':1}", "")]
    [TestCase("$.*.b", "{'x':{'b':1},'y':{'c':2},'z':{'b':3}}", "state k.x value=1 number=1|state k.z value=3 number=3", "{$.*~}")]
    [TestCase("$.a|json.*", "{'a':'{\\\\'b\\\\':1}'}", "state k.b value=1 number=1", "{@~}")]
    public void Each_StandsOnEveryNode(string each, string message, string expected, string part = "")
    {
        var rows = Rows("{ 'is': 'state', 'each': '" + each + "', 'key': 'k', 'value': '@'" + (part.Length == 0 ? string.Empty : ", 'part': '" + part + "'") + " }", message.Replace("\\\\'", "\\\""));

        Assert.That(string.Join('|', rows), Is.EqualTo(expected));
    }

    [TestCase("{'u':[{'v':[{'p':'a','x':1},{'p':'b','x':2}],'t':'one'},{'t':'two','v':[{'p':'c','x':3}]}]}")]
    [TestCase("{'u':[{'t':'one','v':[{'x':1,'p':'a'},{'x':2,'p':'b'}]},{'v':[{'p':'c','x':3}],'t':'two'}]}")]
    public void Star_ThatEachHasToo_IsTheSameItemWhereverItStands(string message) =>
        Assert.That(
            Rows("{ 'is': 'state', 'each': '$.u[*].v[*]', 'key': '{$.u[*].v[*].p}', 'value': '@.x', 'type': '{$.u[*].t}', 'group': '{$.u[*]~}{@~}' }", message),
            Is.EqualTo(new[] { "state a value=1 number=1 type=one group=00", "state b value=2 number=2 type=one group=01", "state c value=3 number=3 type=two group=10" }));

    [Test]
    public void Star_OfAnotherSpelling_IsTheSameStar() =>
        Assert.That(Rows("{ 'is': 'state', 'each': '$.u[*].*', 'key': '{$.u.*~}', 'part': '{@~}', 'value': '$.u.*[*]' }", "{'u':[{'a':1}]}"), Is.EqualTo(new[] { "state 0.a value=1 number=1" }));

    [Test]
    public void Text_OfAnItemThatIsMissingInSome_IsOfThatItemOnly() =>
        Assert.That(
            Rows("{ 'is': 'state', 'each': '$[*]', 'key': '{@.k}', 'value': '@.v', 'name': '{@.n}' }", "[{'k':'a','n':'A','v':1},{'k':'b','v':2}]"),
            Is.EqualTo(new[] { "state a name=A value=1 number=1", "state b value=2 number=2" }));

    [TestCase("{$.a}", "{'a':['x',1,true,null]}", "x/1/true/")]
    [TestCase("{$.a}", "{'a':{'p':'x','q':2}}", "x/2")]
    [TestCase("{$.a}", "{'a':[[1],2]}", "[[1],2]")]
    [TestCase("{$.a}", "{'a':1.50}", "1.5")]
    [TestCase("{$.a}", "{'a':12345678901234567890123}", "12345678901234567890123")]
    [TestCase("{$.a|/2}", "{'a':'x/y/z'}", "y")]
    [TestCase("{$.a|/1}", "{'a':'/y/z'}", null)]
    [TestCase("{$.a|/4}", "{'a':'x/y/z'}", null)]
    [TestCase("{$.a|:2}", "{'a':'x:y'}", "y")]
    [TestCase("{$.a||2}", "{'a':'x|y'}", "y")]
    [TestCase("{$.a|j2}", "{'a':'xjy'}", "y")]
    [TestCase("{{x} {$.a}}}", "{'a':1}", "{x} 1}")]
    [TestCase("{$[`b}c`]}", "{'b}c':1}", "1")]
    [TestCase("{$.a|json.b|-2}", "{'a':'{\\\\'b\\\\':\\\\'p-q\\\\'}'}", "q")]
    [TestCase("{$.a} {$.b}", "{'b':1}", "1")]
    [TestCase("{$.a}", "{'b':1}", null)]
    public void Text_IsWhatItsPathsFind(string text, string message, string expected) =>
        Assert.That(
            Rows("{ 'is': 'state', 'key': 'k', 'type': \"" + text.Replace("\\", "\\\\") + "\" }", message.Replace("\\\\'", "\\\"")),
            Is.EqualTo(new[] { "state k" + (expected == null ? string.Empty : " type=" + expected) }));
}
