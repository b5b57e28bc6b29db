using ConnectorEmulator.Tests.Support;

namespace ConnectorEmulator.Tests.Logic;

/// <summary>What a condition makes of the values of parameters.</summary>
public class ConditionEvaluatorTests
{
    [TestCase("id:9 == empty", true)]
    [TestCase("empty == id:9", true)]
    [TestCase("id:9 != empty", false)]
    [TestCase("id:9 == emptystring", true)]
    [TestCase("id:9 == 0", true)]
    [TestCase("id:9 == id:9", true)]
    [TestCase("id:9 != 0", false)]
    [TestCase("id:9 < 1", true)]
    [TestCase("id:9 + 2 == 2", true)]
    [TestCase("id:9 == 1", false)]
    [TestCase("id:9 == \"x\"", false)]
    public async Task Hold_NumberOfFixedLengthThatIsZero_IsZeroAndEmpty(string condition, bool expected)
    {
        await using var engine = new Engine("changes");
        Assert.That(engine.Parts.Conditions.Hold(condition), Is.EqualTo(expected), "from the start");
        engine.Script().SetParameter(9, 5);
        engine.Script().SetParameter(9, 0);
        Assert.That(engine.Parts.Conditions.Hold(condition), Is.EqualTo(expected), "set");
    }

    [TestCase("id:9 == empty", false)]
    [TestCase("id:9 == 5", true)]
    public async Task Hold_NumberOfFixedLengthThatIsNotZero_IsNotEmpty(string condition, bool expected)
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(9, 5);
        Assert.That(engine.Parts.Conditions.Hold(condition), Is.EqualTo(expected));
    }

    [Test]
    public async Task Hold_NumberOfOpenLengthThatIsZero_IsNotEmpty()
    {
        await using var engine = new Engine("changes");
        engine.Script().SetParameter(8, 0);
        Assert.That(engine.Parts.Conditions.Hold("id:8 == empty"), Is.False);
    }
}
