using ConnectorEmulator.Assumptions;

namespace ConnectorEmulator.Tests.Assumptions;

public class ReadingCatalogTests
{
    [Test]
    public void Apply_FirstValueOfEachReading_IsTheDefault() =>
        Assert.That(ReadingCatalog.All.Aggregate(new ReadingChoices(), (choices, reading) => ReadingCatalog.Apply(choices, $"{reading.Name}={reading.Values[0]}")), Is.EqualTo(new ReadingChoices()));

    [TestCaseSource(nameof(Names))]
    public void Apply_SecondValue_ChangesThatReadingAlone(string name)
    {
        var reading = ReadingCatalog.All.Single(item => item.Name == name);
        var flipped = ReadingCatalog.Apply(new ReadingChoices(), $"{name}={reading.Values[1]}");
        Assert.Multiple(() =>
        {
            Assert.That(reading.Values, Has.Count.EqualTo(2));
            Assert.That(flipped, Is.Not.EqualTo(new ReadingChoices()));
            Assert.That(ReadingCatalog.Apply(flipped, $"{name}={reading.Values[0]}"), Is.EqualTo(new ReadingChoices()));
        });
    }

    [TestCase("nonsense=1", "pair-receives")]
    [TestCase("pair-receives=both", "pair-receives=connection")]
    [TestCase("pair-receives", "pair-receives=connection")]
    public void Apply_Unknown_IsRefusedWithTheList(string setting, string listed) =>
        Assert.That(() => ReadingCatalog.Apply(new ReadingChoices(), setting), Throws.TypeOf<FormatException>().With.Message.Contains(listed));

    private static IEnumerable<string> Names() => ReadingCatalog.All.Select(reading => reading.Name);
}
