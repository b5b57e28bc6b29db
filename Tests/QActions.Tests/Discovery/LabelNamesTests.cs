using Skyline.Protocol.Dialects.Is07.Rest;
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

    [TestCase("Tally", "Ta\u00ADlly")]
    [TestCase("Studio 1", "Studio\u00A0 1")]
    [TestCase("Caf\u00E9", "Cafe\u0301")]
    public void Choose_LabelsThatLookAlike_EachGetTheShortIdentifier(string first, string second)
    {
        Assume.That(!second.Contains('\u0301') || "e\u0301".Normalize() == "\u00E9", "a runtime without cultures composes no characters");

        Assert.That(Choose((First, first), (Second, second)), Is.EqualTo(new[] { first + " (11111111)", first + " (22222222)" }));
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

    [Test]
    public void Choose_LabelsThatLostTheirCharacters_StayApartAndEachHasItsIdentifier()
    {
        names[Twin] = Twin;
        var found = FoundSources.Join([First, Second, Twin], new[] { (First, "\u03A3\u03C4\u03BF\u03CD\u03BD\u03C4\u03B9\u03BF 1"), (Second, "\u039A\u03AC\u03BC\u03B5\u03C1\u03B1\u03C2 1"), (Twin, "\u0421\u0442\u0443\u0434\u0438\u044F") }
            .ToDictionary(source => source.Item1, source => new NodeSource(source.Item1, source.Item2, "number"))).Keep(AsCodePage1252);

        Assert.That(LabelNames.Choose(names, found.All).Values, Is.EqualTo(new[] { "???????? 1 (11111111)", "??????? 1 (22222222)", "?????? (11111111)" }));
    }

    [Test]
    public void Choose_CutInTheMiddleOfACharacter_LeavesNoHalf()
    {
        var label = new string('x', SourceName.MaximumLength - 1) + "\U0001F4FA";

        Assert.That(Choose((First, label)).Single(), Is.EqualTo(new string('x', SourceName.MaximumLength - 1)));
    }

    private static List<string> AsCodePage1252(IReadOnlyList<string> texts) =>
        [.. texts.Select(text => string.Concat(text.Select(character => character <= '\u00FF' ? character : '?')))];

    private IEnumerable<string> Choose(params (string Id, string Label)[] sources) =>
        LabelNames.Choose(names, sources.Select(source => new NodeSource(source.Id, SourceName.OfLabel(source.Label), eventType: "number"))).Values;
}
