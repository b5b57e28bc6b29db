using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;

namespace ConnectorEmulator.DeviceSimulator.Rest.Node;

/// <summary>A source in the node interface (IS-04, "Source").</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="Format">The format, as a URN.</param>
/// <param name="EventType">The event type; null for audio and video.</param>
internal sealed record NodeSource(Guid Id, string Label, string Format, string? EventType)
{
    private const string Audio = "urn:x-nmos:format:audio";

    /// <summary>The event sources, and two that have no events: nodes list those too.</summary>
    public static IReadOnlyList<NodeSource> Of(IEnumerable<SimulatedSource> sources) =>
    [
        .. sources.Select(source => new NodeSource(source.Id, source.Label, "urn:x-nmos:format:data", source.EventType)),
        new NodeSource(NameBasedId.Of("audio"), "Studio 1 microphone", Audio, null),
        new NodeSource(NameBasedId.Of("video"), "Studio 1 camera", "urn:x-nmos:format:video", null),
    ];

    /// <summary>Writes it.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="device">The device that it belongs to.</param>
    /// <param name="version">When it began, TAI.</param>
    /// <param name="hasEventType">Whether the version of the interface knows event types: from v1.3 on.</param>
    public void Write(Utf8JsonWriter json, Guid device, string version, bool hasEventType)
    {
        NodeJson.WriteStart(json, Id, version, Label);
        json.WriteString("format", Format);
        NodeJson.WriteEmptyObject(json, "caps");
        json.WriteString("device_id", device);
        NodeJson.WriteEmptyArray(json, "parents");
        json.WriteNull("clock_name");
        if (Format == Audio)
        {
            WriteChannel(json);
        }

        if (hasEventType && EventType is not null)
        {
            json.WriteString("event_type", EventType);
        }

        json.WriteEndObject();
    }

    private static void WriteChannel(Utf8JsonWriter json)
    {
        json.WriteStartArray("channels");
        json.WriteStartObject();
        json.WriteString("label", "Mono");
        json.WriteString("symbol", "M1");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
