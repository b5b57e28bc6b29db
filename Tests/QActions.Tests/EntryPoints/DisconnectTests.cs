extern alias Disconnect;
extern alias FollowStatus;
extern alias Reconnect;

using System.Threading.Tasks;
using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class DisconnectTests
{
    private readonly TestElement element = new();

    [Test]
    public void Disconnect_Open_ParksTheConnection()
    {
        Report(1);
        Disconnect::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.serverurl], Is.EqualTo(PendingAddress.Text));
    }

    [Test]
    public void Reconnect_Disconnected_ConnectsToTheElement()
    {
        Disconnect::QAction.Run(element.Protocol);
        Reconnect::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.serverurl], Is.EqualTo("ws://127.0.0.1:8050/x-nmos/events/ws"));
    }

    [Test]
    public void Reconnect_Open_ClosesAndOpensWhenThatIsReported()
    {
        Report(1);
        Reconnect::QAction.Run(element.Protocol);
        Assert.That(element[Parameter.serverurl], Is.EqualTo(PendingAddress.Reconnecting));

        Report(0);
        Assert.That(element[Parameter.serverurl], Is.EqualTo("ws://127.0.0.1:8050/x-nmos/events/ws"));
    }

    [Test]
    public void Reconnect_NoAddress_IsRefusedAndChangesNothing()
    {
        element[TestElement.ElementAddresses] = ";";
        Report(1);
        var rows = element.Rows.Count;
        Reconnect::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Reconnect refused, nothing was changed: "));
        Assert.That(element[Parameter.serverurl], Is.Null);
        Assert.That(element.Rows, Has.Count.EqualTo(rows));
    }

    [Test]
    public void Open_WhileNotWanted_IsParkedAgain()
    {
        Report(1);
        Disconnect::QAction.Run(element.Protocol);
        Report(0);
        element[Parameter.serverurl] = null;
        Report(1);

        Assert.That(element[Parameter.serverurl], Is.EqualTo(PendingAddress.Text));
    }

    [Test]
    public async Task Disconnect_WhileAnotherConnectIsUnderWay_IsTheLastWord()
    {
        Task disconnecting = null;
        element.Mock.Setup(protocol => protocol.SetParameters(It.Is<int[]>(ids => ids.Contains(Parameter.serverurl)), It.IsAny<object[]>()))
            .Returns((int[] _, object[] values) =>
            {
                // The operator presses Disconnect between the decision to connect and the set that connects.
                disconnecting = Task.Run(() => Disconnect::QAction.Run(element.Protocol));
                Assert.That(disconnecting.Wait(TimeSpan.FromMilliseconds(200)), Is.False, "it waits for its turn");
                element[Parameter.serverurl] = values[^1];
                return null;
            });
        Reconnect::QAction.Run(element.Protocol);
        await disconnecting;

        Assert.That(element[Parameter.serverurl], Is.EqualTo(PendingAddress.Text));
    }

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
