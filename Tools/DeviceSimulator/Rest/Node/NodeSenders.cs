using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Senders;

namespace ConnectorEmulator.DeviceSimulator.Rest.Node;

/// <summary>The senders of the event sources (IS-04, "Sender").</summary>
internal static class NodeSenders
{
    /// <summary>Writes the sender of a source.</summary>
    public static void Write(Utf8JsonWriter json, SimulatedSource source, Guid device)
    {
        var state = source.Sender.State;
        NodeJson.WriteStart(json, source.SenderId, state.Version, source.Label);
        NodeJson.WriteEmptyObject(json, "caps");
        json.WriteString("flow_id", source.FlowId);
        json.WriteString("transport", EventSender.Transport);
        json.WriteString("device_id", device);
        json.WriteNull("manifest_href");
        json.WriteStartArray("interface_bindings");
        json.WriteStringValue(NodeInterface.NetworkInterface);
        json.WriteEndArray();
        json.WriteStartObject("subscription");

        // Only a push-based transport names a receiver here (IS-04, "Sender", subscription); a WebSocket is none.
        json.WriteNull("receiver_id");
        json.WriteBoolean("active", state.Active.IsEnabled);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
