extern alias FollowStatus;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Sources;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class FollowStatusTests
{
    private readonly TestElement element = new();

    public FollowStatusTests()
    {
        element.Saved(Is07Texts.Temperature, Is07Texts.Tally);
        Report(0);
        element.ForgetCalls();
        element.Rows.Clear();
    }

    [Test]
    public void Run_Open_SubscribesBeforeTheFirstHeartbeatInOneCall()
    {
        Report(1);

        var call = element.Mock.Invocations.Single(invocation => invocation.Method.Name == nameof(SLProtocol.SetParameters));
        var ids = (int[])call.Arguments[0];
        Assert.That(ids.Take(2), Is.EqualTo(new[] { Parameter.websocketsubscriptionrequest, Parameter.websocketheartbeatrequest }));
        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Temperature).And.Contain(Is07Texts.Tally));
        Assert.That(element.Log, Is.EqualTo(new[] { "Information QA99|Run|WebSocket open, 2 sources subscribed." }));
    }

    [Test]
    public void Run_OpenRepeated_SendsNothingAgain()
    {
        Report(1);
        element.ForgetCalls();
        Report(1);

        Assert.That(element.Calls, Is.EqualTo(new[] { nameof(SLProtocol.GetParameter) }));
        Assert.That(element.Log, Has.Count.EqualTo(1));
    }

    [Test]
    public void Run_ClosedRepeated_LogsOnceAndSendsNothing()
    {
        Report(1);
        element[Parameter.websocketsubscriptionrequest] = null;
        element[Parameter.websocketheartbeatrequest] = null;
        for (var i = 0; i < 100; i++)
        {
            Report(0);
        }

        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);
        Assert.That(element[Parameter.websocketheartbeatrequest], Is.Null);
        Assert.That(element.Log.Skip(1), Is.EqualTo(new[] { "Information QA99|Run|WebSocket closed." }));
        Assert.That(element.Rows.TakeLast(2).Select(row => row[Parameter.Sources.Idx.sourcesstate]), Is.All.EqualTo((int)SourceState.NotConnected));
    }

    [Test]
    public void Run_OpenAgain_SubscribesAgain()
    {
        Report(1);
        Report(0);
        element[Parameter.websocketsubscriptionrequest] = null;
        Report(1);

        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Temperature));
    }

    [TestCase(1)]
    [TestCase(0)]
    public void Run_OpenedOrClosed_TellsDataMinerOnceThatTheConnectionResponds(double status)
    {
        Report(1 - status);
        element.ForgetCalls();
        Report(status);
        Report(status);

        element.Mock.Verify(protocol => protocol.NotifyProtocol(249, true, 1), Times.Once);
    }

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
