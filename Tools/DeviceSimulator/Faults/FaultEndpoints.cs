using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>The faults over HTTP: <c>GET /faults</c> lists them, <c>POST /faults/NAME</c> applies one with the body as its value.</summary>
internal static class FaultEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes, FaultPanel panel)
    {
        routes.MapGet("/faults", context => context.Response.WriteAsJsonAsync(panel.Descriptions, Json, context.RequestAborted));
        routes.MapPost("/faults/{name}", context => ApplyAsync(context, panel));
    }

    private static async Task ApplyAsync(HttpContext context, FaultPanel panel)
    {
        using var body = new StreamReader(context.Request.Body);
        var value = await body.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        string answer;
        try
        {
            answer = panel.Apply((string)context.Request.RouteValues["name"]!, value.Trim());
        }
        catch (FaultException exception)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            answer = exception.Message;
        }

        await context.Response.WriteAsync(answer + "\n", context.RequestAborted).ConfigureAwait(false);
    }
}
