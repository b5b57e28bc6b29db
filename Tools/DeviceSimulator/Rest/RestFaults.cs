using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Faults;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Rest;

/// <summary>Lets the REST interfaces be slow, refuse, lack parts, or answer a web page; the faults' own interface stays as it is.</summary>
internal static class RestFaults
{
    /// <summary>Applies the faults to a request, or passes it on.</summary>
    public static async Task ApplyAsync(HttpContext context, DeviceCore core, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments(RestPaths.Root, StringComparison.Ordinal, out var below))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var modes = core.Modes;
        Cors.Allow(context);
        if (modes.RestDelay.Value is TimeSpan delay)
        {
            await Task.Delay(delay, core.Clock, context.RequestAborted).ConfigureAwait(false);
        }

        if (modes.RestDrop.Value is not null)
        {
            context.Abort();
        }
        else if (Answer(context, modes, below.Value!.Trim('/')) is Task answer)
        {
            await answer.ConfigureAwait(false);
        }
        else
        {
            await next(context).ConfigureAwait(false);
        }
    }

    private static Task? Answer(HttpContext context, FaultModes modes, string path)
    {
        if (modes.RestStatus.Value is int status)
        {
            return RestReply.ErrorAsync(context, modes, status, "the fault rest-status is on");
        }

        if (modes.RestHtml.Value is not null)
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<!DOCTYPE html><title>Log in</title><p>Please log in.</p>", context.RequestAborted);
        }

        if (modes.RestRedirect.Value is { } elsewhere)
        {
            context.Response.Headers.Location = elsewhere.Text + context.Request.Path + context.Request.QueryString;
            return RestReply.ErrorAsync(context, modes, StatusCodes.Status307TemporaryRedirect, "the fault rest-redirect is on");
        }

        if (modes.RestAuthorization.Value is { } required && context.Request.Headers.Authorization != required.Text)
        {
            context.Response.Headers.WWWAuthenticate = required.Text.Split(' ')[0];
            return RestReply.ErrorAsync(context, modes, StatusCodes.Status401Unauthorized, "the fault rest-authorization is on");
        }

        return modes.Hide(path) ? RestReply.NothingAsync(context, modes) : null;
    }
}
