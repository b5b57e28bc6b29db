using System.Text.Json;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConnectorEmulator.Web.Api;

/// <summary>
/// Writes what an operator enters. Only application/json is taken: a form of a foreign page cannot send it, and a script of one would have to ask first, which
/// nothing here answers. Source: WHATWG Fetch, CORS-safelisted request-header.
/// </summary>
internal static class WriteEndpoints
{
    /// <summary>Adds <c>POST parameters/ID</c> and <c>POST tables/TABLE/COLUMN</c>, each with <c>?element=ID</c>.</summary>
    /// <param name="api">Where to.</param>
    /// <param name="elements">The elements.</param>
    public static void Map(IEndpointRouteBuilder api, ElementList elements)
    {
        api.MapPost("parameters/{id:int}", (int id, int? element, HttpContext context) => WriteAsync(elements, element, context, (target, request) =>
            target.SetParameterAsync(id, request.Value!)));
        api.MapPost("tables/{table:int}/{column:int}", (int table, int column, int? element, HttpContext context) => WriteAsync(elements, element, context, (target, request) =>
            !Holds(target.Protocol, table, column) ? throw new OperatorWriteException($"Table {table} has no column {column}.")
            : request.Key is null ? throw new OperatorWriteException("The key of the row is missing.")
            : target.SetCellAsync(column, request.Key, request.Value!)));
    }

    private static async Task<IResult> WriteAsync(ElementList elements, int? element, HttpContext context, Func<Element, WriteRequest, Task<WriteEffect>> write)
    {
        if (!elements.TryFind(element, out var view))
        {
            return ElementEndpoints.NotFound(element);
        }

        if (!context.Request.HasJsonContentType() || context.Request.ContentType!.Contains('+', StringComparison.Ordinal))
        {
            return Results.Problem("The content type must be application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            if (await ReadAsync(context).ConfigureAwait(false) is not { Value: not null } request)
            {
                return Results.Problem("The body must be an object with the value as text, such as {\"value\":\"12\"}.", statusCode: StatusCodes.Status400BadRequest);
            }

            var effect = await write(view.Element, request).ConfigureAwait(false);
            return Results.Text(PageJson.Write(new { effect }), "application/json");
        }
        catch (JsonException exception)
        {
            return Results.Problem($"The body is not valid JSON of a write: {exception.Message}", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException exception)
        {
            return Results.Problem(exception.Message, statusCode: exception.StatusCode);
        }
        catch (OperatorWriteException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    // Kestrel lets the length of a chunk overflow.
    private static async Task<WriteRequest?> ReadAsync(HttpContext context)
    {
        try
        {
            return await PageJson.ReadAsync<WriteRequest>(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OverflowException or (IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The body cannot be read to its end: send it with its length, or in valid chunks.", exception);
        }
    }

    // A cell is written through its column, or through the write parameter of the column's name.
    private static bool Holds(ProtocolDefinition protocol, int table, int column) =>
        protocol.Parameters.TryGetValue(column, out var written)
        && protocol.Parameters.TryGetValue(table, out var definition)
        && (definition.Table?.Columns ?? []).Any(item => item.ParameterId == column || (written.Kind == ParameterKind.Write && protocol.Parameters[item.ParameterId].Name == written.Name));
}
