using ConnectorEmulator.Conditions;

namespace ConnectorEmulator.Tests.Conditions;

/// <summary>A condition that nobody would write is refused before it uses up the stack.</summary>
public class ConditionBoundsTests
{
    [TestCase("(", "1 == 1", ")")]
    [TestCase("-", "1 == 1", "")]
    [TestCase("1 == 1 OR ", "1 == 1", "")]
    public void Parse_TooManyWords_IsRefused(string before, string middle, string after) =>
        Assert.That(
            () => Condition.Parse(string.Concat(Enumerable.Repeat(before, 20_000)) + middle + string.Concat(Enumerable.Repeat(after, 20_000))),
            Throws.TypeOf<FormatException>().With.Message.EqualTo("it has more than 1000 words and brackets."));

    [Test]
    public void Parse_LongButPossible_Holds() =>
        Assert.That(Condition.Parse(new string('(', 400) + "1 == 1" + new string(')', 400)).Holds(_ => null));

    [Test]
    public void Cut_LongNonsense_IsToldByItsBeginning() =>
        Assert.That(() => Condition.Parse("§" + new string('x', 10_000)), Throws.TypeOf<FormatException>().With.Message.Length.LessThan(250));
}
