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

    [Test]
    public void Documentation_ListsEachWithItsValues()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Folder, "Documentation", "engineers", "emulator.md")).SkipWhile(line => line != "| assumption | values |").Skip(2).TakeWhile(line => line.StartsWith('|'));
        Assert.That(rows.Select(row => row.Split('`').Where((_, part) => part % 2 == 1)), Is.EqualTo(AssumptionCatalog.All.Select(assumption => assumption.Values.Prepend(assumption.Name))));
    }

    [Test]
    public void With_Chosen_IsToldBesideTheDefaultsOfTheOthers()
    {
        var choices = new AssumptionChoices().With(EmptyUrlAssumption.Close);
        Assert.That(
            (choices.Of<EmptyUrlAssumption>(), choices.Is(EmptyUrlAssumption.ElementAddress), choices.Of<OpenMomentAssumption>()),
            Is.EqualTo((EmptyUrlAssumption.Close, false, OpenMomentAssumption.AfterFirstQAction)));
    }

    private static IEnumerable<string> Names() => AssumptionCatalog.All.Select(assumption => assumption.Name);
}
