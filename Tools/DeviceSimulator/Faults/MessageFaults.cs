using System.Net.WebSockets;
using System.Text;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Messages;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Server;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sessions;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sources;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Faults;

/// <summary>The faults that send something once. Wrong messages go to every open connection, valid ones to those that subscribed.</summary>
internal sealed class MessageFaults(DeviceCore core)
{
    private const int LargestMessage = 64 << 20;
    private const string Count = "1 to 100000 messages";

    /// <summary>All of them.</summary>
    public IEnumerable<Fault> All =>
    [
        ToEveryone("send-malformed", Count, "sends JSON that stops in the middle", 100_000, (_, _) => HostileMessages.Malformed),
        ToEveryone("send-invalid-utf8", Count, "sends text frames that are no UTF-8", 100_000, (_, _) => HostileMessages.InvalidUtf8),
        ToEveryone("send-binary", Count, "sends binary frames", 100_000, (_, _) => HostileMessages.Binary, WebSocketMessageType.Binary),
        ToEveryone("send-unknown-source", Count, "sends events of sources that the device does not list", 100_000, HostileMessages.UnknownSource),
        ToEveryone("send-unknown-message", Count, "sends messages whose message_type is unknown", 100_000, (_, now) => HostileMessages.UnknownMessageType(Source, now)),
        ToEveryone("send-unknown-event-type", Count, "sends events whose event_type is unknown", 100_000, (_, now) => HostileMessages.UnknownEventType(Source, now)),
        Single("send-deep-json", "1 to 1000000 levels", "sends an event with a value nested this deep", 1_000_000, (depth, now) => HostileMessages.DeepJson(Source, depth, now)),
        Single("send-wide-array", $"1 to {LargestMessage} bytes", "sends an event whose value is an array of about this size", LargestMessage, (bytes, now) => HostileMessages.WideArray(Source, bytes, now)),
        new OneShot<int>("send-size", $"1 to {LargestMessage} bytes", "sends a valid event of the first text source with exactly this size", FaultValue.Integer(1, LargestMessage), SendSize),
        new OneShot<int>("send-burst", "1 to 100000 events", "sends this many events at once", FaultValue.Integer(1, 100_000), core.Hub.EmitNext),
        new OneShot<RequiredText>("send-text", "a text", "sends this text as it is", RequiredText.Read, text => SendAll(Encoding.UTF8.GetBytes(text.Text))),
        Lifecycle("send-reboot", "reboot"),
        Lifecycle("send-shutdown", "shutdown"),
    ];

    private SimulatedSource Source => core.Sources.All[0];

    private OneShot<int> ToEveryone(
        string name, string values, string help, int most, Func<int, string, byte[]> message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        new(name, values, help, FaultValue.Integer(1, most), count =>
        {
            for (int number = 1; number <= count; number++)
            {
                SendAll(message(number, core.Now()), type);
            }
        });

    private OneShot<int> Single(string name, string values, string help, int most, Func<int, string, byte[]> message) =>
        new(name, values, help, FaultValue.Integer(1, most), value => SendAll(message(value, core.Now())));

    private OneShot<RequiredText> Lifecycle(string name, string messageType) =>
        new(name, "a source's id or label, or all", $"sends a {messageType} message of a source to those who subscribed", RequiredText.Read, value =>
        {
            foreach (SimulatedSource source in Named(name, value.Text))
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

    private void SendAll(byte[] data, WebSocketMessageType type = WebSocketMessageType.Text)
    {
        foreach (Session session in core.Hub.Sessions)
        {
            session.Send(new OutgoingMessage(data, type));
        }
    }
}
