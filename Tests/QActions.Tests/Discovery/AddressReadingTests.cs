using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

/// <summary>What senders answer when they are asked where they send is brought together.</summary>
public class AddressReadingTests
{
    private const string A = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/a";
    private const string B = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/b";

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

    private IReadOnlyList<FoundAddress> Find(ScriptedDevice device)
    {
        fixture.Find(device);
        return fixture.Discovery.Addresses.All;
    }
}
