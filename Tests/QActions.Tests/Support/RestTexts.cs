using System.Text;
using Skyline.Protocol.Discovery;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;

/// <summary>Answers of the REST interfaces of a device, and the form in which DataMiner hands them to a QAction.</summary>
internal static class RestTexts
{
    public const string Ok = "HTTP/1.1 200 OK";

    /// <summary>A type definition that names no value.</summary>
    public const string PlainType = "{\"type\":\"number\"}";

    public static string Ids(params string[] ids) => "[" + string.Join(",", ids.Select(id => "\"" + id + "/\"")) + "]";

    public static string Node(string id, string label, string eventType) =>
        "{\"caps\":{\"x\":[1]},\"id\":\"" + id + "\",\"label\":\"" + label + "\"" + (eventType == null ? string.Empty : ",\"event_type\":\"" + eventType + "\"") + ",\"parents\":[]}";

    public static string Device(string id, string label, params (string Type, string Address)[] controls) =>
        "{\"id\":\"" + id + "\",\"label\":\"" + label + "\",\"type\":\"urn:x-nmos:device:generic\",\"controls\":["
        + string.Join(",", controls.Select(control => "{\"type\":\"" + control.Type + "\",\"href\":\"" + control.Address + "\",\"authorization\":false}")) + "]}";

    public static string Sender(string id, string deviceId, string transport = "urn:x-nmos:transport:websocket") =>
        "{\"device_id\":\"" + deviceId + "\",\"transport\":\"" + transport + "\",\"subscription\":{\"active\":true},\"id\":\"" + id + "\"}";

    public static string Active(string address, string sourceId = null, bool isEnabled = true, string authorization = "false") =>
        "{\"receiver_id\":null,\"master_enable\":" + (isEnabled ? "true" : "false") + ",\"transport_params\":[{\"connection_uri\":" + Text(address)
        + ",\"connection_authorization\":" + authorization + ",\"ext_is_07_source_id\":" + Text(sourceId) + ",\"ext_is_07_rest_api_url\":null}]}";

    private static string Text(string text) => text == null ? "null" : "\"" + text + "\"";

    public static string Nodes(params string[] nodes) => "[" + string.Join(",", nodes) + "]";

    public static DiscoveryAnswer Answer(DiscoveryRequest request, string content, string statusLine = Ok) =>
        DiscoveryAnswer.Read(request, Is07Texts.Payload(statusLine), Is07Texts.Payload(Encoding.UTF8.GetBytes(content)));
}
