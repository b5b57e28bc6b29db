using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

/// <summary>Senders are asked where they send, and what they answer is brought together.</summary>
public class AddressReadingTests
{
    private const string A = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/a";
    private const string B = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/b";
    private const string Other = "11111111-2222-4333-8444-555555555555";

    private readonly DiscoveryFixture fixture = new();

    [Test]
    public void Senders_OfOneDevice_ShareOneAddress()
    {
        var device = ScriptedDevice.Of(Is07Texts.Temperature, Is07Texts.Tally).With(
            (ScriptedDevice.DeviceA, RestTexts.Active(A, Is07Texts.Temperature)), (ScriptedDevice.DeviceA, RestTexts.Active(A, Is07Texts.Tally)));
        var address = Find(device).Single();

        Assert.That((address.Shown, address.SenderCount, address.IsEnabled, address.NeedsAuthorization), Is.EqualTo((A, 2, true, (bool?)false)));
        Assert.That(address.Devices, Is.EqualTo(new[] { "Router" }));
        Assert.That(address.SourceIds, Is.EquivalentTo(new[] { Is07Texts.Temperature, Is07Texts.Tally }));
        Assert.That(fixture.Steps, Does.Contain("Reading addresses 1/2").And.Contain("Reading addresses 2/2"));
    }

    [Test]
    public void Senders_OfSeveralDevices_AreListedByDevice()
    {
        var device = ScriptedDevice.Of().With((ScriptedDevice.DeviceA, RestTexts.Active(A)), (ScriptedDevice.DeviceB, RestTexts.Active(B)));

        Assert.That(Find(device).Select(address => (address.Shown, address.Devices.Single())), Is.EqualTo(new[] { (B, "Mixer"), (A, "Router") }));
    }

    [Test]
    public void Senders_OfTheWholeNode_MayShareOneAddress()
    {
        var device = ScriptedDevice.Of().With((ScriptedDevice.DeviceA, RestTexts.Active(A)), (ScriptedDevice.DeviceB, RestTexts.Active(A)));

        Assert.That(Find(device).Single().Devices, Is.EqualTo(new[] { "Mixer", "Router" }));
    }

    [TestCase("null")]
    [TestCase("\"auto\"")]
    [TestCase("\"\"")]
    [TestCase("7")]
    [TestCase("{\"x\":[1]}")]
    public void Sender_WithoutAnAddress_GivesNone(string address)
    {
        var active = "{\"master_enable\":true,\"transport_params\":[{\"connection_uri\":" + address + ",\"ext_is_07_source_id\":\"" + Is07Texts.Tally + "\"}]}";

        Assert.That(Find(ScriptedDevice.Of().With((ScriptedDevice.DeviceA, active))), Is.Empty);
        Assert.That(fixture.Discovery.Addresses.Absence, Does.StartWith("None of its senders has a WebSocket address at present."));
    }

    [TestCase("{}")]
    [TestCase("{\"transport_params\":[]}")]
    [TestCase("{\"transport_params\":null,\"master_enable\":\"x\"}")]
    [TestCase("{\"transport_params\":[7,{\"connection_uri\":\"ws://127.0.0.1:1/second\"}]}")]
    public void Sender_OtherParameters_GiveNone(string active)
    {
        Assert.That(Find(ScriptedDevice.Of().With((ScriptedDevice.DeviceA, active))), Is.Empty);
    }

    [Test]
    public void Senders_EnabledAndDisabled_MakeAnEnabledAddress()
    {
        var device = ScriptedDevice.Of().With(
            (ScriptedDevice.DeviceA, RestTexts.Active(A, isEnabled: false)),
            (ScriptedDevice.DeviceA, RestTexts.Active(A)),
            (ScriptedDevice.DeviceB, RestTexts.Active(B, isEnabled: false)));

        Assert.That(Find(device).Select(address => (address.Shown, address.IsEnabled)), Is.EquivalentTo(new[] { (A, true), (B, false) }));
    }

    [TestCase("true", true)]
    [TestCase("false", false)]
    [TestCase("\"auto\"", null)]
    [TestCase("null", null)]
    public void Authorization_IsWhatTheSenderTells(string authorization, bool? expected)
    {
        var device = ScriptedDevice.Of().With((ScriptedDevice.DeviceA, RestTexts.Active("wss://127.0.0.1:3217/x", authorization: authorization)));

        Assert.That(Find(device).Single().NeedsAuthorization, Is.EqualTo(expected));
    }

    [TestCase("ws://user:s3cret@127.0.0.1/x", "ws://***@127.0.0.1/x", "a user or a password")]
    [TestCase("ws://127.0.0.1/x#token=s3cret", "ws://127.0.0.1/x#token=***", "'#'")]
    [TestCase("http://127.0.0.1/x", "http://127.0.0.1/x", "ws:// or wss://")]
    [TestCase("ws://127.0.0.1/x y", "ws://127.0.0.1/x y", "a blank (U+0020)")]
    public void Address_ThatCannotBeUsed_IsListedWithTheReasonAndWithoutItsSecrets(string address, string shown, string reason)
    {
        var found = Find(ScriptedDevice.Of().With((ScriptedDevice.DeviceA, RestTexts.Active(address)))).Single();

        Assert.That((found.Url, found.Shown), Is.EqualTo(((object)null, shown)));
        Assert.That(found.Refusal, Does.Contain(reason));
    }

    [Test]
    public void Address_WithATokenInItsQuery_IsUsableAndShownWithoutIt()
    {
        var found = Find(ScriptedDevice.Of().With((ScriptedDevice.DeviceA, RestTexts.Active("ws://127.0.0.1/x?access_token=s3cret&room=1")))).Single();

        Assert.That(found.Shown, Is.EqualTo("ws://127.0.0.1:80/x?access_token=***&room=1"));
        Assert.That(found.Url.Text, Does.Contain("s3cret"));
    }

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

    [Test]
    public void NoEventsInterface_SendersNameTheSources()
    {
        var device = ScriptedDevice.Of().Without(ScriptedDevice.Events).With((ScriptedDevice.DeviceA, RestTexts.Active(A, Is07Texts.Tally)), (ScriptedDevice.DeviceA, RestTexts.Active(A, Other)));
        device[ScriptedDevice.Sources] = RestTexts.Nodes(RestTexts.Node(Is07Texts.Tally, "Tally", "number/enum/tally"));
        var found = fixture.Find(device);
        fixture.Merge(2, Is07Texts.Tally);

        Assert.That(found.Sources.All.Select(source => (source.Id, source.Label)), Is.EquivalentTo(new[] { (Is07Texts.Tally, "Tally"), (Other, string.Empty) }));
        Assert.That(fixture.Discovery.Status, Is.EqualTo($"Done: 2 sources, 2 new. The sources are those that its senders name: HTTP 404 from {ScriptedDevice.Events}."), "and no type is asked for");
    }

    [Test]
    public void EmptyEventsInterface_SendersNameTheSources()
    {
        var device = ScriptedDevice.Of().With((ScriptedDevice.DeviceA, RestTexts.Active(A, Is07Texts.Tally)));

        Assert.That(fixture.Run(device), Is.EqualTo("Done: 1 source, 1 new. The sources are those that its senders name: the list of sources is empty."));
    }

    [TestCase("urn:x-nmos:control:events/v1.0", null)]
    [TestCase("urn:x-nmos:control:other/v1.0", "http://10.0.0.5:3216/x-nmos/events/v1.0/sources/x")]
    public void Events_OnAPortOfItsOwn_AreReadThere(string control, string restApiUrl)
    {
        const string Events = "http://127.0.0.1:3216/x-nmos/events/v1.0/sources";
        var active = RestTexts.Active(A).Replace("\"ext_is_07_rest_api_url\":null", "\"ext_is_07_rest_api_url\":\"" + restApiUrl + "\"");
        var device = ScriptedDevice.Of().Without(ScriptedDevice.Events).With((ScriptedDevice.DeviceA, active));
        device[ScriptedDevice.Devices] = RestTexts.Nodes(RestTexts.Device(ScriptedDevice.DeviceA, "Router", (control, "http://10.0.0.5:3216/x-nmos/events/v1.0/")));
        device[Events] = RestTexts.Ids(Is07Texts.Tally);
        var found = fixture.Find(device);
        fixture.Merge(1, Is07Texts.Tally);

        Assert.That(found.Sources.All.Single().Id, Is.EqualTo(Is07Texts.Tally));
        Assert.That(fixture.Discovery.Awaited.Url, Is.EqualTo($"{Events}/{Is07Texts.Tally}/type"));
    }

    private IReadOnlyList<FoundAddress> Find(ScriptedDevice device)
    {
        fixture.Find(device);
        return fixture.Discovery.Addresses.All;
    }
}
