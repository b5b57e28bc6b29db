extern alias DiscoverSources;
extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias ReadDiscoveryAnswer;
extern alias ReceiveMessage;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

/// <summary>Presses Discover, and answers its requests one by one.</summary>
public abstract class DiscoverSourcesTest
{
    protected const string TallyType = "{\"type\":\"number\",\"values\":[{\"value\":2,\"label\":\"On air\"}]}";

    protected DiscoverSourcesTest()
    {
        Element[Parameter.subscribenewsources] = 1.0;
    }

    private protected TestElement Element { get; } = new();

    protected void Press() => DiscoverSources::QAction.Run(Element.Protocol);

    protected void Answer(string content, string statusLine = RestTexts.Ok) =>
        ReadDiscoveryAnswer::QAction.Run(Element.Protocol, Is07Texts.Boxed(statusLine), Is07Texts.Boxed(content));

    protected bool IsEnded() => ((string)Element[Parameter.discoverystatus]).StartsWith("Done", StringComparison.Ordinal) || ((string)Element[Parameter.discoverystatus]).StartsWith("Failed", StringComparison.Ordinal);

    protected void AnswerLists() => AnswerLists(RestTexts.Nodes(RestTexts.Node(Is07Texts.Tally, "Camera 1", "number/enum/tally")), Is07Texts.Temperature, Is07Texts.Tally);

    protected void AnswerLists(string nodeSources, params string[] ids)
    {
        Answer("[\"v1.3/\"]");
        Answer(nodeSources);
        Answer("[]");
        Answer("[]");
        Answer(RestTexts.Ids(ids));
    }

    protected void Receive(string value)
    {
        ReceiveMessage::QAction.ReceivePush(
            Element.Protocol, null, Is07Texts.Boxed(Is07Texts.State(Is07Texts.Tally, "number/enum/tally", "{\"value\":" + value + "}")));

        // When calls are slow, as on a busy machine, the row is left to the tick.
        DoWhatIsDue::QAction.Run(Element.Protocol);
    }

    protected void Open()
    {
        Element[Parameter.websocketstatus] = 1.0;
        FollowStatus::QAction.Run(Element.Protocol);
    }

    protected object Name(string sourceId) => Cell(sourceId, Parameter.Sources.Idx.sourcesname);

    protected object Cell(string sourceId, int column) => Element.Rows.Last(row => (string)row[0] == sourceId)[column];
}
