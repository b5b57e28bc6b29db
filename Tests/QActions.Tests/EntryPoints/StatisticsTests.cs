extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias ReceiveMessage;
extern alias ResetStatistics;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class StatisticsTests
{
    private const double NotConnected = -1;
    private readonly TestElement element = new();

    [Test]
    public void Tick_Closed_ShowsNoUptimeAndThenMakesNoCall()
    {
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(element[Parameter.connectionuptime], Is.EqualTo(NotConnected));

        element.ForgetCalls();
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(element.Calls, Is.Empty);
    }

    [Test]
    public void Tick_Closed_TellsDataMinerThatTheConnectionRespondsSoThatOperatorsCanWrite()
    {
        DoWhatIsDue::QAction.Run(element.Protocol);
        element.Mock.Verify(protocol => protocol.NotifyProtocol(249, true, 1), Times.Once);
    }

    [Test]
    public void Status_OpenAndClosed_ShowsUptimeAndWhyItEnded()
    {
        DoWhatIsDue::QAction.Run(element.Protocol);
        Report(1);
        Assert.That(element[Parameter.connectionuptime], Is.Zero);

        Report(0);
        Assert.That(element[Parameter.connectionuptime], Is.EqualTo(NotConnected));
        Assert.That(element[Parameter.lasterror], Does.StartWith("The connection was closed"));
        Assert.That(DateTime.FromOADate((double)element[Parameter.lasterrortime]), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void Status_OpenAndClosed_ShowsNoRoundTripAndNoCountsOfBefore()
    {
        element.Saved(Is07Texts.Temperature, Is07Texts.Tally);
        Report(1);
        Assert.That(element[Parameter.activesources], Is.Zero);
        Push(Is07Texts.TemperatureState());
        Push("{\"message_type\":\"health\"}");
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That((double)element[Parameter.heartbeatroundtriptime], Is.GreaterThanOrEqualTo(0));
        Assert.That(element[Parameter.activesources], Is.EqualTo(1));
        Assert.That(element[Parameter.silentormissingsources], Is.Zero);

        Report(0);
        foreach (var id in new[] { Parameter.heartbeatroundtriptime, Parameter.activesources, Parameter.silentormissingsources })
        {
            Assert.That(element[id], Is.EqualTo(NotConnected));
        }

        Report(1);
        Assert.That(element[Parameter.heartbeatroundtriptime], Is.EqualTo(NotConnected), "no reply has come yet");
    }

    [Test]
    public void Tick_AfterMessages_ShowsBytesTimeAndTheLastErrorInTheSameCall()
    {
        DoWhatIsDue::QAction.Run(element.Protocol);
        Push(Is07Texts.TemperatureState());
        Push("{\r\n");
        element.ForgetCalls();
        DoWhatIsDue::QAction.Run(element.Protocol);

        Assert.That(element.Calls, Is.EqualTo(new[] { nameof(SLProtocol.SetParameters) }));
        Assert.That(element[Parameter.bytesreceived], Is.EqualTo(Is07Texts.TemperatureState().Length + 3L));
        Assert.That(element[Parameter.lasterror], Is.EqualTo("Malformed message of 3 bytes, ending too early: {\uFFFD\uFFFD"));
        Assert.That(DateTime.FromOADate((double)element[Parameter.lastmessagetime]), Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public void Reset_NextTick_ShowsEveryCounterAsZero()
    {
        Push("{");
        DoWhatIsDue::QAction.Run(element.Protocol);
        ResetStatistics::QAction.Run(element.Protocol);
        DoWhatIsDue::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.messagesreceived], Is.Zero);
        Assert.That(element[Parameter.malformedmessages], Is.Zero);
        Assert.That(element[Parameter.lasterror], Does.StartWith("Malformed"), "what went wrong is still worth knowing");
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Every counter is 0 again."));
    }

    [Test]
    public void Reset_DataMinerFails_IsLoggedAndNotThrown()
    {
        element.Mock.Setup(protocol => protocol.NotifyProtocol(It.IsAny<int>(), It.IsAny<object>(), It.IsAny<object>())).Throws(new InvalidOperationException("gone"));
        ResetStatistics::QAction.Run(element.Protocol);

        Assert.That(element.Log.Single(), Does.StartWith("Error QA99|Run|").And.Contain("gone"));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Reset failed: gone"));
    }

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }

    private void Push(string text) => ReceiveMessage::QAction.ReceivePush(element.Protocol, null, Is07Texts.Boxed(text));
}
