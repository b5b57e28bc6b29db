using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Discovery;

/// <summary>What a discovery says about a wrong host, port or path, and what to do.</summary>
public class DiscoveryAdviceTests
{
    private const string WrongPort = "http://127.0.0.1:3217";
    private const string WebSocket = "ws://127.0.0.1:3217/wrong";

    private readonly DiscoveryFixture fixture = new();

    [TestCase(400, "This looks like the port of a WebSocket. Enter host and port of the device's HTTP interfaces in REST Address.")]
    [TestCase(426, "This looks like the port of a WebSocket. Enter host and port of the device's HTTP interfaces in REST Address.")]
    [TestCase(404, "There is no such interface. Check host and port in REST Address.")]
    [TestCase(405, "There is no such interface. Check host and port in REST Address.")]
    public void OnlyAddress_KnowsNoInterface_SaysWhatItLooksLike(int code, string advice)
    {
        var device = new ScriptedDevice();
        foreach (var path in new[] { "/x-nmos/node", "/x-nmos/node/v1.3/sources", "/x-nmos/connection/v1.1/single/senders", "/x-nmos/events/v1.0/sources" })
        {
            device.Status(WrongPort + path, code);
        }

        fixture.Find(device, WrongPort);

        Assert.That(fixture.Discovery.Status, Is.EqualTo($"Failed: HTTP {code} from {WrongPort}/x-nmos/events/v1.0/sources. {advice} Nothing was changed."));
    }

    [TestCase(401, "The device wants credentials, and a discovery sends none. Enter the address in Server URL, and the sources in Add Source.")]
    [TestCase(403, "The device wants credentials, and a discovery sends none. Enter the address in Server URL, and the sources in Add Source.")]
    [TestCase(301, "The device sends requests on to another address. Enter that one in REST Address.")]
    [TestCase(308, "The device sends requests on to another address. Enter that one in REST Address.")]
    [TestCase(500, "The device fails. Look at its log, and try again later.")]
    [TestCase(503, "The device fails. Look at its log, and try again later.")]
    [TestCase(418, "")]
    public void OnlyAddress_Refuses_SaysWhatToDo(int code, string advice)
    {
        fixture.Find(new ScriptedDevice().Status(ScriptedDevice.Versions, code));

        Assert.That(
            fixture.Discovery.Status,
            Is.EqualTo($"Failed: HTTP {code} from {ScriptedDevice.Versions}. {(advice.Length == 0 ? string.Empty : advice + " ")}Nothing was changed."));
    }

    [Test]
    public void NoAddress_Answers_SaysSoOfEach()
    {
        fixture.Find(new ScriptedDevice(), "http://10.0.0.5:1", "http://10.0.0.5:2");

        Assert.That(
            fixture.Discovery.Status,
            Is.EqualTo("Failed: no answer from http://10.0.0.5:1/x-nmos/node; no answer from http://10.0.0.5:2/x-nmos/node. "
                + "Check host and port in REST Address, and whether the agent reaches them. Nothing was changed."));
    }

    [Test]
    public void FirstAddress_HasNoInterface_TheNextOneIsAsked()
    {
        var device = ScriptedDevice.Of(Is07Texts.Tally).Status(WrongPort + "/x-nmos/node", 426);
        var found = fixture.Find(device, WrongPort, ScriptedDevice.Node);
        fixture.Merge(1);

        Assert.That(found.Sources.All, Has.Count.EqualTo(1));
        Assert.That(fixture.Discovery.Status, Is.EqualTo("Done: 1 source, 1 new."));
        Assert.That(fixture.Discovery.Address.Text, Is.EqualTo(ScriptedDevice.Node));
    }

    [Test]
    public void NodeWithoutEvents_IsNotTakenForAWrongAddress()
    {
        fixture.Find(ScriptedDevice.Of().Without(ScriptedDevice.Events));

        Assert.That(
            fixture.Discovery.Status,
            Is.EqualTo($"Failed: HTTP 404 from {ScriptedDevice.Events}. The device lists no sender with a WebSocket. Enter the address of the WebSocket in Server URL. Nothing was changed."));
    }

    [TestCase(426, "gives HTTP 426 to a plain request: a WebSocket seems to be there, and the path may be wrong.")]
    [TestCase(400, "gives HTTP 400 to a plain request: a WebSocket seems to be there, and the path may be wrong.")]
    [TestCase(401, "gives HTTP 401 to a plain request: the device wants credentials. Check Authorization Header on the page Settings.")]
    [TestCase(403, "gives HTTP 403 to a plain request: the device wants credentials. Check Authorization Header on the page Settings.")]
    [TestCase(404, "gives HTTP 404 to a plain request: the path seems to be wrong.")]
    [TestCase(200, "gives HTTP 200 to a plain request: something else than a WebSocket seems to be there. Check port and path.")]
    [TestCase(502, "gives HTTP 502 to a plain request: the device fails.")]
    [TestCase(0, "gives no answer to a plain request: host or port may be wrong, or the agent does not reach the device.")]
    public void WebSocketThatDoesNotOpen_IsLookedAt(int code, string meaning)
    {
        fixture.Unopened = WebSocket;
        var device = ScriptedDevice.Of(Is07Texts.Tally);
        if (code > 0)
        {
            device.Status("http://127.0.0.1:3217/wrong", code);
        }

        Assert.That(fixture.Run(device), Is.EqualTo($"Done: 1 source, 1 new. The connection is not open. {WebSocket} {meaning}"));
    }

    [Test]
    public void WebSocketThatDoesNotOpen_WithASecret_IsLookedAtAndShownWithoutIt()
    {
        fixture.Unopened = "wss://127.0.0.1:3217/x?token=s3cret";
        var device = ScriptedDevice.Of(Is07Texts.Tally);

        Assert.That(fixture.Run(device), Does.Contain("wss://127.0.0.1:3217/x?token=*** gives no answer"));
        Assert.That(device.Asked.Last(), Is.EqualTo("https://127.0.0.1:3217/x"));
    }

    [Test]
    public void WebSocketThatOpensMeanwhile_IsNotSpokenOf()
    {
        fixture.Unopened = WebSocket;
        var device = ScriptedDevice.Of(Is07Texts.Tally);
        fixture.Find(device);
        fixture.Merge(1);
        fixture.Unopened = null;
        fixture.GoOn(device);

        Assert.That(fixture.Discovery.Status, Is.EqualTo("Done: 1 source, 1 new."));
    }

    [Test]
    public void WebSocketThatDoesNotOpen_DiscoveryFails_IsLookedAtToo()
    {
        fixture.Unopened = WebSocket;
        fixture.Find(new ScriptedDevice().Status(WrongPort + "/wrong", 426), ScriptedDevice.Node);

        Assert.That(
            fixture.Discovery.Status,
            Does.StartWith("Failed: no answer from http://127.0.0.1:8050/x-nmos/node. ").And.EndWith("The connection is not open. " + WebSocket
                + " gives HTTP 426 to a plain request: a WebSocket seems to be there, and the path may be wrong. Nothing was changed."));
    }
}
