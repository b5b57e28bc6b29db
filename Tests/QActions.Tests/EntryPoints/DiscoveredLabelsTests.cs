extern alias DoWhatIsDue;
extern alias StartElement;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

/// <summary>What values are called, as a discovery reads it.</summary>
public class DiscoveredLabelsTests : DiscoverSourcesTest
{
    [Test]
    public void Event_AfterTheTypeIsRead_ShowsTheLabelAndTheNumber()
    {
        Open();
        Press();
        AnswerLists();
        Answer(TallyType);
        Receive("2");
        DoWhatIsDue::QAction.Run(Element.Protocol);
        Assert.That((Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesnumericvalue)), Is.EqualTo(("On air", 2.0)));

        Receive("7");
        DoWhatIsDue::QAction.Run(Element.Protocol);
        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("7"), "a value without a label");
    }

    [Test]
    public void Restart_AfterADiscovery_ShowsTheLabelsWithoutAnotherOne()
    {
        Open();
        Press();
        AnswerLists();
        Answer(TallyType);
        Element.Saved(Is07Texts.Tally);
        using var first = new StartElement::QAction();
        first.Run(Element.Protocol);
        using var second = new StartElement::QAction();
        second.Run(Element.Protocol);
        Receive("2");

        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("On air"));
    }

    [Test]
    public void Discovery_ThatFails_KeepsTheSavedLabels()
    {
        Element[Parameter.valuelabels] = "{}";
        Press();
        Answer("x", "HTTP/1.1 500 x");

        Assert.That(Element[Parameter.valuelabels], Is.EqualTo("{}"));
    }

    [Test]
    public void Type_ReadAfterTheEvent_IsShownAtTheNextTick()
    {
        Open();
        Press();
        AnswerLists();
        Receive("2");
        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("2"));

        Answer(TallyType);
        DoWhatIsDue::QAction.Run(Element.Protocol);
        Assert.That(Cell(Is07Texts.Tally, Parameter.Sources.Idx.sourcesvalue), Is.EqualTo("On air"));
    }
}
