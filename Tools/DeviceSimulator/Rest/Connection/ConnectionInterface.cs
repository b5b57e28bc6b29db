using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Messages;
using ConnectorEmulator.DeviceSimulator.Senders;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>The connection interface (IS-05) of the senders. There are no receivers.</summary>
/// <remarks>
/// v1.0 does not know WebSockets: its list of senders is empty, and a sender's own address answers 409 with the place where it is (IS-05,
/// "Upgrade Path").
/// </remarks>
internal static class ConnectionInterface
{
    /// <summary>The versions offered, the oldest first.</summary>
    public static readonly string[] Versions = ["v1.0", Newest];

    private const string Newest = "v1.1";

    private static readonly string[] OfSender = ["constraints", "staged", "active", "transportfile", "transporttype"];

    /// <summary>Adds the resources of every version.</summary>
    public static void Map(RestRoutes routes, DeviceCore core)
    {
        var bySender = core.Sources.All.ToDictionary(source => source.SenderId.ToString());
        MapOldest(routes, core, bySender);
        MapNewest(routes, core, bySender);
    }

    private static void MapOldest(RestRoutes routes, DeviceCore core, Dictionary<string, SimulatedSource> bySender)
    {
        var path = PathOf(Versions[0]);
        MapCommon(routes, core, path);
        MapBulk(routes, core, path + "/bulk/senders", id => bySender.ContainsKey(id)
            ? SenderReply.Refused(StatusCodes.Status409Conflict, $"Only {Newest} has this sender.")
            : SenderReply.Unknown);
        routes.Ids(path + "/single/senders", []);
        foreach (var below in OfSender.Where(name => name != "transporttype").Select(name => "/" + name).Prepend(""))
        {
            routes.Map(path + "/single/senders/{id}" + below, (HttpMethods.Get, context => bySender.ContainsKey(RestRoutes.Id(context))
                ? routes.ElsewhereAsync(context, $"{PathOf(Newest)}/single/senders/{RestRoutes.Id(context)}{below}")
                : routes.UnknownAsync(context)));
        }
    }

    private static void MapNewest(RestRoutes routes, DeviceCore core, Dictionary<string, SimulatedSource> bySender)
    {
        var path = PathOf(Newest);
        var sender = path + "/single/senders/{id}";
        var changes = new SenderChanges(core, bySender);
        var endpoints = new ChangeEndpoints(changes.Apply, core.Modes);
        MapCommon(routes, core, path);
        routes.Map(path + "/bulk/senders", (HttpMethods.Post, endpoints.PostAsync));
        routes.Ids(path + "/single/senders", core.Sources.All.Select(source => source.SenderId));
        routes.Get(sender, Of((_, _) => JsonText.Texts(OfSender.Select(name => name + "/"))));
        routes.Get(sender + "/constraints", Of((_, address) => SenderDocuments.Constraints(address)));
        routes.Map(
            sender + "/staged",
            (HttpMethods.Get, routes.Read(Of((source, address) => SenderDocuments.Staged(source.Sender.State, address)))),
            (HttpMethods.Patch, endpoints.PatchAsync));
        routes.Get(sender + "/active", Of((source, address) => SenderDocuments.Active(source.Sender.State, address)));
        routes.Get(sender + "/transporttype", Of((_, _) => JsonText.Write(json => json.WriteStringValue(EventSender.Transport))));

        // A WebSocket has no transport file (IS-05, "/transportfile").
        routes.Get(sender + "/transportfile", _ => null);

        Func<HttpContext, byte[]?> Of(Func<SimulatedSource, SenderAddress, byte[]> document) => context =>
            bySender.TryGetValue(RestRoutes.Id(context), out var source)
                ? document(source, changes.AddressOf(source, context.Request.Host))
                : null;
    }

    private static void MapCommon(RestRoutes routes, DeviceCore core, string path)
    {
        routes.List(path, "bulk/", "single/");
        routes.List(path + "/single", "senders/", "receivers/");
        routes.List(path + "/bulk", "senders/", "receivers/");
        routes.Ids(path + "/single/receivers", []);
        MapBulk(routes, core, path + "/bulk/receivers", _ => SenderReply.Unknown);
    }

    private static void MapBulk(RestRoutes routes, DeviceCore core, string path, Func<string, SenderReply> refuse) =>
        routes.Map(path, (HttpMethods.Post, new ChangeEndpoints((id, _, _) => refuse(id), core.Modes).PostAsync));

    private static string PathOf(string version) => $"{RestPaths.Connection}/{version}";
}
