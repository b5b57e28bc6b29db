using ConnectorEmulator.Conditions;

namespace ConnectorEmulator.Tests.Conditions;

/// <summary>Conditions over: 1 is the number 24, 2 the text "Active", 3 not initialized, 4 an empty text, 5 the text "7".</summary>
public class ConditionTests
{
    private static readonly Dictionary<int, object?> Values = new() { [1] = 24d, [2] = "Active", [3] = null, [4] = string.Empty, [5] = "7" };

    [TestCase("id:1 == 24", true)]
    [TestCase("(id:1 == 24)", true)]
    [TestCase("id:1 != 24", false)]
    [TestCase("id:1 > 23 AND id:1 < 25", true)]
    [TestCase("id:1 >= 25 OR id:2 == \"Active\"", true)]
    [TestCase("id:1 == 1 AND id:1 == 1 OR id:1 == 24", true)]
    [TestCase("id:1 == 24 OR id:1 == 1 AND id:1 == 2", true)]
    [TestCase("( id:1 == 24 OR id:1 == 1 ) AND id:1 == 2", false)]
    [TestCase("id:1 + 1 == 25", true)]
    [TestCase("(id:1 + id:1) == 48", true)]
    [TestCase("id:1 - 30 == -6", true)]
    [TestCase("2 + 2 * 3 == 8", true)]
    [TestCase("id:1 / 5 == 4.8", true)]
    [TestCase("id:1 & 8 == 8", true)]
    [TestCase("(id:1 & 8) == 8", true)]
    [TestCase("(id:1 | 1) == 25", true)]
    [TestCase("(id:1 ^ 24) == 0", true)]
    [TestCase("id:2 + \"!\" == \"Active!\"", true)]
    [TestCase("id:2 < \"Bctive\"", true)]
    [TestCase("id:5 == 7", true)]
    [TestCase("id:5 > 6.5", true)]
    [TestCase("id:2 > 6", false)]
    [TestCase("id:3 == empty", true)]
    [TestCase("id:4 == empty", false)]
    [TestCase("id:3 == emptystring", true)]
    [TestCase("id:4 == emptystring", true)]
    [TestCase("id:2 != emptystring", true)]
    [TestCase("id:3 == 0", false)]
    [TestCase("id:3 > 0", false)]
    [TestCase("id:2 == \"AND OR id:1\"", false)]
    public void Holds_Expression_FollowsTheDocumentedOperators(string text, bool expected) =>
        Assert.That(Condition.Parse(text).Holds(id => Values[id]), Is.EqualTo(expected));

    [TestCase("id:1 ==")]
    [TestCase("id: 1 == 2")]
    [TestCase("(id:1 == 2")]
    [TestCase("id:1 == 2)")]
    [TestCase("id:1 = 2")]
    [TestCase("foo == 2")]
    [TestCase("")]
    [TestCase("id:1 == \"open")]
    public void Parse_NoCondition_IsRefused(string text) => Assert.That(() => Condition.Parse(text), Throws.TypeOf<FormatException>());
}
