using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Messages;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest.Node;

/// <summary>The node interface (IS-04, "Node API"): the node, its devices, sources, flows and senders.</summary>
/// <remarks>
/// Before v1.3 there were neither WebSocket senders nor event types, and a version lists only what it knows (IS-04, "APIs", versioning): its
/// list of senders is empty, and a sender's own address answers 409 with the place where it is.
/// </remarks>
internal sealed class NodeInterface
{
    /// <summary>The name of the only network interface.</summary>
    public const string NetworkInterface = "lo";

    /// <summary>The versions offered, the oldest first.</summary>
    public static readonly string[] Versions = ["v1.2", Newest];

    private const string Newest = "v1.3";

    private readonly RestRoutes routes;
    private readonly DeviceCore core;
    private readonly string path;
    private readonly bool isNewest;

    private NodeInterface(RestRoutes routes, DeviceCore core, string version)
    {
        this.routes = routes;
        this.core = core;
        path = $"{RestPaths.Node}/{version}";
        isNewest = version == Newest;
    }

    /// <summary>Adds the resources of every version.</summary>
    public static void Map(RestRoutes routes, DeviceCore core)
    {
        foreach (var version in Versions)
        {
            new NodeInterface(routes, core, version).Map();
        }
    }

    // What v1.3 brought.
    private bool HasEvents => isNewest || core.Modes.OldNode.Value is not null;

    private void Map()
    {
        var sources = core.Sources.All;
        var devices = core.Devices;
        var first = devices.All[0].Id;
        var deviceOf = sources.ToDictionary(source => source.Id, source => devices.Of(source).Id);

        routes.List(path, "self/", "sources/", "flows/", "devices/", "senders/", "receivers/");
        routes.Get(path + "/self", context => JsonText.Write(json =>
            NodeSelf.Write(json, devices.NodeId, core.Started, context.Request.Host, Versions.Where(version => !core.Modes.Hide("node/" + version)))));
        Collection("devices", devices.All, device => device.Id, (json, device, host) => NodeDevices.Write(json, device, devices.NodeId, host, HasEvents));
        Collection("sources", NodeSource.Of(sources), source => source.Id, (json, source, _) =>
            source.Write(json, deviceOf.GetValueOrDefault(source.Id, first), core.Started, HasEvents));
        Collection("flows", sources, source => source.FlowId, (json, source, _) =>
            NodeFlows.Write(json, source, deviceOf[source.Id], core.Started, HasEvents));
        Collection("senders", sources, source => source.SenderId, (json, source, _) => NodeSenders.Write(json, source, deviceOf[source.Id]), () => HasEvents);
        Collection<SimulatedSource>("receivers", [], source => source.Id, (_, _, _) => { });
    }

    private void Collection<T>(
        string name, IReadOnlyList<T> items, Func<T, Guid> id, Action<Utf8JsonWriter, T, HostString> write, Func<bool>? isListed = null)
        where T : class
    {
        var byId = items.ToDictionary(item => id(item).ToString());
        routes.Get($"{path}/{name}", context => JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var item in IsListed() ? items : [])
            {
                write(json, item, context.Request.Host);
            }

            json.WriteEndArray();
        }));
        var read = routes.Read(context => byId.TryGetValue(RestRoutes.Id(context), out var item)
            ? JsonText.Write(json => write(json, item, context.Request.Host))
            : null);
        routes.Map($"{path}/{name}/{{id}}", (HttpMethods.Get, context => !IsListed() && byId.ContainsKey(RestRoutes.Id(context))
            ? routes.ElsewhereAsync(context, $"{RestPaths.Node}/{Newest}/{name}/{RestRoutes.Id(context)}")
            : read(context)));

        bool IsListed() => isListed?.Invoke() ?? true;
    }
}
