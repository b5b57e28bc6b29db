using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

/// <summary>Which senders are asked where they send, at which address, and for how long.</summary>
public class SenderRequestTests
{
    private const string A = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/a";
    private const string B = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/b";

    private readonly DiscoveryFixture fixture = new();

    [Test]
    public void Senders_OverOtherTransports_AreNotAsked()
    {
        var device = ScriptedDevice.Of();
        device[ScriptedDevice.Senders] = RestTexts.Nodes(
            RestTexts.Sender(ScriptedDevice.Sender(1), ScriptedDevice.DeviceA, "urn:x-nmos:transport:rtp.mcast"),
            RestTexts.Sender(ScriptedDevice.Sender(2), ScriptedDevice.DeviceA, "urn:x-nmos:transport:websockets"),
            RestTexts.Sender(")", ScriptedDevice.DeviceA),
            "7");

        Assert.That(Find(device), Is.Empty);
        Assert.That(fixture.Discovery.Addresses.Absence, Is.EqualTo("The device lists no sender with a WebSocket. Enter the address of the WebSocket in Server URL."));
        Assert.That(device.Asked, Has.None.Contain("/single/senders/"));
    }

    [Test]
    public void Connection_OnAPortOfItsOwn_IsAskedThereOnTheHostThatWasAsked()
    {
        const string Active = "http://127.0.0.1:3215/x-nmos/connection/v1.1/single/senders/";
        var device = ScriptedDevice.Of(Is07Texts.Tally).With((ScriptedDevice.DeviceA, "{}"));
        device[ScriptedDevice.Devices] = RestTexts.Nodes(RestTexts.Device(
            ScriptedDevice.DeviceA,
            "Router",
            ("urn:x-nmos:control:sr-ctrl/v1.0", "http://10.0.0.5:3214/x-nmos/connection/v1.0"),
            ("urn:x-nmos:control:sr-ctrl/v1.1", "http://10.0.0.5:3215/x-nmos/connection/v1.1"),
            ("urn:x-nmos:control:sr-ctrl/v1.2", "http://10.0.0.5:3216/x-nmos/connection/v1.2")));
        device[Active + ScriptedDevice.Sender(0) + "/active"] = RestTexts.Active(A, Is07Texts.Tally);

        Assert.That(Find(device).Single().Shown, Is.EqualTo(A));
    }

    [Test]
    public void Connection_OfAnOlderVersionOnly_IsAskedInThatVersion()
    {
        var device = ScriptedDevice.Of().With((ScriptedDevice.DeviceA, "{}"));
        device[ScriptedDevice.Devices] = RestTexts.Nodes(RestTexts.Device(ScriptedDevice.DeviceA, "Router", ("urn:x-nmos:control:sr-ctrl/v1.0", ScriptedDevice.Node + "/x-nmos/connection/v1.0/")));
        device[$"{ScriptedDevice.Node}/x-nmos/connection/v1.0/single/senders/{ScriptedDevice.Sender(0)}/active"] = RestTexts.Active(A);

        Assert.That(Find(device).Single().Shown, Is.EqualTo(A));
    }

    [Test]
    public void NoNodeInterface_ConnectionInterfaceListsTheSenders()
    {
        var device = new ScriptedDevice
        {
            [$"{ScriptedDevice.Node}/x-nmos/connection/v1.1/single/senders"] = RestTexts.Ids(ScriptedDevice.Sender(0), ScriptedDevice.Sender(1)),
            [ScriptedDevice.Active(0)] = "{\"master_enable\":true,\"transport_params\":[{\"destination_ip\":\"239.0.0.1\"}]}",
            [ScriptedDevice.Active(1)] = RestTexts.Active(A, Is07Texts.Tally),
        };

        Assert.That(Find(device).Select(address => address.Shown), Is.EqualTo(new[] { A }));
    }

    [TestCase(401)]
    [TestCase(404)]
    [TestCase(500)]
    public void Senders_ThatCannotBeAsked_AreGivenUpAfterThree(int code)
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally).With([.. Enumerable.Repeat((ScriptedDevice.DeviceA, "{}"), 10)]);
        for (var number = 0; number < 10; number++)
        {
            device.Status(ScriptedDevice.Active(number), code);
        }

        Assert.That(Find(device), Is.Empty);
        Assert.That(device.Asked.Count(url => url.EndsWith("/active", StringComparison.Ordinal)), Is.EqualTo(3));
        Assert.That(fixture.Discovery.Addresses.Absence, Does.StartWith($"The device does not tell the address of its WebSocket: HTTP {code} from {ScriptedDevice.Active(2)}."));
    }

    [Test]
    public void Senders_SomeOfWhichFail_AreCounted()
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally).With((ScriptedDevice.DeviceA, RestTexts.Active(A)), (ScriptedDevice.DeviceA, "<html>"), (ScriptedDevice.DeviceA, RestTexts.Active(A)));

        Assert.That(fixture.Run(device), Does.StartWith("Done: 1 source, 1 new. Senders whose address was not read: 1 of 3, something else than the JSON expected"));
        Assert.That(fixture.Discovery.Addresses.All.Single().SenderCount, Is.EqualTo(3), "the third one is taken to share the address of its device");
    }

    [Test]
    public void Senders_ThatGoSilent_AreNotAskedForEver()
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally).With([.. Enumerable.Repeat((ScriptedDevice.DeviceA, RestTexts.Active(A)), 10)]);
        fixture.Find(device, "http://127.0.0.1:1");
        while (fixture.Discovery.IsRunning)
        {
            fixture.Discovery.Take(DiscoveryAnswer.Silence(fixture.Discovery.Awaited));
        }

        fixture.Discovery.TryStart(new[] { RestAddress.Parse(ScriptedDevice.Node) });
        while (!fixture.Discovery.Awaited.Path.EndsWith("/active", StringComparison.Ordinal))
        {
            fixture.Discovery.Take(device.Answer(fixture.Discovery.Awaited));
        }

        for (var i = 0; i < 3; i++)
        {
            fixture.Discovery.Take(DiscoveryAnswer.Silence(fixture.Discovery.Awaited));
        }

        Assert.That(fixture.Discovery.Awaited.Url, Is.EqualTo(ScriptedDevice.Events));
    }

    [Test]
    public void Senders_OfASlowDevice_AreAskedForAMinuteAtMost()
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally).With([.. Enumerable.Repeat((ScriptedDevice.DeviceA, RestTexts.Active(A)), 100)]);
        fixture.Discovery.TryStart(new[] { RestAddress.Parse(ScriptedDevice.Node) });
        DiscoveryFindings found = null;
        while (found == null)
        {
            fixture.Clock.Advance(5);
            found = fixture.Discovery.Take(device.Answer(fixture.Discovery.Awaited));
        }

        Assert.That(device.Asked.Count(url => url.EndsWith("/active", StringComparison.Ordinal)), Is.EqualTo(12));
        Assert.That(found.Addresses.All.Single().SenderCount, Is.EqualTo(100));
    }

    [Test]
    public void Senders_MoreThanAreAsked_AreTakenInTurnAndShareTheAddressOfTheirDevice()
    {
        var many = Enumerable.Repeat((ScriptedDevice.DeviceA, RestTexts.Active(A)), 1000).Append((ScriptedDevice.DeviceB, RestTexts.Active(B)));
        var device = ScriptedDevice.Of(Is07Texts.Tally).With([.. many]);
        var status = fixture.Run(device);

        Assert.That(device.Asked.Count(url => url.EndsWith("/active", StringComparison.Ordinal)), Is.EqualTo(200));
        Assert.That(fixture.Discovery.Addresses.All.Select(address => (address.Shown, address.SenderCount)), Is.EquivalentTo(new[] { (A, 1000), (B, 1) }));
        Assert.That(status, Is.EqualTo("Done: 1 source, 1 new."));
    }

    private IReadOnlyList<FoundAddress> Find(ScriptedDevice device)
    {
        fixture.Find(device);
        return fixture.Discovery.Addresses.All;
    }
}
