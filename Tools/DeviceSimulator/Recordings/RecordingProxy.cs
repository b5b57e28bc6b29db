using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>Stands on 127.0.0.1 between an element, also one on an agent, and a device: passes on what each sends, and records it. Every member may be used from any thread.</summary>
public sealed class RecordingProxy : IAsyncDisposable
{
    private readonly ProxyTarget target;
    private readonly RecordingWriter writer;
    private readonly Action<string> notice;
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });
    private readonly CancellationTokenSource stop = new();
    private WebServer? server;
    private int connections;
    private int exchanges;

    private RecordingProxy(Uri device, RecordingWriter writer, Action<string> notice)
    {
        target = new ProxyTarget(device);
        this.writer = writer;
        this.notice = notice;
    }

    /// <summary>Gets the port that it listens on.</summary>
    public int Port => server!.Ports[0];

    /// <summary>Starts a proxy.</summary>
    /// <param name="device">The address of the device: ws, wss, http or https. With a path, every WebSocket leads there; without, to the path that is asked for.</param>
    /// <param name="port">TCP port on 127.0.0.1, 0 to 65535; 0 lets the system pick a free one.</param>
    /// <param name="writer">Takes the recording; whoever made it closes it.</param>
    /// <param name="notice">Gets a line for each connection and request, without what is in it. Called from several threads.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The proxy.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<RecordingProxy> StartAsync(Uri device, int port, RecordingWriter writer, Action<string> notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(notice);
        var proxy = new RecordingProxy(device, writer, notice);
        try
        {
            proxy.server = await WebServer.StartAsync([port], proxy.Configure, cancellationToken).ConfigureAwait(false);
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Ends every connection and stops listening.</summary>
    /// <returns>The running stop.</returns>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync().ConfigureAwait(false);
        if (server is not null)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }

        client.Dispose();
        stop.Dispose();
    }

    private void Configure(WebApplication application)
    {
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        application.Run(context => context.WebSockets.IsWebSocketRequest ? ServeAsync(context) : PassOnAsync(context));
    }

    // A device that is away answers nothing, so neither does this.
    private static void Refuse(HttpContext context, int? status)
    {
        if (status is { } told)
        {
            context.Response.StatusCode = told;
        }
        else
        {
            context.Abort();
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref connections);
        var url = target.WebSocketOf(context.Request);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop.Token);
        using var device = new ClientWebSocket();
        try
        {
            ProxyTarget.Copy(context, device.Options);
            await device.ConnectAsync(url, client, ended.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ArgumentException)
        {
            var reason = exception.GetBaseException().Message;
            int? refusal = (int)device.HttpStatusCode is >= 200 and <= 599 and var status ? status : null;
            writer.Failed(DateTimeOffset.UtcNow, number, new FailureNote(reason, context.RequestAborted.IsCancellationRequested) { Url = url.ToString(), Status = refusal });
            notice($"connection {number} could not be opened: {reason}");
            Refuse(context, refusal);
            return;
        }

        // The feature, unlike the context, may still be asked to abort when the request has just ended.
        var lifetime = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
        using var element = await context.WebSockets.AcceptWebSocketAsync(device.SubProtocol).ConfigureAwait(false);
        writer.Opened(DateTimeOffset.UtcNow, number, url.ToString(), device.SubProtocol);
        notice($"connection {number} opened: {SecretNames.HideInUrl(url.ToString())}");
        var pump = new ProxyPump(number, element, device, writer);
        var end = await pump.RunAsync(ended.Token).ConfigureAwait(false);
        lifetime.Abort();
        notice($"connection {number} {end}");
    }

    private async Task PassOnAsync(HttpContext context)
    {
        var exchange = Interlocked.Increment(ref exchanges);
        using var request = await target.RequestOfAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var sent = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(context.RequestAborted).ConfigureAwait(false);
        writer.Request(DateTimeOffset.UtcNow, 0, exchange, request.Method.Method, request.RequestUri!.ToString(), ProxyTarget.Flatten(request.Headers, request.Content?.Headers), sent);
        try
        {
            using var response = await client.SendAsync(request, context.RequestAborted).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(context.RequestAborted).ConfigureAwait(false);
            var headers = ProxyTarget.Flatten(response.Headers, response.Content.Headers);
            writer.Response(DateTimeOffset.UtcNow, 0, exchange, (int)response.StatusCode, headers, body);
            notice($"{request.Method} {SecretNames.HideInUrl(request.RequestUri.ToString())}: {(int)response.StatusCode}, {body.Length} bytes");
            await ProxyTarget.AnswerAsync(context, (int)response.StatusCode, headers, body).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            writer.Failed(DateTimeOffset.UtcNow, 0, new FailureNote(exception.GetBaseException().Message, IsUnanswered: false) { Exchange = exchange });
            notice($"{request.Method} {SecretNames.HideInUrl(request.RequestUri.ToString())}: {exception.GetBaseException().Message}");
            Refuse(context, null);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            writer.Failed(DateTimeOffset.UtcNow, 0, new FailureNote("the element gave up", IsUnanswered: true) { Exchange = exchange });
        }
    }
}
