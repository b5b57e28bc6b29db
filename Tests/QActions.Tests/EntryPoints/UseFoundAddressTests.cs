extern alias Disconnect;
extern alias DiscoverSources;
extern alias DoWhatIsDue;
extern alias FollowStatus;
extern alias ReadDiscoveryAnswer;
extern alias SetServerUrl;
extern alias UseFoundAddress;

using Skyline.DataMiner.Scripting;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.EntryPoints;

/// <summary>The addresses that a discovery finds: in the table, in Server URL, and what the operator is told.</summary>
public class UseFoundAddressTests
{
    private const string A = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/a";
    private const string B = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/b";
    private const int Unusable = 0;
    private const int Available = 2;
    private const int InUse = 3;

    private readonly TestElement element = new();

    public UseFoundAddressTests()
    {
        element[Parameter.subscribenewsources] = 1.0;
        element[Parameter.usefoundaddress] = 1.0;
    }

    private static ScriptedDevice OneDevice => ScriptedDevice.Of(Is07Texts.Tally).With((ScriptedDevice.DeviceA, RestTexts.Active(A, Is07Texts.Tally)));

    private static ScriptedDevice TwoDevices => ScriptedDevice.Of(Is07Texts.Tally, Is07Texts.Temperature).With(
        (ScriptedDevice.DeviceA, RestTexts.Active(A, Is07Texts.Tally)), (ScriptedDevice.DeviceB, RestTexts.Active(B, Is07Texts.Temperature)));

    [Test]
    public void Discover_OnlyAddress_BecomesServerUrlAndIsConnectedTo()
    {
        Discover(OneDevice);

        Assert.That((element[Parameter.mainurl], element[Parameter.serverurl]), Is.EqualTo(((object)A, (object)A)));
        Assert.That(element[Parameter.websocketurl], Is.EqualTo("x-nmos/events/v1.0/devices/a"));
        Assert.That(Status, Is.EqualTo($"Done: 1 source, 1 new. The address {A} is now the Server URL."));
        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo($"Discovery done: 1 source, 1 new. The address {A} is now the Server URL."));
        Assert.That(Row(A)[Parameter.Addresses.Idx.addressesstate], Is.EqualTo(InUse));
    }

    [Test]
    public void Discover_OnlyAddress_ConnectionOpen_StaysWhereItIs()
    {
        Open();
        Discover(OneDevice);

        Assert.That(element[Parameter.mainurl], Is.Null);
        Assert.That(Status, Is.EqualTo("Done: 1 source, 1 new."));
        Assert.That(Row(A)[Parameter.Addresses.Idx.addressesstate], Is.EqualTo(Available));
    }

    [Test]
    public void Discover_OnlyAddress_NotAllowed_IsListedAndOffered()
    {
        element[Parameter.usefoundaddress] = 0.0;
        Discover(OneDevice);

        Assert.That(element[Parameter.mainurl], Is.Null);
        Assert.That(Status, Does.Contain($"The device gives the address {A}. Press Use beside it, or enter it in Server URL."));
    }

    [Test]
    public void Discover_AfterDisconnect_DoesNotConnect()
    {
        Disconnect::QAction.Run(element.Protocol);
        Discover(OneDevice);

        Assert.That(element[Parameter.mainurl], Is.Null);
        Assert.That(element[Parameter.serverurl], Is.EqualTo(PendingAddress.Text));
    }

    [Test]
    public void Discover_SeveralAddresses_ListsThemAndLeavesTheirSourcesToTheChoice()
    {
        Discover(TwoDevices);

        Assert.That(element[Parameter.mainurl], Is.Null);
        Assert.That(element.Rows, Is.Empty, "nobody knows yet which of them could be had");
        Assert.That(
            Status,
            Does.StartWith("Done: 2 sources, 0 new. Sources left out because they send at other addresses: 2. ")
                .And.Contain("The device has 2 WebSocket addresses. Press Use beside the one you want, or enter it in Server URL."));
        Assert.That(
            Row(A).Skip(1),
            Is.EqualTo(new object[] { A, "Router", 1, Is07Texts.Tally, 0, Available, string.Empty }));
        Assert.That(Row(B)[Parameter.Addresses.Idx.addressesdevice], Is.EqualTo("Mixer"));
    }

    [Test]
    public void Use_OneOfSeveral_ConnectsAndBringsInItsSources()
    {
        Discover(TwoDevices);
        Use(B);
        Assert.That(element[Parameter.mainurl], Is.EqualTo(B));
        Assert.That((Row(A)[Parameter.Addresses.Idx.addressesstate], Row(B)[Parameter.Addresses.Idx.addressesstate]), Is.EqualTo(((object)Available, (object)InUse)));

        AnswerAll(TwoDevices);
        Assert.That(element.Rows.Select(row => row[0]).Distinct(), Is.EqualTo(new[] { Is07Texts.Temperature }));
        Assert.That(Status, Does.StartWith("Done: 2 sources, 1 new. Sources left out because they send at other addresses: 1."));
    }

    [Test]
    public void Use_WhileADiscoveryRuns_IsFollowedByAnother()
    {
        Discover(TwoDevices);
        DiscoverSources::QAction.Run(element.Protocol);
        Use(B);
        AnswerAll(TwoDevices);

        Assert.That(Status, Does.StartWith("Done: 2 sources, 0 new."), "the second one");
        Assert.That(element.Rows.Select(row => row[0]).Distinct(), Is.EqualTo(new[] { Is07Texts.Temperature }));
    }

    [Test]
    public void Use_OnlyAddress_AsksForNothingAgain()
    {
        element[Parameter.usefoundaddress] = 0.0;
        Discover(OneDevice);
        element[Parameter.discoverypath] = null;
        Use(A);

        Assert.That(element[Parameter.mainurl], Is.EqualTo(A));
        Assert.That(element[Parameter.discoverypath], Is.Null, "sources that the operator removed do not come back");
    }

    [Test]
    public void Use_AddressThatCannotBeUsed_IsRefusedAndChangesNothing()
    {
        Discover(ScriptedDevice.Of(Is07Texts.Tally).With((ScriptedDevice.DeviceA, RestTexts.Active("ws://user:s3cret@127.0.0.1/x"))));
        var row = Row("ws://***@127.0.0.1/x");
        Assert.That(row[Parameter.Addresses.Idx.addressesstate], Is.EqualTo(Unusable));
        Assert.That(row[Parameter.Addresses.Idx.addressesremark], Does.StartWith("Cannot be used: the address holds a user or a password"));

        Use("ws://***@127.0.0.1/x");
        Assert.That(element[Parameter.lastoperationresult], Does.StartWith("Use refused, nothing was changed: the address holds a user or a password"));
        Assert.That(element[Parameter.mainurl], Is.Null);
        Assert.That(element.Mock.Invocations.SelectMany(call => call.Arguments).Select(argument => argument as string).Where(text => text != null), Has.None.Contain("s3cret"));
    }

    [Test]
    public void Use_RowThatIsGone_IsRefused()
    {
        element.Mock.Setup(protocol => protocol.RowKey()).Returns("gone");
        UseFoundAddress::QAction.Run(element.Protocol);

        Assert.That(element[Parameter.lastoperationresult], Is.EqualTo("Use refused, nothing was changed: the address is no longer there. Press Discover."));
    }

    [Test]
    public void Discover_Again_ReplacesTheRows()
    {
        Discover(TwoDevices);
        Discover(OneDevice);
        Assert.That(element.Addresses.Values.Select(row => row[1]), Is.EqualTo(new[] { A }));

        Discover(ScriptedDevice.Of(Is07Texts.Tally));
        Assert.That(element.Addresses, Is.Empty);
    }

    [Test]
    public void Discover_ThatFails_KeepsTheRows()
    {
        Discover(TwoDevices);
        Discover(new ScriptedDevice());

        Assert.That(element.Addresses, Has.Count.EqualTo(2));
    }

    [Test]
    public void ServerUrl_EnteredLater_IsShownByTheTickAsTheOneInUse()
    {
        Discover(TwoDevices);
        element[Parameter.Write.serverurl] = A;
        SetServerUrl::QAction.Run(element.Protocol);
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(Row(A)[Parameter.Addresses.Idx.addressesstate], Is.EqualTo(InUse));

        element.ForgetCalls();
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(element.Calls, Is.Empty);
    }

    [Test]
    public void Rows_ThatCouldNotBeWritten_ComeWithTheNextTick()
    {
        var isGone = true;
        element.Mock.Setup(protocol => protocol.FillArray(Parameter.Addresses.tablePid, Moq.It.IsAny<List<object[]>>(), NotifyProtocol.SaveOption.Partial))
            .Returns((int _, List<object[]> rows, NotifyProtocol.SaveOption _) => isGone ? throw new InvalidOperationException("gone") : Keep(rows));
        Discover(TwoDevices);
        Assert.That(element.Addresses, Is.Empty);

        isGone = false;
        DoWhatIsDue::QAction.Run(element.Protocol);
        Assert.That(element.Addresses, Has.Count.EqualTo(2));
    }

    private object Status => element[Parameter.discoverystatus];

    private bool Keep(List<object[]> rows)
    {
        rows.ForEach(row => element.Addresses[(string)row[0]] = row);
        return true;
    }

    private object[] Row(string address) => element.Addresses.Values.Single(row => (string)row[1] == address);

    private void Use(string address)
    {
        element.Mock.Setup(protocol => protocol.RowKey()).Returns((string)Row(address)[0]);
        UseFoundAddress::QAction.Run(element.Protocol);
    }

    private void Discover(ScriptedDevice device)
    {
        DiscoverSources::QAction.Run(element.Protocol);
        AnswerAll(device);
    }

    /// <summary>Answers each request, as DataMiner does after a set of the path.</summary>
    private void AnswerAll(ScriptedDevice device)
    {
        while (element[Parameter.discoverypath] is string path)
        {
            element[Parameter.discoverypath] = null;
            var (statusLine, content) = device.Answer("http://" + element[Parameter.restaddressinuse] + path);
            ReadDiscoveryAnswer::QAction.Run(element.Protocol, Is07Texts.Boxed(statusLine), Is07Texts.Boxed(content));
        }
    }

    private void Open()
    {
        element[Parameter.websocketstatus] = 1.0;
        FollowStatus::QAction.Run(element.Protocol);
    }
}
