using ConnectorEmulator.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConnectorEmulator.Web.Api;

/// <summary>Lists the elements.</summary>
internal static class ElementEndpoints
{
    /// <summary>Adds <c>GET elements</c>.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="elements">The elements.</param>
    public static void Map(IEndpointRouteBuilder api, ElementList elements) =>
        api.MapGet("elements", () => Results.Text(PageJson.Write(elements.All.Select(view => new { view.Id, view.Element.Options.Name })), "application/json"));

    /// <summary>The answer when there is no such element.</summary>
    /// <param name="element">The id that was asked for.</param>
    /// <returns>The answer.</returns>
    public static IResult NotFound(int? element) => Results.Problem($"There is no element {element}.", statusCode: StatusCodes.Status404NotFound);
}
