using System.Text;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Messages;

namespace ConnectorEmulator.DeviceSimulator.Device;

/// <summary>Messages that no sender should send.</summary>
internal static class HostileMessages
{
    /// <summary>JSON that stops in the middle.</summary>
    public static byte[] Malformed { get; } = """{"message_type":"state","identity":{"source_id":"""u8.ToArray();

    /// <summary>JSON whose value holds 0xC3 0x28, which is not UTF-8.</summary>
    public static byte[] InvalidUtf8 { get; } = [.. """{"message_type":"state","payload":{"value":"""u8, (byte)'"', 0xC3, 0x28, .. "\"}}"u8];

    /// <summary>Bytes for a binary frame.</summary>
    public static byte[] Binary { get; } = [0x00, 0x01, 0xFE, 0xFF];

    /// <summary>An event of a source that the device does not have.</summary>
    public static byte[] UnknownSource(int number, string now) =>
        SenderMessage.State(new SourceIdentity(NameBasedId.Of($"unknown/{number}"), NameBasedId.Of($"unknown flow/{number}")), "boolean", null, "true", now);

    /// <summary>A message of a type that IS-07 does not have.</summary>
    public static byte[] UnknownMessageType(SimulatedSource source, string now) =>
        SenderMessage.State(source.Identity, source.EventType, source.Scale, source.ValueJson, now, messageType: "greeting");

    /// <summary>An event whose type IS-07 does not have.</summary>
    public static byte[] UnknownEventType(SimulatedSource source, string now) =>
        SenderMessage.State(source.Identity, "colour/rgb", null, "[255,0,0]", now);

    /// <summary>An event whose value is an array in an array, and so on.</summary>
    public static byte[] DeepJson(SimulatedSource source, int depth, string now) =>
        State(source, new string('[', depth) + new string(']', depth), now);

    /// <summary>An event whose value is a flat array; the message has this many bytes, or one less.</summary>
    public static byte[] WideArray(SimulatedSource source, int bytes, string now)
    {
        var items = Math.Max(1, (bytes - State(source, "[0]", now).Length) / 2 + 1);
        return State(source, new StringBuilder("[0").Insert(2, ",0", items - 1).Append(']').ToString(), now);
    }

    /// <summary>A value, as JSON, that makes a text source's message exactly this long.</summary>
    /// <exception cref="FaultException">The message is longer already when the value is empty.</exception>
    public static string PaddedValue(SimulatedSource source, int bytes, string now)
    {
        var padding = bytes - State(source, "\"\"", now).Length;
        return padding >= 0
            ? $"\"{new string('x', padding)}\""
            : throw new FaultException($"fault send-size: a message of {bytes} bytes is not possible; the shortest has {bytes - padding}.");
    }

    // Depth and size are on purpose beyond what a JSON writer accepts, so the value goes in as text.
    private static byte[] State(SimulatedSource source, string valueJson, string now)
    {
        const string Placeholder = "\"@value@\"";
        var message = Encoding.UTF8.GetString(SenderMessage.State(source.Identity, source.EventType, source.Scale, Placeholder, now));
        return Encoding.UTF8.GetBytes(message.Replace(Placeholder, valueJson, StringComparison.Ordinal));
    }
}
