using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Messages;

/// <summary>What a sender says (IS-07, "Message types"): state, health, reboot and shutdown.</summary>
internal static class SenderMessage
{
    /// <summary>A state message with any event type and message type, so that a message can also be wrong in one of them.</summary>
    /// <param name="identity">Source and flow; the REST interface leaves the flow out.</param>
    /// <param name="eventType">The event type.</param>
    /// <param name="scale">What the value is to be divided by, or null.</param>
    /// <param name="valueJson">The value, already JSON.</param>
    /// <param name="creationTimestamp">When the value came to be; null leaves the timing out.</param>
    /// <param name="messageType">The message type; a client knows "state".</param>
    public static byte[] State(
        SourceIdentity identity, string eventType, int? scale, string valueJson, string? creationTimestamp, string messageType = "state") =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("event_type", eventType);
            WriteIdentity(json, identity);
            json.WriteString("message_type", messageType);
            json.WriteStartObject("payload");
            if (scale is int divisor)
            {
                json.WriteNumber("scale", divisor);
            }

            json.WritePropertyName("value");
            json.WriteRawValue(valueJson);
            json.WriteEndObject();
            if (creationTimestamp is not null)
            {
                WriteTiming(json, creationTimestamp, origin: null);
            }

            json.WriteEndObject();
        });

    /// <summary>The reply to a health command.</summary>
    /// <param name="creationTimestamp">Now.</param>
    /// <param name="origin">The command's timestamp, or null when it was none.</param>
    public static byte[] Health(string creationTimestamp, string? origin) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("message_type", "health");
            WriteTiming(json, creationTimestamp, origin);
            json.WriteEndObject();
        });

    /// <summary>A reboot or shutdown message.</summary>
    public static byte[] Lifecycle(string messageType, SourceIdentity identity, string creationTimestamp) =>
        JsonText.Write(json =>
        {
            json.WriteStartObject();
            WriteIdentity(json, identity);
            json.WriteString("message_type", messageType);
            WriteTiming(json, creationTimestamp, origin: null);
            json.WriteEndObject();
        });

    private static void WriteIdentity(Utf8JsonWriter json, SourceIdentity identity)
    {
        json.WriteStartObject("identity");
        json.WriteString("source_id", identity.SourceId);
        if (identity.FlowId is Guid flow)
        {
            json.WriteString("flow_id", flow);
        }

        json.WriteEndObject();
    }

    private static void WriteTiming(Utf8JsonWriter json, string creationTimestamp, string? origin)
    {
        json.WriteStartObject("timing");
        json.WriteString("creation_timestamp", creationTimestamp);
        if (origin is not null)
        {
            json.WriteString("origin_timestamp", origin);
        }

        json.WriteEndObject();
    }
}
