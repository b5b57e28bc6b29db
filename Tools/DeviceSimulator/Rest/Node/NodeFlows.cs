using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;

namespace ConnectorEmulator.DeviceSimulator.Rest.Node;

/// <summary>The flows of the event sources (IS-04, "Flow").</summary>
internal static class NodeFlows
{
    /// <summary>Writes the flow of a source.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="source">The source.</param>
    /// <param name="device">The device that the source belongs to.</param>
    /// <param name="version">When it began, TAI.</param>
    /// <param name="hasEventType">Whether the version of the interface knows event types: from v1.3 on.</param>
    public static void Write(Utf8JsonWriter json, SimulatedSource source, Guid device, string version, bool hasEventType)
    {
        NodeJson.WriteStart(json, source.FlowId, version, source.Label);
        json.WriteString("format", "urn:x-nmos:format:data");
        json.WriteString("media_type", "application/json");
        json.WriteString("source_id", source.Id);
        json.WriteString("device_id", device);
        NodeJson.WriteEmptyArray(json, "parents");
        if (hasEventType)
        {
            json.WriteString("event_type", source.EventType);
        }

        json.WriteEndObject();
    }
}
