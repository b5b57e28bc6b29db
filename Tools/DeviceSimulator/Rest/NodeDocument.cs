using System.Text.Json;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Messages;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sources;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Rest;

/// <summary>The node interface's list of sources (IS-04, "Node API", sources), among them two that have no events.</summary>
internal static class NodeDocument
{
    private static readonly Guid Device = NameBasedId.Of("device");

    /// <summary>The event sources, one audio source and one video source.</summary>
    public static byte[] Sources(IEnumerable<SimulatedSource> sources) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (SimulatedSource source in sources)
        {
            WriteCommon(json, source.Id, source.Label, "urn:x-nmos:format:data");
            json.WriteString("event_type", source.EventType);
            json.WriteEndObject();
        }

        WriteCommon(json, NameBasedId.Of("audio"), "Studio 1 microphone", "urn:x-nmos:format:audio");
        json.WriteStartArray("channels");
        json.WriteStartObject();
        json.WriteString("label", "Mono");
        json.WriteString("symbol", "M1");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        WriteCommon(json, NameBasedId.Of("video"), "Studio 1 camera", "urn:x-nmos:format:video");
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void WriteCommon(Utf8JsonWriter json, Guid id, string label, string format)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("version", "1:0");
        json.WriteString("label", label);
        json.WriteString("description", $"{label} of the device simulator");
        json.WriteString("format", format);
        json.WriteStartObject("caps");
        json.WriteEndObject();
        json.WriteStartObject("tags");
        json.WriteEndObject();
        json.WriteString("device_id", Device);
        json.WriteStartArray("parents");
        json.WriteEndArray();
        json.WriteNull("clock_name");
    }
}
