using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Dialects.Is07.Rest;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Session;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Session;

/// <summary>What a value is called holds as long as the device means just that by it, and no longer.</summary>
public class ValueMeaningTests
{
    private const string Id = Is07Texts.Tally;
    private const string Tally = "number/enum/tally";
    private static readonly Dictionary<string, string> OnAir = new() { ["1"] = "On air" };
    private readonly ElementSession session;

    public ValueMeaningTests()
    {
        session = Start();
        Discover(Tally);
        Label(OnAir);
        Assert.That(Shown(Tally), Is.EqualTo("On air"));
    }

    [TestCase("number")]
    [TestCase("number/temperature/C")]
    [TestCase("boolean")]
    [TestCase("string")]
    [TestCase("string/enum/mode")]
    [TestCase("number/enum/power")]
    public void Discover_AnotherType_TakesTheLabelsBackAlsoOverARestart(string type)
    {
        Discover(type);

        Assert.That(Shown("number"), Is.EqualTo("1"));
        Assert.That(Shown(Tally), Is.EqualTo("1"), "a late event of before");
        Assert.That(ShownAfterARestart(Tally), Is.EqualTo("1"));
    }

    [TestCase("number", "1")]
    [TestCase("number/enum/power", "1")]
    [TestCase("string", "\"1\"")]
    [TestCase("string/enum/tally", "\"1\"")]
    public void Event_OfAnotherType_ShowsTheValueAlsoOverARestart(string type, string value)
    {
        Assert.That(Shown(type, value), Is.EqualTo("1"));
        Assert.That(ShownAfterARestart(type, value), Is.EqualTo("1"));
        Assert.That(Shown(Tally), Is.EqualTo("On air"), "the type is back");
    }

    [Test]
    public void Discover_SameTypeWithoutItsDefinition_KeepsTheLabels()
    {
        Discover(Tally);

        Assert.That(Shown(Tally), Is.EqualTo("On air"), "the request for the type failed, or was not made");
        Assert.That(ShownAfterARestart(Tally), Is.EqualTo("On air"));
    }

    [Test]
    public void Discover_DefinitionThatNamesNoValue_TakesTheLabelsBack()
    {
        Discover(Tally);
        Label([]);

        Assert.That(Shown(Tally), Is.EqualTo("1"));
        Assert.That(ShownAfterARestart(Tally), Is.EqualTo("1"));
    }

    [Test]
    public void Discover_OtherNames_ReplaceAllOfThem()
    {
        Label(new Dictionary<string, string> { ["2"] = "Off" });

        Assert.That(Shown(Tally), Is.EqualTo("1"));
        Assert.That(Shown(Tally, "2"), Is.EqualTo("Off"));
    }

    [Test]
    public void Discover_TypeChangesAndComesBack_IsReadAnew()
    {
        Discover("number");
        Discover(Tally);
        Assert.That(Shown(Tally), Is.EqualTo("1"), "until the definition is read");
        Label(OnAir);
        Assert.That(Shown(Tally), Is.EqualTo("On air"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Discover_SourceThatTheNodeDoesNotList_KeepsItsLabelsForItsType(bool hasEvents)
    {
        Merge(FoundSources.Join(hasEvents ? [Id] : [], new Dictionary<string, NodeSource>()));

        Assert.That(Shown(Tally), Is.EqualTo("On air"));
        Assert.That(Shown("number"), Is.EqualTo("1"));
    }

    [Test]
    public void Discover_EnumSources_AreThoseWithoutTheLabelsOfTheirTypeFirst()
    {
        var found = FoundSources.Join([Id, Is07Texts.Temperature], new[] { new NodeSource(Id, string.Empty, Tally), new NodeSource(Is07Texts.Temperature, string.Empty, Tally) }.ToDictionary(source => source.Id));
        Assert.That(Merge(found).EnumSources, Is.EqualTo(new[] { Is07Texts.Temperature, Id }));

        session.UseSources(sources => sources.Change(Is07Texts.Temperature, source => source.Label(OnAir)));
        found = FoundSources.Join([Is07Texts.Temperature, Id], new[] { new NodeSource(Is07Texts.Temperature, string.Empty, Tally), new NodeSource(Id, string.Empty, "string/enum/mode") }.ToDictionary(source => source.Id));
        Assert.That(Merge(found).EnumSources, Is.EqualTo(new[] { Id, Is07Texts.Temperature }));
    }

    [Test]
    public void Remove_AndAddAgain_StartsWithoutLabels()
    {
        session.Remove(Id);
        session.Add([Id]);

        Assert.That(Shown(Tally), Is.EqualTo("1"));
        Assert.That(ShownAfterARestart(Tally), Is.EqualTo("1"));
    }

    private static ElementSession Start() => new(new Is07Dialect(), new TestClock(), () => 0.5, [new Source(Id, null)]);

    private static string Shown(ElementSession session, string type, string value)
    {
        session.Receive(Is07Texts.Payload(Is07Texts.Event(Id, type, "{\"value\":" + value + "}")));
        return (string)session.TakeRows().Single(row => (string)row[0] == Id)[Parameter.Sources.Idx.sourcesvalue];
    }

    private string Shown(string type, string value = "1") => Shown(session, type, value);

    private string ShownAfterARestart(string type, string value = "1")
    {
        var restarted = Start();
        LabelText.TryRead(LabelText.Write(session.UseSources(sources => sources.Labels)), out var saved);
        foreach (var labels in saved)
        {
            restarted.UseSources(sources => sources.Change(labels.Key, source => source.Label(labels.Value)));
        }

        return Shown(restarted, type, value);
    }

    private void Discover(string type) => Merge(FoundSources.Join([Id], new Dictionary<string, NodeSource> { [Id] = new(Id, string.Empty, type) }));

    private MergeResult Merge(FoundSources found) => SourceMerge.Apply(session, found, isSubscribing: true);

    private void Label(Dictionary<string, string> labels) => session.UseSources(sources => sources.Change(Id, source => source.Label(labels)));
}
