using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

/// <summary>Where the list of sources that have events is read, and what stands in for it.</summary>
public class EventsReadingTests
{
    private const string A = "ws://127.0.0.1:3217/x-nmos/events/v1.0/devices/a";
    private const string Other = "11111111-2222-4333-8444-555555555555";

    private readonly DiscoveryFixture fixture = new();

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
}
