using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Rest.Connection;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest.Node;

/// <summary>The devices of the node (IS-04, "Device").</summary>
internal static class NodeDevices
{
    /// <summary>Writes one, with the interfaces that control it (IS-05, "Interoperability: IS-04"; IS-07, "Events API", NMOS Resource).</summary>
    public static void Write(Utf8JsonWriter json, NmosDevice device, Guid node, HostString host, bool hasSenders)
    {
        IEnumerable<SimulatedSource> senders = hasSenders ? device.Sources : [];
        NodeJson.WriteStart(json, device.Id, device.Sources.Max(source => source.Sender.State.Version)!, device.Label);
        json.WriteString("type", "urn:x-nmos:device:generic");
        json.WriteString("node_id", node);
        json.WriteStartArray("senders");
        foreach (var source in senders)
        {
            json.WriteStringValue(source.SenderId);
        }

        json.WriteEndArray();
        NodeJson.WriteEmptyArray(json, "receivers");
        json.WriteStartArray("controls");
        foreach (var version in ConnectionInterface.Versions)
        {
            WriteControl(json, $"urn:x-nmos:control:sr-ctrl/{version}", $"http://{host}{RestPaths.Connection}/{version}/");
        }

        WriteControl(json, "urn:x-nmos:control:events/v1.0", $"http://{host}{RestPaths.Events}/");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteControl(Utf8JsonWriter json, string type, string href)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("href", href);
        json.WriteEndObject();
    }
}
