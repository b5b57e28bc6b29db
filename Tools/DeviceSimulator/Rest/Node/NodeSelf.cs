using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest.Node;

/// <summary>The node itself (IS-04, "Node").</summary>
internal static class NodeSelf
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="version">When it began, TAI.</param>
    /// <param name="host">The host and port by which the client knows the node.</param>
    /// <param name="versions">The versions of the node interface that it offers.</param>
    public static void Write(Utf8JsonWriter json, Guid id, string version, HostString host, IEnumerable<string> versions)
    {
        NodeJson.WriteStart(json, id, version, "Node");
        json.WriteString("href", $"http://{host}/");
        json.WriteString("hostname", "localhost");
        NodeJson.WriteEmptyObject(json, "caps");
        json.WriteStartObject("api");
        json.WriteStartArray("versions");
        foreach (var offered in versions)
        {
            json.WriteStringValue(offered);
        }

        json.WriteEndArray();
        json.WriteStartArray("endpoints");
        json.WriteStartObject();
        json.WriteString("host", host.Host);
        json.WriteNumber("port", host.Port ?? 80);
        json.WriteString("protocol", "http");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        NodeJson.WriteEmptyArray(json, "services");
        NodeJson.WriteEmptyArray(json, "clocks");
        WriteInterface(json);
        json.WriteEndObject();
    }

    // The loopback interface has no hardware address; the one of all zeros is what systems show for it.
    private static void WriteInterface(Utf8JsonWriter json)
    {
        json.WriteStartArray("interfaces");
        json.WriteStartObject();
        json.WriteString("name", NodeInterface.NetworkInterface);
        json.WriteNull("chassis_id");
        json.WriteString("port_id", "00-00-00-00-00-00");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
