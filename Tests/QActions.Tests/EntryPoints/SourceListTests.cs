extern alias AddSources;
extern alias FollowStatus;
extern alias RemoveSource;
extern alias RenameSource;
extern alias SubscribeToSource;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class SourceListTests
{
    private readonly TestElement element = new();

    [Test]
    public void AddSources_WhileOpen_AddsRowsAndSubscribes()
    {
        Open();
        Add(Is07Texts.Temperature + ", " + Is07Texts.Tally);

        Assert.That(element.Rows.Select(row => row[0]), Is.EqualTo(new[] { Is07Texts.Temperature, Is07Texts.Tally }));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Temperature).And.Contain(Is07Texts.Tally));
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Sources added: 2, there already: 0."));
    }

    [Test]
    public void AddSources_EnteredTwice_IsAddedOnceAndTold()
    {
        Add(Is07Texts.Temperature + "," + Is07Texts.Tally + "," + Is07Texts.Temperature.ToUpperInvariant());

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Sources added: 2, there already: 0, entered again: 1."));
    }

    [Test]
    public void AddSources_WhileClosed_SendsNothing()
    {
        Add(Is07Texts.Temperature);

        Assert.That(element.Rows, Has.Count.EqualTo(1));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
    }

    [Test]
    public void AddSources_OneWrongIdentifier_AddsNoneAndSaysWhich()
    {
        Open();
        Add(Is07Texts.Temperature + ",)");

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Add Source refused, nothing was changed: ')' is not a source"));
    }

    [Test]
    public void AddSources_MoreThanTheMaximum_AreRefused()
    {
        Add(string.Join(",", Enumerable.Range(0, 1001).Select(_ => Guid.NewGuid().ToString("D"))));

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.lastoperationresult], Does.Contain("1001 sources, and at most 1000 may be"));
    }

    [Test]
    public void AddSources_MoreThanASubscriptionHolds_AreRefused()
    {
        element[Parameter.maximumsources] = 20000.0;
        Add(string.Join(",", Enumerable.Range(0, 3000).Select(_ => Guid.NewGuid().ToString("D"))));

        Assert.That(element.Rows, Is.Empty);
        Assert.That(element[Parameter.lastoperationresult], Does.Contain("at most 100000 bytes"));
    }

    [Test]
    public void RemoveSource_Row_IsDeletedAndUnsubscribed()
    {
        Add(Is07Texts.Temperature);
        Open();
        element.Mock.Setup(protocol => protocol.RowKey()).Returns(Is07Texts.Temperature);
        RemoveSource::QAction.Run(element.Protocol);

        element.Mock.Verify(protocol => protocol.DeleteRow(Parameter.Sources.tablePid, new[] { Is07Texts.Temperature }), Times.Once);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Source " + Is07Texts.Temperature + " removed."));
    }

    [Test]
    public void RemoveSource_WithNamedValues_TakesThemOutOfWhatIsSaved()
    {
        var other = LabelText.Write([Labels(Is07Texts.Temperature)]);
        element.Saved(Is07Texts.Temperature, Is07Texts.Tally);
        element[Parameter.valuelabels] = LabelText.Write([Labels(Is07Texts.Tally), Labels(Is07Texts.Temperature)]);
        element.Mock.Setup(protocol => protocol.RowKey()).Returns(Is07Texts.Tally);
        RemoveSource::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.valuelabels], Is.EqualTo(other));
    }

    [Test]
    public void SubscribeToSource_No_KeepsTheRowAndEndsTheSubscription()
    {
        Add(Is07Texts.Temperature + ", " + Is07Texts.Tally);
        Open();
        Switch(Is07Texts.Tally, 0);

        var row = element.Rows.Last();
        Assert.That(row[Parameter.Sources.Idx.sourcesid], Is.EqualTo(Is07Texts.Tally));
        Assert.That(row[Parameter.Sources.Idx.sourcessubscribed], Is.EqualTo(0));
        Assert.That(row[Parameter.Sources.Idx.sourcesstate], Is.EqualTo(0));
    }

    [Test]
    public void SubscribeToSource_Yes_SaysWhetherTheDeviceWasAsked()
    {
        Add(Is07Texts.Temperature);
        Switch(Is07Texts.Temperature, 0);
        Switch(Is07Texts.Temperature, 1);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("The source will be subscribed: within a second, or when the connection opens."));

        Switch(Is07Texts.Temperature, 0);
        Open();
        Switch(Is07Texts.Temperature, 1);
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("The source is subscribed."));
    }

    [Test]
    public void AddSources_ThereAlreadyAndTooManySinceTheMaximumWasLowered_AreNotRefused()
    {
        element.Saved(Is07Texts.Temperature, Is07Texts.Tally);
        element[Parameter.maximumsources] = 1.0;
        Add(Is07Texts.Temperature);

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Sources added: 0, there already: 1."));
    }

    [Test]
    public void RenameSource_NewName_IsShown()
    {
        Add(Is07Texts.Temperature);
        Rename(Is07Texts.Temperature, "Studio 1");

        Assert.That(element.Rows.Last()[Parameter.Sources.Idx.sourcesname], Is.EqualTo("Studio 1"));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("two\nlines")]
    [TestCase("soft\u00ADhyphen")]
    public void RenameSource_UnusableName_IsRefused(string name)
    {
        Add(Is07Texts.Temperature);
        Rename(Is07Texts.Temperature, name);

        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Name refused, nothing was changed: "));
        Assert.That(element.Rows, Has.Count.EqualTo(1));
    }

    [TestCase("Studio 1")]
    [TestCase("STUDIO 1")]
    [TestCase(" Studio  1 ")]
    [TestCase("Studio\u00A01")]
    public void RenameSource_NameThatLooksLikeThatOfAnother_IsRefused(string name)
    {
        Add(Is07Texts.Temperature + "," + Is07Texts.Tally);
        Rename(Is07Texts.Temperature, "Studio 1");
        Rename(Is07Texts.Tally, name);

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Name refused, nothing was changed: another source has the name 'Studio 1' already."));
    }

    [Test]
    public void RenameSource_IdentifierOfAnother_IsRefused()
    {
        Add(Is07Texts.Temperature + "," + Is07Texts.Tally);
        Rename(Is07Texts.Temperature, "Studio 1");
        Rename(Is07Texts.Tally, Is07Texts.Temperature.ToUpperInvariant());

        Assert.That(element[Parameter.lastoperationresult], Does.Contain("another source has the name 'Studio 1' already."));
    }

    [Test]
    public void RenameSource_BlanksAround_AreNoPartOfTheName()
    {
        Add(Is07Texts.Temperature);
        Rename(Is07Texts.Temperature, "  Studio 1 ");
        Rename(Is07Texts.Temperature, "studio 1");

        Assert.That(element.Rows.TakeLast(2).Select(row => row[Parameter.Sources.Idx.sourcesname]), Is.EqualTo(new[] { "Studio 1", "studio 1" }), "its own name is free to it");
    }

    [TestCase("??")]
    [TestCase("?????? 1")]
    [TestCase("?")]
    [TestCase("- ? -")]
    public void RenameSource_CharactersThatTheAgentLacks_IsRefusedWithTheReason(string arrived)
    {
        Add(Is07Texts.Temperature);
        Rename(Is07Texts.Temperature, arrived);

        Assert.That(element[Parameter.lastoperationresult], Does.Contain("the name arrived as '" + arrived + "'. DataMiner puts ? for each character that the code page of the agent lacks."));
    }

    [TestCase("On air?", "The source is now called On air?. If you did not enter ?, the code page of the agent lacks that character.")]
    [TestCase("Zo\u00EB", "The source is now called Zo\u00EB.")]
    public void RenameSource_OneCharacterThatMayBeLost_IsTold(string arrived, string result)
    {
        Add(Is07Texts.Temperature);
        Rename(Is07Texts.Temperature, arrived);

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo(result));
    }

    private static KeyValuePair<string, ValueLabels> Labels(string sourceId) =>
        new(sourceId, new ValueLabels("number/enum/tally", new Dictionary<string, string> { ["1"] = "On air" }));

    private void Switch(string sourceId, double value)
    {
        element[Parameter.Write.sourcessubscribed] = value;
        element.Mock.Setup(protocol => protocol.RowKey()).Returns(sourceId);
        SubscribeToSource::QAction.Run(element.Protocol);
    }

    private void Rename(string sourceId, string name)
    {
        element[Parameter.Write.sourcesname] = name;
        element.Mock.Setup(protocol => protocol.RowKey()).Returns(sourceId);
        RenameSource::QAction.Run(element.Protocol);
    }

    private void Add(string text)
    {
        element[Parameter.Write.addsource] = text;
        AddSources::QAction.Run(element.Protocol);
    }

    private void Open()
    {
        element[Parameter.websocketstatus] = 1.0;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
