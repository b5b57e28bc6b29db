using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Statistics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConnectorEmulator.DeviceSimulator.Server;

/// <summary>Answers WebSocket handshakes (RFC 6455, section 4.2), and serves the accepted ones.</summary>
/// <param name="core">The device.</param>
/// <param name="stopping">Cancelled when the listener is about to stop: nobody is let in any more.</param>
internal sealed class HandshakeHandler(DeviceCore core, CancellationToken stopping)
{
    /// <summary>The path of the WebSocket that offers every source; a slash at its end makes it another one.</summary>
    public const string Path = "/x-nmos/events/ws";

    /// <summary>Reads a handshake.</summary>
    public static HandshakeRequest Read(HttpRequest request) => new(
        request.Path.Value + request.QueryString.Value,
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));

    /// <summary>Handles a handshake, and a plain GET where only WebSockets are; passes anything else on.</summary>
    public Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var hasOwnPort = core.WebSocketPort is not null;
        if (hasOwnPort && context.Connection.LocalPort != core.WebSocketPort)
        {
            return next(context);
        }

        if (context.WebSockets.IsWebSocketRequest)
        {
            return AnswerAsync(context);
        }

        if (!hasOwnPort && !IsWebSocketPath(context.Request))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
        context.Response.Headers.Upgrade = "websocket";
        return Task.CompletedTask;
    }

    private bool IsWebSocketPath(HttpRequest request) => request.Path.Value == Path || DeviceOf(request) is not null;

    private NmosDevice? DeviceOf(HttpRequest request) => core.Devices.AtPath(request.Path.Value!);

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var handshake = Read(request);
        core.Record.AddHandshake(handshake);

        var wait = core.Modes.Hang.Value is null ? core.Modes.HandshakeDelay.Value : Timeout.InfiniteTimeSpan;
        if (wait is { } delay)
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(delay, core.Clock, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (stopping.IsCancellationRequested || context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        else if (Refusal(request) is int status)
        {
            context.Response.StatusCode = status;
            core.Notice($"handshake for {handshake.Target} refused with {status}");
        }
        else
        {
            await ServeAsync(context, handshake).ConfigureAwait(false);
        }
    }

    private int? Refusal(HttpRequest request)
    {
        if (core.Modes.Refuse.Value is int status)
        {
            return status;
        }

        if (core.Modes.Authorization.Value is { } required && request.Headers.Authorization != required.Text)
        {
            return StatusCodes.Status401Unauthorized;
        }

        return IsWebSocketPath(request) ? null : StatusCodes.Status400BadRequest;
    }

    private async Task ServeAsync(HttpContext context, HandshakeRequest handshake)
    {
        // The feature, unlike the context, may still be asked to abort when the request has just ended.
        var lifetime = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var arrival = core.Hub.Sessions.Expect();
        using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        var record = core.Record.AddConnection(handshake);
        core.Notice($"connection {record.Number} opened: {handshake.Target}");
        using var session = new Session(core, socket, DeviceOf(context.Request), record, lifetime.Abort);
        if (core.Modes.CloseAtOnce.Value is int code)
        {
            session.Close((WebSocketCloseStatus)code);
        }

        await session.RunAsync(arrival, context.RequestAborted).ConfigureAwait(false);
        core.Notice($"connection {record.Number} {record.End}");
    }
}
