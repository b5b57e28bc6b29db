using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Server;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Sources;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Rest;

/// <summary>The REST interfaces beside the WebSocket: events (IS-07), node (IS-04) and connection (IS-05), as far as finding the sources needs them.</summary>
internal static class RestEndpoints
{
    private const string Events = "/x-nmos/events/v1.0/sources";
    private const string Senders = "/x-nmos/connection/v1.1/single/senders";

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes, DeviceCore core)
    {
        IReadOnlyList<SimulatedSource> sources = core.Sources.All;
        routes.MapGet(Events, Json(core, _ => RestDocuments.Ids(sources.Select(source => source.Id))));
        routes.MapGet(Events + "/{id}/type", ForSource(core, source => source.Id, (_, source) => Encoding.UTF8.GetBytes(source.TypeDefinition)));
        routes.MapGet(Events + "/{id}/state", ForSource(core, source => source.Id, (_, source) => source.StateForRest()));
        routes.MapGet("/x-nmos/node/v1.3/sources", Json(core, _ => NodeDocument.Sources(sources)));
        routes.MapGet(Senders, Json(core, _ => RestDocuments.Ids(sources.Select(source => source.SenderId))));
        routes.MapGet(
            Senders + "/{id}/active",
            ForSource(core, source => source.SenderId, (context, source) => RestDocuments.ActiveSender(source, context.Request.Host, Events)));
        routes.MapFallback(context => RestReply.ErrorAsync(context, core.Modes, StatusCodes.Status404NotFound, "There is nothing at this address."));
    }

    private static RequestDelegate Json(DeviceCore core, Func<HttpContext, byte[]> document) =>
        context => RestReply.JsonAsync(context, core.Modes, document(context));

    private static RequestDelegate ForSource(DeviceCore core, Func<SimulatedSource, Guid> key, Func<HttpContext, SimulatedSource, byte[]> document)
    {
        Dictionary<string, SimulatedSource> byKey = core.Sources.All.ToDictionary(source => key(source).ToString());
        return context => byKey.TryGetValue((string)context.Request.RouteValues["id"]!, out SimulatedSource? source)
            ? RestReply.JsonAsync(context, core.Modes, document(context, source))
            : RestReply.ErrorAsync(context, core.Modes, StatusCodes.Status404NotFound, "The device has nothing of this id.");
    }
}
