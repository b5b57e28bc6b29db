extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias StartElement;
using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class StartElementTests
{
    private readonly TestElement element = new();

    [Test]
    public void Run_SavedSources_ComeBackWithoutValues()
    {
        element.Saved(Is07Texts.Temperature);
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);

        var row = element.Rows.Single();
        Assert.That(row[Parameter.Sources.Idx.sourcesid], Is.EqualTo(Is07Texts.Temperature));
        Assert.That(row[Parameter.Sources.Idx.sourcesvalue], Is.Null);
        Assert.That(row[Parameter.Sources.Idx.sourcesstate], Is.EqualTo((int)SourceState.NotConnected));
    }

    [TestCase("Studio", "Studio", "Studio", "Studio (6fa34e69)")]
    [TestCase("Studio 1", " studio\u200B  1", "Studio 1", "studio 1 (6fa34e69)", Description = "They look alike.")]
    [TestCase(Is07Texts.Tally, "Studio", "6fa34e69-b829-5bf3-86fc-6cd7792e4854 (bfd436b4)", "Studio", Description = "The first one has the identifier of the second one for its name.")]
    [TestCase("", "", Is07Texts.Temperature, Is07Texts.Tally)]
    [TestCase("Studio", "Studio (6fa34e69)", "Studio", "Studio (6fa34e69)")]
    public void Run_NamesSavedTwice_AreMendedAndToldOnce(string first, string second, string firstShown, string secondShown)
    {
        element.SavedNames((Is07Texts.Temperature, first), (Is07Texts.Tally, second));
        Start();

        var names = element.Rows.ToDictionary(row => row[Parameter.Sources.Idx.sourcesid], row => row[Parameter.Sources.Idx.sourcesname]);
        Assert.That((names[Is07Texts.Temperature], names[Is07Texts.Tally]), Is.EqualTo(((object)firstShown, (object)secondShown)));
        var isMended = first.Length > 0 && (firstShown != first || secondShown != second);
        Assert.That(element.Log.Count(line => line.Contains("Sources that had the name of another one were renamed: ")), Is.EqualTo(isMended ? 1 : 0));
        Assert.That((string)element[Parameter.lastoperationresult] ?? string.Empty, isMended ? Does.Contain("Sources that had the name of another one were renamed: ") : Is.Empty);

        element.SavedNames([.. element.Rows.Select(row => ((string)row[Parameter.Sources.Idx.sourcesid], (string)row[Parameter.Sources.Idx.sourcesname]))]);
        element.Restart();
        element.Log.Clear();
        Start();
        Assert.That(element.Log, Has.None.Contains("renamed"));
    }

    [Test]
    public void Run_NameSavedOften_IsToldShortly()
    {
        element.SavedNames([.. Enumerable.Range(0, 9).Select(number => ($"6fa34e69-b829-5bf3-86fc-{number:x12}", "Studio"))]);
        Start();

        Assert.That(element.Rows.Select(row => row[Parameter.Sources.Idx.sourcesname]), Is.Unique);
        Assert.That(element[Parameter.lastoperationresult], Does.EndWith(", and 3 more."));
    }

    private void Start()
    {
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);
    }

    [Test]
    public void Run_OpenedByTheFirstQAction_LogsAndSubscribesAtOnce()
    {
        element.Saved(Is07Texts.Temperature);
        element[Parameter.websocketstatus] = 1.0;
        FollowStatus::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Temperature));
        Assert.That(element.Log.Single(), Does.Contain("WebSocket open, 1 sources subscribed."));
    }

    [Test]
    public void Run_StoppedElement_LeavesNoSessionBehind()
    {
        element.IsActive = false;
        DoWhatIsDue::QAction.Run(element.Protocol);
        element.IsActive = true;
        element.Saved(Is07Texts.Tally);
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);

        Assert.That(element.Rows.Last()[0], Is.EqualTo(Is07Texts.Tally), "the next run loads what is saved then");
    }

    [Test]
    public void Tick_AfterDisposeWhileTheElementStillAnswers_IsForgottenByTheNextRun([Values] bool isTickLast, [Values] bool isOpenReportedFirst)
    {
        element.Saved(Is07Texts.Temperature);
        var first = new StartElement::QAction();
        first.Run(element.Protocol);
        if (isTickLast)
        {
            first.Dispose();
        }

        DoWhatIsDue::QAction.Run(element.Protocol);
        element.IsActive = isTickLast;
        DoWhatIsDue::QAction.Run(element.Protocol);
        first.Dispose();
        element.Restart();
        element[Parameter.mainurl] = "ws://127.0.0.1:99/";
        element[Parameter.serverurl] = "ws://127.0.0.1:99/";
        element.Saved(Is07Texts.Tally);
        if (isOpenReportedFirst)
        {
            Report(1);
        }

        using var second = new StartElement::QAction();
        second.Run(element.Protocol);
        Report(1);

        Assert.That(element.Mock.Invocations.Count(IsSubscription), Is.EqualTo(1), "once");
        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Tally).And.Not.Contain(Is07Texts.Temperature));
        Assert.That(element[Parameter.connectedto], Is.EqualTo("ws://127.0.0.1:99/"));
    }

    [Test]
    public void Run_NobodyDisposedTheRunBefore_BeginsAnew()
    {
        element.Saved(Is07Texts.Temperature);
        new StartElement::QAction().Run(element.Protocol);
        Report(1);
        element.Restart();
        element.Saved(Is07Texts.Tally);
        element.ForgetCalls();
        element[Parameter.websocketstatus] = 1.0;
        using var second = new StartElement::QAction();
        second.Run(element.Protocol);

        Assert.That(element.Mock.Invocations.Count(IsSubscription), Is.EqualTo(1));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Tally), "it is open, and nobody reports it again");
    }

    [Test]
    public void Run_OpenedBefore_SubscribesOnce()
    {
        element.Saved(Is07Texts.Temperature);
        element[Parameter.websocketstatus] = 1.0;
        FollowStatus::QAction.Run(element.Protocol);
        DoWhatIsDue::QAction.Run(element.Protocol);
        element[Parameter.websocketsubscriptionrequest] = null;

        using var start = new StartElement::QAction();
        start.Run(element.Protocol);
        DoWhatIsDue::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
    }

    [Test]
    public void Run_SecondRunOfTheElement_StartsAfresh()
    {
        using var first = new StartElement::QAction();
        first.Run(element.Protocol);
        element.Saved(Is07Texts.Tally);
        using var second = new StartElement::QAction();
        second.Run(element.Protocol);

        Assert.That(element.Rows.Single()[0], Is.EqualTo(Is07Texts.Tally));
    }

    [Test]
    public void Dispose_StoppedElement_MakesNoCallAndForgets()
    {
        var start = new StartElement::QAction();
        start.Run(element.Protocol);
        element.ForgetCalls();

        start.Dispose();
        Assert.That(element.Mock.Invocations, Is.Empty);

        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(element.Calls, Does.Contain(nameof(SLProtocol.NotifyProtocol)), "the next QAction loads anew");
    }

    [Test]
    public void Dispose_NeverRun_DoesNothing()
    {
        Assert.That(() => new StartElement::QAction().Dispose(), Throws.Nothing);
    }

    [Test]
    public void Run_RowsCannotBeWritten_ConnectsToTheRightAddressAllTheSame()
    {
        element.Saved(Is07Texts.Temperature);
        element[Parameter.serverurl] = "ws://127.0.0.1:82/";
        element.Mock.Setup(protocol => protocol.FillArray(It.IsAny<int>(), It.IsAny<List<object[]>>(), It.IsAny<NotifyProtocol.SaveOption>()))
            .Throws(new InvalidOperationException("gone"));
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);

        Assert.That(element[Parameter.serverurl], Is.EqualTo("ws://127.0.0.1:8050/x-nmos/events/ws"));
    }

    [Test]
    public void Run_DataMinerFails_IsLoggedAndNotThrown()
    {
        element.Mock.Setup(protocol => protocol.NotifyProtocol(It.IsAny<int>(), It.IsAny<object>(), It.IsAny<object>())).Throws(new InvalidOperationException("gone"));
        using var start = new StartElement::QAction();
        start.Run(element.Protocol);

        Assert.That(element.Log.Single(), Does.StartWith("Error QA99|Run|").And.Contain("gone"));
    }

    private static bool IsSubscription(IInvocation invocation) =>
        invocation.Method.Name == nameof(SLProtocol.SetParameters) && ((int[])invocation.Arguments[0]).Contains(Parameter.websocketsubscriptionrequest);

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
