using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Rest;
using ConnectorEmulator.DeviceSimulator.Rest.Connection;
using ConnectorEmulator.DeviceSimulator.Rest.Events;
using ConnectorEmulator.DeviceSimulator.Rest.Node;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ConnectorEmulator.DeviceSimulator.Server;

/// <summary>The REST interfaces beside the WebSocket: events (IS-07), node (IS-04) and connection (IS-05).</summary>
internal static class RestEndpoints
{
    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder builder, DeviceCore core)
    {
        var routes = new RestRoutes(builder, core.Modes);
        List("", "connection", "events", "node");
        List("events/", RestPaths.EventsVersion);
        List("node/", NodeInterface.Versions);
        List("connection/", ConnectionInterface.Versions);
        EventsInterface.Map(routes, core.Sources.All);
        NodeInterface.Map(routes, core);
        ConnectionInterface.Map(routes, core);
        builder.MapFallback(context => RestReply.NothingAsync(context, core.Modes));

        void List(string path, params string[] names) => routes.Get(
            $"{RestPaths.Root}/{path}", _ => JsonText.Texts(names.Where(name => !core.Modes.Hide(path + name)).Select(name => name + "/")));
    }
}
