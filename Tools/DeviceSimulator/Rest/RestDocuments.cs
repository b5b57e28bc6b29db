using Microsoft.AspNetCore.Http;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Messages;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Server;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sources;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Rest;

/// <summary>What the events and connection interfaces answer.</summary>
internal static class RestDocuments
{
    /// <summary>A list of ids, each with a slash, as NMOS interfaces list what lies below.</summary>
    public static byte[] Ids(IEnumerable<Guid> ids) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (Guid id in ids)
        {
            json.WriteStringValue($"{id}/");
        }

        json.WriteEndArray();
    });

    /// <summary>The active parameters of a source's sender (IS-05, "active"; IS-07, "WebSocket transport", extra parameters).</summary>
    /// <param name="source">The source.</param>
    /// <param name="host">The host by which the client knows the device.</param>
    /// <param name="events">The path of the events interface's sources.</param>
    public static byte[] ActiveSender(SimulatedSource source, HostString host, string events) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNull("receiver_id");
        json.WriteBoolean("master_enable", true);
        json.WriteStartObject("activation");
        json.WriteNull("mode");
        json.WriteNull("requested_time");
        json.WriteNull("activation_time");
        json.WriteEndObject();
        json.WriteStartArray("transport_params");
        json.WriteStartObject();
        json.WriteString("connection_uri", $"ws://{host}{HandshakeHandler.Path}");
        json.WriteBoolean("connection_authorization", false);
        json.WriteString("ext_is_07_source_id", source.Id);
        json.WriteString("ext_is_07_rest_api_url", $"http://{host}{events}/{source.Id}/");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("transport_file");
        json.WriteNull("data");
        json.WriteNull("type");
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
