using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Messages;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>Answers requests that change senders or receivers: one at a time (PATCH), or several in one request (POST).</summary>
/// <param name="apply">Changes one: gets its id, the change, and the host by which the client knows the device. A wrong change throws.</param>
/// <param name="modes">The faults of answers.</param>
internal sealed class ChangeEndpoints(Func<string, JsonElement, HostString, SenderReply> apply, FaultModes modes)
{
    /// <summary>Answers PATCH on staged parameters.</summary>
    public Task PatchAsync(HttpContext context) => AnswerAsync(context, request =>
    {
        var reply = apply(RestRoutes.Id(context), request, context.Request.Host);
        context.Response.StatusCode = reply.Status;
        return reply.Document is byte[] document
            ? RestReply.JsonAsync(context, modes, document)
            : RestReply.ErrorAsync(context, modes, reply.Status, reply.Error!);
    });

    /// <summary>Answers POST on a list; each change is answered for itself.</summary>
    public Task PostAsync(HttpContext context) => AnswerAsync(context, request =>
    {
        var wanted = BulkChange.Read(request);
        return RestReply.JsonAsync(context, modes, JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var change in wanted)
            {
                change.WriteReply(json, Apply(change, context.Request.Host));
            }

            json.WriteEndArray();
        }));
    });

    private SenderReply Apply(BulkChange change, HostString host)
    {
        try
        {
            return apply(change.Id, change.Parameters, host);
        }
        catch (PatchException exception)
        {
            return SenderReply.Refused(StatusCodes.Status400BadRequest, exception.Message);
        }
    }

    private async Task AnswerAsync(HttpContext context, Func<JsonElement, Task> answer)
    {
        try
        {
            using var request = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            await answer(request.RootElement).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            await RestReply.ErrorAsync(context, modes, StatusCodes.Status400BadRequest, "The request is not JSON.").ConfigureAwait(false);
        }
        catch (PatchException exception)
        {
            await RestReply.ErrorAsync(context, modes, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
        }
    }
}
