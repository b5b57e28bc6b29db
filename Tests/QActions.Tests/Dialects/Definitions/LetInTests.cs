using Skyline.Protocol.Dialects.Definitions.Model;
using Skyline.Protocol.Messages;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Dialects.Definitions;

/// <summary>Which keys become rows by themselves.</summary>
public class LetInTests : DefinitionFixture
{
    [TestCase("'add': true", "a", true)]
    [TestCase("'add': false", "a", false)]
    [TestCase("'form': 'text'", "a", false)]
    [TestCase("'add': true, 'only': ['sensor.*']", "sensor.x", true)]
    [TestCase("'add': true, 'only': ['sensor.*']", "light.x", false)]
    [TestCase("'add': true, 'not': ['*.id', 'ts*']", "x.id", false)]
    [TestCase("'add': true, 'not': ['*.id', 'ts*']", "ts", false)]
    [TestCase("'add': true, 'only': ['a*'], 'not': ['ab*']", "ac", true)]
    [TestCase("'add': true, 'only': ['a*'], 'not': ['ab*']", "abc", false)]
    [TestCase("'add': true, 'form': 'number'", "12", true)]
    [TestCase("'add': true, 'form': 'number'", "-12", true)]
    [TestCase("'add': true, 'form': 'number'", "1.5", false)]
    [TestCase("'add': true, 'form': 'number'", "a", false)]
    [TestCase("'add': true, 'form': 'uuid'", "BFD436B4-8C92-5F58-96D9-1D712E07F3C8", true)]
    [TestCase("'add': true, 'form': 'uuid'", "bfd436b4", false)]
    public void Read_AKey_IsLetInByItsFormAndThePatterns(string keys, string key, bool isLetIn)
    {
        var definition = Rules("{ 'is': 'state', 'key': '{$.k}', 'value': '$.v' }", "'keys': { " + keys + " },");

        Assert.That(((StateMessage)Read(definition, "{'k':'" + key + "','v':1}").Messages.Single()).IsLetIn, Is.EqualTo(isLetIn));
    }

    [Test]
    public void Read_AUuidInUpperCase_IsTheOneInLowerCase()
    {
        var rows = Rows("{ 'is': 'state', 'key': '{$.k}', 'value': '$.v' }", "{'k':'BFD436B4-8C92-5F58-96D9-1D712E07F3C8','v':1}", "'keys': { 'form': 'uuid' },");

        Assert.That(rows, Is.EqualTo(new[] { "state bfd436b4-8c92-5f58-96d9-1d712e07f3c8 value=1 number=1" }));
    }

    [TestCase("*", "", true)]
    [TestCase("*", "abc", true)]
    [TestCase("a*", "a", true)]
    [TestCase("a*a", "a", false)]
    [TestCase("a*a", "aa", true)]
    [TestCase("*b*", "abc", true)]
    [TestCase("a*b*c", "axxbxxc", true)]
    [TestCase("a*b*c", "acb", false)]
    [TestCase("**", "x", true)]
    [TestCase("abc", "abc", true)]
    [TestCase("abc", "ABC", false)]
    [TestCase("a.c", "abc", false)]
    [TestCase("a*bc*bcd", "abcd", false)]
    public void Matches_OnlyAStarIsAnything(string pattern, string key, bool isMatch) => Assert.That(new KeyPattern(pattern).Matches(key), Is.EqualTo(isMatch));

    [Test]
    [CancelAfter(2000)]
    public void Matches_APatternOfStars_CostsNoMoreThanItsLength()
    {
        var pattern = new KeyPattern(string.Concat(Enumerable.Repeat("*a", 49)) + "*b");
        for (var count = 0; count < 10_000; count++)
        {
            Assert.That(pattern.Matches(new string('a', 100)), Is.False);
        }
    }
}
