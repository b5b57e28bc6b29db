extern alias Disconnect;
extern alias SetBackupUrl;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

public class SetBackupUrlTests
{
    private readonly TestElement element = new();

    public SetBackupUrlTests()
    {
        element[Parameter.backupurl] = "ws://127.0.0.1:82/";
        element[Parameter.serverurl] = "ws://127.0.0.1:82/";
    }

    [TestCase("", "ws://127.0.0.1:8050/x-nmos/events/ws")]
    [TestCase("ws://127.0.0.1:83/", "ws://127.0.0.1:8050/x-nmos/events/ws")]
    public void Run_OtherAddressWhileTheBackupIsInUse_GoesBackToTheFirst(string backup, string address)
    {
        Enter(backup);

        Assert.That(element[Parameter.serverurl], Is.EqualTo(address));
    }

    [TestCase("")]
    [TestCase("ws://127.0.0.1:83/")]
    public void Run_WhileDisconnected_StaysDisconnected(string backup)
    {
        Disconnect::QAction.Run(element.Protocol);
        Enter(backup);

        Assert.That(element[Parameter.serverurl], Is.EqualTo(PendingAddress.Text));
    }

    [Test]
    public void Run_NoOtherAddress_SaysThatItIsNotUsed()
    {
        element[TestElement.ElementAddresses] = ";";
        element[Parameter.serverurl] = string.Empty;
        Enter("ws://127.0.0.1:83/");

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("The backup address is not used as long as there is no other one. Enter one in Server URL."));
    }

    private void Enter(string text)
    {
        element[Parameter.Write.backupurl] = text;
        SetBackupUrl::QAction.Run(element.Protocol);
    }
}
