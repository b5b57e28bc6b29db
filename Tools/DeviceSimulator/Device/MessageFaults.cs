using System.Net.WebSockets;
using System.Text;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Sessions;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>The faults that send something once. Wrong messages go to every open connection, valid ones to those that subscribed.</summary>
internal sealed class MessageFaults(DeviceCore core)
{
    private const int LargestMessage = 64 << 20;
    private const int MostMessages = 100_000;
    private const string Bytes = "1 to 67108864 bytes";

    /// <summary>All of them.</summary>
    public IEnumerable<Fault> All =>
    [
        ToEveryone("send-malformed", "sends JSON that stops in the middle", (_, _) => HostileMessages.Malformed),
        ToEveryone("send-invalid-utf8", "sends text frames that are not UTF-8", (_, _) => HostileMessages.InvalidUtf8),
        ToEveryone("send-binary", "sends binary frames", (_, _) => HostileMessages.Binary, WebSocketMessageType.Binary),
        ToEveryone("send-unknown-source", "sends events of sources that the device does not list", HostileMessages.UnknownSource),
        ToEveryone("send-unknown-message", "sends messages whose message_type is unknown", (_, now) => HostileMessages.UnknownMessageType(Source, now)),
        ToEveryone("send-unknown-event-type", "sends events whose event_type is unknown", (_, now) => HostileMessages.UnknownEventType(Source, now)),
        new OneShot<int>(
            "send-deep-json",
            "1 to 1000000 levels",
            "sends an event with a value nested this deep",
            FaultValue.Integer(1, 1_000_000),
            depth => SendAll(HostileMessages.DeepJson(Source, depth, core.Now()))),
        new OneShot<int>(
            "send-wide-array",
            Bytes,
            "sends an event whose value is an array, of this size or one byte less",
            FaultValue.Integer(1, LargestMessage),
            bytes => SendAll(HostileMessages.WideArray(Source, bytes, core.Now()))),
        new OneShot<int>(
            "send-size",
            Bytes,
            "sends a valid event of the first text source with exactly this size",
            FaultValue.Integer(1, LargestMessage),
            SendSize),
        new OneShot<int>("send-burst", "1 to 100000 events", "sends this many events at once", FaultValue.Integer(1, MostMessages), core.Hub.EmitNext),
        new OneShot<int>(
            "send-states-again",
            "1 to 1000 times",
            "sends the state of each source again to those who subscribed, unchanged, with its old timestamp",
            FaultValue.Integer(1, 1000),
            core.Hub.Repeat),
        new OneShot<RequiredText>(
            "send-text", "a text", "sends this text as it is", RequiredText.Read, text => SendAll(Encoding.UTF8.GetBytes(text.Text))),
        Lifecycle("send-reboot", "reboot"),
        Lifecycle("send-shutdown", "shutdown"),
    ];

    private SimulatedSource Source => core.Sources.All[0];

    private OneShot<int> ToEveryone(
        string name, string help, Func<int, string, byte[]> message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        new(name, "1 to 100000 messages", help, FaultValue.Integer(1, MostMessages), count =>
        {
            for (var number = 1; number <= count; number++)
            {
                SendAll(message(number, core.Now()), type);
            }
        });

    private OneShot<RequiredText> Lifecycle(string name, string messageType) =>
        new(name, "a source's id or label, or all", $"sends a {messageType} message of a source to those who subscribed", RequiredText.Read, value =>
        {
            foreach (var source in Named(name, value.Text))
            {
                core.Hub.SendToSubscribers(source, SenderMessage.Lifecycle(messageType, source.Identity, core.Now()));
            }
        });

    private IReadOnlyList<SimulatedSource> Named(string fault, string idOrLabel) =>
        idOrLabel == "all" ? core.Sources.All
        : core.Sources.Find(idOrLabel) is SimulatedSource source ? [source]
        : throw new FaultException($"fault {fault}: the device has no source '{idOrLabel}'; give a source's id or label, or all.");

    private void SendSize(int bytes)
    {
        SimulatedSource source = core.Sources.All.FirstOrDefault(source => source.EventType == "string")
            ?? throw new FaultException("fault send-size: the device has no text source; give it 2 sources or more.");
        core.Hub.Emit(source, now => HostileMessages.PaddedValue(source, bytes, now));
    }

    private void SendAll(byte[] data, WebSocketMessageType type = WebSocketMessageType.Text) =>
        core.Hub.Sessions.Each(session => session.Send(new OutgoingMessage(data, type)));
}
