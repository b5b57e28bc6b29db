extern alias FollowStatus;
extern alias SetServerUrl;

using Moq;
using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class SetServerUrlTests
{
    private readonly TestElement element = new();

    [Test]
    public void Run_Address_SetsThePathBeforeTheAddressThatConnects()
    {
        Enter(" ws://127.0.0.1/x-nmos/events/ws");

        var ids = (int[])element.Mock.Invocations.Single(invocation => invocation.Method.Name == nameof(SLProtocol.SetParameters)).Arguments[0];
        Assert.That(ids, Is.EqualTo(new[] { Parameter.websocketurl, Parameter.addressinuse, Parameter.serverurl }));
        Assert.That(element[Parameter.websocketurl], Is.EqualTo("x-nmos/events/ws"));
        Assert.That(element[Parameter.serverurl], Is.EqualTo("ws://127.0.0.1:80/x-nmos/events/ws"));
    }

    [Test]
    public void Run_TokenInTheQuery_IsUsedAndNotTold()
    {
        Enter("ws://127.0.0.1/x?token=s3cret&a=b");

        Assert.That(element[Parameter.serverurl], Is.EqualTo("ws://127.0.0.1:80/x?token=s3cret&a=b"));
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Connecting to ws://127.0.0.1:80/x?token=***&a=b."));
    }

    [Test]
    public void Run_AddressAsItIsTold_IsNotTakenForTheAddress()
    {
        Enter("ws://127.0.0.1/x?token=***");

        Assert.That(element[Parameter.serverurl], Is.Null);
        Assert.That(element[Parameter.lastoperationresult], Does.Contain("'***' stands for a value that is not shown. Enter the complete address."));
    }

    [Test]
    public void Run_WrongAddress_SaysWhyAndChangesNothing()
    {
        element[Parameter.serverurl] = "ws://127.0.0.1:80/";
        Enter("http://127.0.0.1/");

        Assert.That(element[Parameter.serverurl], Is.EqualTo("ws://127.0.0.1:80/"));
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Server URL refused, nothing was changed: ").And.Contain("ws://"));
        element.Mock.Verify(protocol => protocol.SetParameter(It.IsNotIn(Parameter.lastoperationresult), It.IsAny<object>()), Times.Never);
    }

    [Test]
    public void Run_WhileOpen_SubscribesAgainWhenTheNewConnectionOpens()
    {
        element.Saved(Is07Texts.Temperature);
        Report(1);
        element[Parameter.websocketsubscriptionrequest] = null;
        Enter("ws://127.0.0.1:81/");
        Report(0);
        Assert.That(element[Parameter.websocketsubscriptionrequest], Is.Null);

        Report(1);
        Assert.That(element[Parameter.websocketsubscriptionrequest], Does.Contain(Is07Texts.Temperature));
    }

    private void Enter(string address)
    {
        element[Parameter.Write.serverurl] = address;
        SetServerUrl::QAction.Run(element.Protocol);
    }

    private void Report(double status)
    {
        element[Parameter.websocketstatus] = status;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
