using Skyline.Protocol.Discovery;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

public class LabelNamesTests
{
    private const string First = "11111111-0000-0000-0000-000000000000";
    private const string Second = "22222222-0000-0000-0000-000000000000";
    private const string Twin = "11111111-0000-0000-0000-000000000001";

    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase) { [First] = First, [Second] = Second };

    [Test]
    public void Choose_DifferentLabels_AreTheNames()
    {
        Assert.That(Choose((First, "Tally"), (Second, "Mode")), Is.EqualTo(new[] { "Tally", "Mode" }));
    }

    [TestCase("Tally", "Tally")]
    [TestCase("Tally", "TALLY")]
    public void Choose_EqualLabels_EachGetTheShortIdentifier(string first, string second)
    {
        Assert.That(Choose((First, first), (Second, second)), Is.EqualTo(new[] { first + " (11111111)", second + " (22222222)" }));
    }

    [Test]
    public void Choose_EqualShortIdentifiers_TheSecondGetsTheWholeOne()
    {
        names[Twin] = Twin;
        Assert.That(Choose((First, "Tally"), (Twin, "Tally")), Is.EqualTo(new[] { "Tally (11111111)", "Tally (" + Twin + ")" }));
    }

    [Test]
    public void Choose_LabelThatAnotherSourceHasForAName_GetsTheShortIdentifier()
    {
        names["other"] = "tally";
        Assert.That(Choose((First, "Tally")), Is.EqualTo(new[] { "Tally (11111111)" }));
    }

    [Test]
    public void Choose_LabelThatIsTheIdentifierOfAnother_NeverTakesItsName()
    {
        Assert.That(Choose((First, Second)), Is.EqualTo(new[] { Second + " (11111111)" }));
    }

    [Test]
    public void Choose_NamedSource_KeepsItsName()
    {
        names[First] = "Given by the operator";
        Assert.That(Choose((First, "Tally")), Is.Empty);
    }

    [Test]
    public void Choose_NoLabelOrNotInTheTable_IsLeftOut()
    {
        Assert.That(Choose((First, string.Empty), (Twin, "Tally")), Is.Empty);
    }

    [Test]
    public void Choose_LongLabels_AreCutAndStayUnique()
    {
        var label = new string('x', 300);
        var chosen = Choose((First, label), (Second, label)).ToList();

        Assert.That(chosen, Is.Unique);
        Assert.That(chosen.Select(name => name.Length), Is.All.EqualTo(SourceName.MaximumLength));
        Assert.That(chosen[0], Does.EndWith("x (11111111)"));
    }

    private IEnumerable<string> Choose(params (string Id, string Label)[] sources) =>
        LabelNames.Choose(names, sources.Select(source => new NodeSource(source.Id, source.Label, eventType: "number"))).Values;
}
