using Microsoft.AspNetCore.Http;
using Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Server;

namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Rest;

/// <summary>Lets the REST interfaces be slow, refuse, or answer a web page; the faults' own interface stays as it is.</summary>
internal static class RestFaults
{
    /// <summary>Applies the faults to a request, or passes it on.</summary>
    public static async Task ApplyAsync(HttpContext context, DeviceCore core, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/x-nmos", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        if (core.Modes.RestDelay.Value is TimeSpan delay)
        {
            await Task.Delay(delay, core.Clock, context.RequestAborted);
        }

        if (core.Modes.RestStatus.Value is int status)
        {
            await RestReply.ErrorAsync(context, core.Modes, status, "the fault rest-status is on");
        }
        else if (core.Modes.RestHtml.Value is not null)
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<!DOCTYPE html><title>Log in</title><p>Please log in.</p>", context.RequestAborted);
        }
        else
        {
            await next(context);
        }
    }
}
