using ConnectorEmulator.Display;
using ConnectorEmulator.Model;
using ConnectorEmulator.Web.Trends;
using ConnectorEmulator.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConnectorEmulator.Web.Api;

/// <summary>Tells what a trended parameter, or a cell of a trended column, held over the last minutes.</summary>
internal static class TrendEndpoint
{
    /// <summary>Adds <c>GET trends/ID?element=ID&amp;key=ROW</c>.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="clock">Says when the last minutes end.</param>
    public static void Map(IEndpointRouteBuilder api, ElementList elements, TimeProvider clock) =>
        api.MapGet("trends/{id:int}", (int id, int? element, string? key) =>
            !elements.TryFind(element, out var view) ? ElementEndpoints.NotFound(element)
            : !view.Element.Protocol.Parameters.TryGetValue(id, out var definition) || !TrendRule.IsCharted(definition)
                ? Results.Problem($"Parameter {id} is not trended.", statusCode: StatusCodes.Status404NotFound)
                : Tell(view, definition, key, clock.GetUtcNow().ToUnixTimeMilliseconds()));

    // Points are many, so each is an array of the time, the number, and the text that an operator sees.
    private static IResult Tell(ElementView view, ParameterDefinition definition, string? key, long now)
    {
        var points = view.Trends.Read(definition.Id, key, now).Select(point => new object?[] { point.Time, point.Value, point.Value is { } value ? ValueFormatter.Format(definition, value) : null });
        return Results.Text(PageJson.Write(new { now, points }), "application/json");
    }
}
