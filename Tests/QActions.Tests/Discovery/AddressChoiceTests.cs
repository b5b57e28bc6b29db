using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Connections;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

/// <summary>An address is used without being asked for only where nothing can be lost by it. Otherwise the operator is told what to do.</summary>
public class AddressChoiceTests
{
    private const string A = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/a";
    private const string B = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/b";
    private const string Elsewhere = "ws://10.1.2.3:3217/x-nmos/events/v1.0/devices/a";

    private readonly DiscoveryFixture fixture = new();

    [Test]
    public void OnlyAddress_NothingEnteredAndNotOpen_IsTaken()
    {
        var choice = Choose(Closed(), (A, true, "false"));

        Assert.That(choice.Taken.Url.Text, Is.EqualTo(A));
        Assert.That(choice.Remark, Is.EqualTo($"The address {A} is now the Server URL."));
    }

    [TestCase("ws://localhost:3217/x")]
    [TestCase("WS://127.0.0.1:3217/x")]
    public void OnlyAddress_OnTheSameHostOtherwiseWritten_IsTaken(string address)
    {
        Assert.That(Choose(Closed(), (address, true, "null")).Taken, Is.Not.Null);
    }

    [Test]
    public void OnlyAddress_AuthorizationIsThere_IsTaken()
    {
        Assert.That(Choose(With(now => now.HasHeader = true), ("wss://127.0.0.1:3217/x", true, "true")).Taken, Is.Not.Null);
    }

    [Test]
    public void OnlyAddress_WithoutTlsWhereHttpsWasAsked_DoesNotGetTheHeader()
    {
        var header = With(now => now.HasHeader = true);
        Assert.That(Choose(header, ("ws://127.0.0.1:8050/x", true, "null"), "https://127.0.0.1:8050").Taken, Is.Null);
        Assert.That(Choose(header, ("wss://127.0.0.1:8050/x", true, "null"), "https://127.0.0.1:8050").Taken, Is.Not.Null);
        Assert.That(Choose(Closed(), ("ws://127.0.0.1:8050/x", true, "null"), "https://127.0.0.1:8050").Taken, Is.Not.Null);
    }

    [Test]
    public void OnlyAddress_ServerUrlEntered_IsOffered()
    {
        AssertOffered(With(now =>
        {
            now.IsServerUrlEmpty = false;
            now.Current = WebSocketUrl.Parse("ws://127.0.0.1:3217/wrong");
        }));
    }

    [Test]
    public void OnlyAddress_NotAllowed_IsOffered() => AssertOffered(With(now => now.IsTakingAllowed = false));

    [Test]
    public void OnlyAddress_AfterDisconnect_IsOffered() => AssertOffered(With(now => now.IsWanted = false));

    [Test]
    public void OnlyAddress_Disabled_IsOfferedWithWhatToDo()
    {
        var choice = Choose(Closed(), (A, false, "false"));

        Assert.That(choice.Taken, Is.Null);
        Assert.That(
            choice.Remark,
            Is.EqualTo($"The device gives the address {A}, and has disabled all senders there. Enable one on the device, then press Use beside the address."));
    }

    [Test]
    public void OnlyAddress_NeedsAuthorizationThatIsNotThere_AsksForIt()
    {
        var choice = Choose(Closed(), ("wss://127.0.0.1:3217/x", true, "true"));

        Assert.That(choice.Taken, Is.Null);
        Assert.That(
            choice.Remark,
            Is.EqualTo("The device gives the address wss://127.0.0.1:3217/x, which needs authorization. Enter Authorization Header on the page Settings, then press Use beside the address."));
    }

    [Test]
    public void OnlyAddress_OnAnotherHost_IsOfferedWithWhatToDo()
    {
        var choice = Choose(Closed(), (Elsewhere, true, "false"));

        Assert.That(choice.Taken, Is.Null);
        Assert.That(
            choice.Remark,
            Is.EqualTo($"The device gives the address {Elsewhere}, on another host than the one that was asked, 127.0.0.1. If the agent reaches it, press Use beside it. "
                + "Otherwise, enter the address with the right host in Server URL."));
    }

    [Test]
    public void SeveralAddresses_TheOperatorChooses()
    {
        var choice = Choose(Closed(), (A, true, "false"), (B, true, "false"));

        Assert.That(choice.Taken, Is.Null);
        Assert.That(choice.Remark, Is.EqualTo("The device has 2 WebSocket addresses. Press Use beside the one you want, or enter it in Server URL."));
    }

    [Test]
    public void SeveralAddresses_OneDisabled_TheOperatorChooses()
    {
        Assert.That(Choose(Closed(), (A, true, "false"), (B, false, "false")).Taken, Is.Null);
    }

    [Test]
    public void SeveralAddresses_OneThatCannotBeUsed_TheOtherIsTaken()
    {
        Assert.That(Choose(Closed(), (A, true, "false"), ("ws://user:secret@127.0.0.1/x", true, "false")).Taken.Url.Text, Is.EqualTo(A));
    }

    [Test]
    public void NoneCanBeUsed_SaysWhy()
    {
        Assert.That(Choose(Closed(), ("http://127.0.0.1/x", true, "false")).Remark, Does.StartWith("The address that the device gives cannot be used: the address starts with http://, and must start with ws:// or wss://."));
        Assert.That(
            Choose(Closed(), ("http://127.0.0.1/x", true, "false"), ("ws:", true, "false")).Remark,
            Is.EqualTo("None of the 2 addresses that the device gives can be used: the table below says why."));
    }

    [Test]
    public void Open_NothingIsSaid()
    {
        var choice = Choose(With(now => now.IsOpen = true), (A, true, "false"), (B, true, "false"));

        Assert.That((choice.Taken, choice.Remark), Is.EqualTo(((FoundAddress)null, (string)null)));
    }

    [TestCase(true, "false", null)]
    [TestCase(false, "false", "The device has disabled all senders of the address in use. Enable one on the device.")]
    [TestCase(true, "true", "The address in use needs authorization. Enter Authorization Header on the page Settings, then press Reconnect.")]
    public void InUseAndNotOpen_SaysWhatItNeeds(bool isEnabled, string authorization, string remark)
    {
        Assert.That(Choose(With(now => now.Current = WebSocketUrl.Parse(A)), (A, isEnabled, authorization), (B, true, "false")).Remark, Is.EqualTo(remark));
    }

    [Test]
    public void SourcesElsewhere_AreThoseOfTheOtherAddresses()
    {
        Choose(Closed(), (A, true, "false"), (B, true, "false"));
        var found = fixture.Discovery.Addresses;
        var ofA = found.All.Single(address => address.Text == A).SourceIds;
        var ofB = found.All.Single(address => address.Text == B).SourceIds;

        Assert.That(found.SourcesElsewhere(WebSocketUrl.Parse(A), isOpen: false), Is.EquivalentTo(ofB));
        Assert.That(found.SourcesElsewhere(WebSocketUrl.Parse("ws://127.0.0.1/x"), isOpen: false), Is.EquivalentTo(ofA.Concat(ofB)), "undecided");
        Assert.That(found.SourcesElsewhere(WebSocketUrl.Parse("ws://127.0.0.1/x"), isOpen: true), Is.Empty, "what works may have all");
        Assert.That(found.SourcesElsewhere(null, isOpen: false), Is.EquivalentTo(ofA.Concat(ofB)));
    }

    [Test]
    public void SourcesElsewhere_OneAddress_AreNone()
    {
        Choose(Closed(), (A, true, "false"));

        Assert.That(fixture.Discovery.Addresses.SourcesElsewhere(null, isOpen: false), Is.Empty);
    }

    private static AddressSituation Closed() => new() { IsServerUrlEmpty = true, IsTakingAllowed = true, IsWanted = true, Current = WebSocketUrl.Parse("ws://127.0.0.1:8050/x-nmos/events/ws") };

    private static AddressSituation With(Action<AddressSituation> change)
    {
        var now = Closed();
        change(now);
        return now;
    }

    private void AssertOffered(AddressSituation now)
    {
        var choice = Choose(now, (A, true, "false"));

        Assert.That(choice.Taken, Is.Null);
        Assert.That(choice.Remark, Is.EqualTo($"The device gives the address {A}. Press Use beside it, or enter it in Server URL."));
    }

    /// <summary>The same at an HTTPS address, where a scripted device has the same paths.</summary>
    private AddressChoice Choose(AddressSituation now, (string Address, bool IsEnabled, string Authorization) sender, string asked)
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally).With((ScriptedDevice.DeviceA, RestTexts.Active(sender.Address, Is07Texts.Tally, sender.IsEnabled, sender.Authorization)));
        fixture.Discovery.Fail("x");
        fixture.Find(device.At(asked), asked);
        return AddressChoice.Make(fixture.Discovery.Addresses, now);
    }

    private AddressChoice Choose(AddressSituation now, params (string Address, bool IsEnabled, string Authorization)[] senders)
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally).With([.. senders.Select((sender, number) =>
            (number % 2 == 0 ? ScriptedDevice.DeviceA : ScriptedDevice.DeviceB, RestTexts.Active(sender.Address, $"0000000{number}-0000-4000-8000-000000000000", sender.IsEnabled, sender.Authorization)))]);
        fixture.Discovery.Fail("x");
        fixture.Find(device);
        return AddressChoice.Make(fixture.Discovery.Addresses, now);
    }
}
