using ConnectorEmulator.Assumptions;

namespace ConnectorEmulator.Tests.Assumptions;

public class AssumptionCatalogTests
{
    [Test]
    public void Apply_FirstValueOfEachAssumption_IsTheDefault() =>
        Assert.That(AssumptionCatalog.All.Aggregate(new AssumptionChoices(), (choices, assumption) => AssumptionCatalog.Apply(choices, $"{assumption.Name}={assumption.Values[0]}")), Is.EqualTo(new AssumptionChoices()));

    [TestCaseSource(nameof(Names))]
    public void Apply_SecondValue_ChangesThatAssumptionAlone(string name)
    {
        var assumption = AssumptionCatalog.All.Single(item => item.Name == name);
        var flipped = AssumptionCatalog.Apply(new AssumptionChoices(), $"{name}={assumption.Values[1]}");
        Assert.Multiple(() =>
        {
            Assert.That(assumption.Values, Has.Count.EqualTo(2));
            Assert.That(flipped, Is.Not.EqualTo(new AssumptionChoices()));
            Assert.That(AssumptionCatalog.Apply(flipped, $"{name}={assumption.Values[0]}"), Is.EqualTo(new AssumptionChoices()));
        });
    }

    [TestCase("nonsense=1", "pair-receives")]
    [TestCase("pair-receives=both", "pair-receives=connection")]
    [TestCase("pair-receives", "pair-receives=connection")]
    public void Apply_Unknown_IsRefusedWithTheList(string setting, string listed) =>
        Assert.That(() => AssumptionCatalog.Apply(new AssumptionChoices(), setting), Throws.TypeOf<FormatException>().With.Message.Contains(listed));

    private static IEnumerable<string> Names() => AssumptionCatalog.All.Select(assumption => assumption.Name);
}
