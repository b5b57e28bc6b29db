using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Agent;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Dialects.Is07;
using Skyline.Protocol.Session;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Agent;

/// <summary>Between what a QAction reads from DataMiner and what it makes of it another one may come.</summary>
public class OrderTests
{
    private readonly TestClock clock = new();
    private readonly TestElement element = new();
    private readonly ElementSession session;

    public OrderTests()
    {
        session = new ElementSession(new Is07Dialect(), clock, () => 0, []);
        session.TryStart();
    }

    [Test]
    public void LookWhenDue_OpenIsReportedMeanwhile_DoesNotCountAsClosed()
    {
        clock.Advance(4);
        var report = new Rival(() => WebsocketStatus.TakeOver(new Element(element.Protocol, session)));
        AfterTheStatusIsRead(() =>
        {
            element[Parameter.websocketstatus] = 1.0;
            report.Interfere();
        });
        WebsocketStatus.LookWhenDue(new Element(element.Protocol, session));
        report.End();

        Sender.Send(new Element(element.Protocol, session));
        Assert.That(element[Parameter.connectionuptime], Is.EqualTo(0.0), "it counts as open");
        Assert.That(session.StatusReported(isOpen: false), Is.EqualTo(ConnectionNews.Closed));
    }

    [Test]
    public void LookWhenDue_AnotherConnectionIsAskedForMeanwhile_DoesNotCountAsOpen()
    {
        session.UseAddresses(addresses => addresses.SetMain(WebSocketUrl.Parse("ws://127.0.0.1:81/")));
        clock.Advance(4);
        element[Parameter.websocketstatus] = 1.0;
        AfterTheStatusIsRead(() => session.Reconnect(isOpen: false));
        WebsocketStatus.LookWhenDue(new Element(element.Protocol, session));

        Assert.That(element[Parameter.websocketheartbeatrequest], Is.Null, "the status was that of the connection before");
    }

    [Test]
    public void Change_AnotherSettingIsChangedMeanwhile_BothAreInForce()
    {
        element[Parameter.Write.messagetrace] = 1.0;
        element[Parameter.Write.heartbeatinterval] = 4.0;
        var other = new Rival(() => SettingsParameters.Change(new Element(element.Protocol, session), Parameter.Write.messagetrace));
        element.Mock.Setup(protocol => protocol.SetParameter(Parameter.heartbeatinterval, 4.0)).Callback(() =>
        {
            element[Parameter.heartbeatinterval] = 4.0;
            other.Interfere();
        }).Returns(0);
        SettingsParameters.Change(new Element(element.Protocol, session), Parameter.Write.heartbeatinterval);
        other.End();

        session.Receive(Is07Texts.Payload("{"));
        Assert.That(session.TakeTrace().Rows, Has.Count.EqualTo(1), "the trace is on");
    }

    private void AfterTheStatusIsRead(Action meanwhile) => element.Mock.Setup(protocol => protocol.GetParameter(Parameter.websocketstatus)).Returns(() =>
    {
        var status = element[Parameter.websocketstatus];
        meanwhile();
        return status;
    });
}
