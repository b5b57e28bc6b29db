using System.Text;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>What the REST interfaces of a device answer, by complete address. It has nothing at other paths of an address that it knows, and does not answer at other addresses.</summary>
internal sealed class ScriptedDevice
{
    public const string Node = "http://127.0.0.1:8050";
    public const string Versions = Node + "/x-nmos/node";
    public const string Sources = Node + "/x-nmos/node/v1.3/sources";
    public const string Devices = Node + "/x-nmos/node/v1.3/devices";
    public const string Senders = Node + "/x-nmos/node/v1.3/senders";
    public const string Events = Node + "/x-nmos/events/v1.0/sources";
    public const string DeviceA = "d0000000-0000-4000-8000-00000000000a";
    public const string DeviceB = "d0000000-0000-4000-8000-00000000000b";

    private readonly Dictionary<string, (string StatusLine, string Content)> answers = [];

    /// <summary>Gets the addresses that were asked, in order.</summary>
    public List<string> Asked { get; } = [];

    public string this[string url]
    {
        set => answers[url] = (RestTexts.Ok, value);
    }

    public static string Sender(int number) => $"5e000000-0000-4000-8000-{number:x12}";

    public static string Active(int number) => $"{Node}/x-nmos/connection/v1.1/single/senders/{Sender(number)}/active";

    public static string TypeOf(string sourceId) => $"{Events}/{sourceId}/type";

    /// <summary>A node that lists its versions and has nothing else, and the list of sources that have events.</summary>
    public static ScriptedDevice Of(params string[] sourceIds) => new()
    {
        [Versions] = "[\"v1.2/\",\"v1.3/\"]",
        [Sources] = "[]",
        [Devices] = RestTexts.Nodes(RestTexts.Device(DeviceA, "Router"), RestTexts.Device(DeviceB, "Mixer")),
        [Senders] = "[]",
        [Events] = RestTexts.Ids(sourceIds),
    };

    public ScriptedDevice Status(string url, int code)
    {
        answers[url] = ($"HTTP/1.1 {code} x", "{}");
        return this;
    }

    public ScriptedDevice Without(string url)
    {
        answers.Remove(url);
        return this;
    }

    /// <summary>The same device at another address.</summary>
    public ScriptedDevice At(string address)
    {
        var moved = new ScriptedDevice();
        foreach (var answer in answers)
        {
            moved.answers[address + new Uri(answer.Key).PathAndQuery] = answer.Value;
        }

        return moved;
    }

    /// <summary>Adds senders, each with what it does now, to the list of the node.</summary>
    public ScriptedDevice With(params (string DeviceId, string Active)[] senders)
    {
        this[Senders] = RestTexts.Nodes([.. senders.Select((sender, number) => RestTexts.Sender(Sender(number), sender.DeviceId))]);
        for (var number = 0; number < senders.Length; number++)
        {
            this[Active(number)] = senders[number].Active;
        }

        return this;
    }

    public (string StatusLine, string Content) Answer(string url)
    {
        Asked.Add(url);
        var authority = new Uri(url).GetLeftPart(UriPartial.Authority);
        var isKnown = answers.Keys.Any(known => new Uri(known).GetLeftPart(UriPartial.Authority) == authority);
        return answers.TryGetValue(url, out var answer) ? answer : isKnown ? ("HTTP/1.1 404 Not Found", "{}") : (string.Empty, string.Empty);
    }

    public DiscoveryAnswer Answer(DiscoveryRequest request)
    {
        var (statusLine, content) = Answer(request.Address.Text + request.Path);
        return DiscoveryAnswer.Read(request, Is07Texts.Payload(statusLine), Is07Texts.Payload(Encoding.UTF8.GetBytes(content)));
    }
}
