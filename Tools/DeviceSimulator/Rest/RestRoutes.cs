using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConnectorEmulator.DeviceSimulator.Rest;

/// <summary>
/// Adds resources as NMOS interfaces have them (IS-04, "APIs"): with or without a slash at the end, HEAD where there is GET, OPTIONS
/// everywhere, and each error as JSON.
/// </summary>
internal sealed class RestRoutes(IEndpointRouteBuilder routes, FaultModes modes)
{
    /// <summary>Adds a resource to read.</summary>
    /// <param name="path">The path; may hold {id}.</param>
    /// <param name="document">The JSON; null when there is nothing of this id.</param>
    public void Get(string path, Func<HttpContext, byte[]?> document) => Map(path, (HttpMethods.Get, Read(document)));

    /// <summary>Adds a list of what lies below a path.</summary>
    public void List(string path, params string[] names) => Get(path, _ => JsonText.Texts(names));

    /// <summary>Adds a list of ids, each with a slash, as NMOS interfaces list what lies below.</summary>
    public void Ids(string path, IEnumerable<Guid> ids) => Get(path, _ => JsonText.Texts(ids.Select(id => $"{id}/")));

    /// <summary>Adds a resource with any methods.</summary>
    public void Map(string path, params (string Method, RequestDelegate Answer)[] methods)
    {
        var allowed = string.Join(", ", methods.Select(entry => entry.Method).SelectMany(WithHead).Append(HttpMethods.Options));
        routes.Map(path, context =>
        {
            var method = context.Request.Method;
            if (HttpMethods.IsOptions(method))
            {
                Cors.AnswerPreflight(context, allowed);
                return Task.CompletedTask;
            }

            var wanted = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
            if (methods.FirstOrDefault(entry => entry.Method == wanted).Answer is { } answer)
            {
                return answer(context);
            }

            context.Response.Headers.Allow = allowed;
            return RestReply.ErrorAsync(context, modes, StatusCodes.Status405MethodNotAllowed, $"There is no {method} here, only {allowed}.");
        });
    }

    /// <summary>An answer with a document, or 404 when there is none.</summary>
    public RequestDelegate Read(Func<HttpContext, byte[]?> document) => context => document(context) is byte[] json
        ? RestReply.JsonAsync(context, modes, json)
        : UnknownAsync(context);

    /// <summary>The answer for an id that the device does not have.</summary>
    public Task UnknownAsync(HttpContext context) => RestReply.ErrorAsync(context, modes, StatusCodes.Status404NotFound, RestReply.UnknownId);

    /// <summary>The answer for what only another version of an interface has (IS-04, IS-05, "Upgrade Path").</summary>
    public Task ElsewhereAsync(HttpContext context, string location)
    {
        context.Response.Headers.Location = location;
        return RestReply.ErrorAsync(context, modes, StatusCodes.Status409Conflict, $"Only another version of this interface has this: {location}.");
    }

    /// <summary>What {id} in the path is.</summary>
    public static string Id(HttpContext context) => (string)context.Request.RouteValues["id"]!;

    private static IEnumerable<string> WithHead(string method) => HttpMethods.IsGet(method) ? [method, HttpMethods.Head] : [method];
}
