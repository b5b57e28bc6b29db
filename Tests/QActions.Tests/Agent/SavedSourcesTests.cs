extern alias FollowStatus;
extern alias StartElement;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>What another version or a damaged file left in saved rows of sources.</summary>
public class SavedSourcesTests
{
    private const int SourceStateCell = (int)Parameter.Sources.Idx.sourcesstate;
    private const string Header = "Saved values could not be used. ";

    private readonly TestElement element = new();

    private string Result => (string)element[Parameter.lastoperationresult];

    [Test]
    public void Load_RowsWithOtherKeys_StayRefusedAndAreNeverSubscribed()
    {
        element.SavedRows((Is07Texts.Tally, "Tally", 1.0), ("hello", "Hello", 1.0), ("mic.level", "Level", 1.0), (null, null, 1.0), (new string('x', 101), "x", 1.0));
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);
        Report(1);

        element.Mock.Verify(protocol => protocol.DeleteRow(Parameter.Sources.tablePid, new[] { "", new string('x', 101) }), Times.Once);
        Assert.That(element.Rows.Select(row => row[0]).Distinct(), Is.EquivalentTo(new[] { Is07Texts.Tally, "hello", "mic.level" }));
        Assert.That(element.Rows.Where(row => (string)row[0] != Is07Texts.Tally).Select(row => row[SourceStateCell]), Is.All.EqualTo((int)SourceState.Refused));
        Assert.That(element.Rows.First(row => (string)row[0] == "hello")[1], Is.EqualTo("Hello"), "a name that is its own identifier in other letters");
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.EqualTo($$"""{"command":"subscription","sources":["{{Is07Texts.Tally}}"]}"""));
        Assert.That(element.Log[0], Does.Contain(Header + "Sources lost 2 rows whose keys cannot be used: '', 'xxx"));
    }

    [TestCase("mic", "pgm")]
    [TestCase("0123456789", "1123456789")]
    public void Load_ShortAndLongKeysWithOneName_GetNamesOfTheirOwn(string first, string second)
    {
        var longest = new string('x', 100);
        element.SavedNames((first, "Studio"), (second, "Studio"), (longest, "Studio"));
        Start();

        Assert.That(element.Rows.Select(row => row[1]).Distinct().Count(), Is.EqualTo(3));
        Assert.That(element.Rows.First(row => (string)row[0] == first)[1], Is.EqualTo("Studio"));
    }

    [Test]
    public void Load_KeyInUpperCase_IsTheSameSourceUnderItsPlainKey()
    {
        element.SavedRows((Is07Texts.Tally.ToUpperInvariant(), "Tally", 1.0), (Is07Texts.Tally, "Other", 1.0));
        Start();

        element.Mock.Verify(protocol => protocol.DeleteRow(Parameter.Sources.tablePid, new[] { Is07Texts.Tally.ToUpperInvariant() }), Times.Once);
        Assert.That(element.Rows.Single().Take(2), Is.EqualTo(new[] { Is07Texts.Tally, "Tally" }));
    }

    [TestCase("a\nb", "a\uFFFDb")]
    [TestCase(" a\u200B  b ", "a b")]
    [TestCase(" ", Is07Texts.Temperature)]
    public void Load_NameThatCannotBeUsed_BecomesOneThatCan(string saved, string name)
    {
        element.SavedRows((Is07Texts.Tally, "Studio 1", 1.0), (Is07Texts.Temperature, saved, 1.0));
        Start();

        Assert.That(element.Rows.Select(row => row[1]), Is.EqualTo(new[] { "Studio 1", name }));
        Assert.That(Result, Is.EqualTo(Header + "Sources has 1 row under another name, as the name was not usable."));
    }

    [Test]
    public void Load_NameThatIsTooLong_IsCut()
    {
        element.SavedRows((Is07Texts.Tally, new string('x', 100_000), 1.0));
        Start();

        Assert.That(element.Rows.Single()[1], Is.EqualTo(new string('x', 99) + "\u2026"));
        Assert.That(Result, Does.Contain("under another name"));
    }

    [TestCase(null, 1, false)]
    [TestCase("", 1, false)]
    [TestCase(0.0, 0, false)]
    [TestCase("0", 0, false)]
    [TestCase(1.0, 1, false)]
    [TestCase(1e300, 1, true)]
    [TestCase(double.NaN, 1, true)]
    [TestCase("no", 1, true)]
    public void Load_CellSubscribed_IsYesUnlessItSaysNo(object cell, int subscribed, bool isTold)
    {
        element.SavedRows((Is07Texts.Tally, "Tally", cell));
        Start();

        Assert.That(element.Rows.Single()[Parameter.Sources.Idx.sourcessubscribed], Is.EqualTo(subscribed));
        Assert.That(Result, isTold ? Is.EqualTo(Header + "Sources has 1 row subscribed again, as the cell Subscribed was not usable.") : Is.Null);
    }

    private void Start()
    {
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);
    }

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
