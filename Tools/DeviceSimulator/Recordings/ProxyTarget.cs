using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace ConnectorEmulator.DeviceSimulator.Recordings;

/// <summary>The device behind a proxy: where a request goes, and which headers go with it.</summary>
/// <param name="device">Its address.</param>
internal sealed class ProxyTarget(Uri device)
{
    // They are about one hop, or made anew for the next one.
    private static readonly HashSet<string> Hop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
        "Sec-WebSocket-Accept", "Sec-WebSocket-Extensions", "Sec-WebSocket-Key", "Sec-WebSocket-Protocol", "Sec-WebSocket-Version",
    };

    private readonly bool isSecure = device.Scheme is "wss" or "https";

    /// <summary>Takes over what a handshake asks for.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">Receives it.</param>
    public static void Copy(HttpContext context, ClientWebSocketOptions options)
    {
        options.KeepAliveInterval = TimeSpan.Zero;
        options.CollectHttpResponseDetails = true;
        foreach (var header in context.Request.Headers.Where(header => !Hop.Contains(header.Key)))
        {
            options.SetRequestHeader(header.Key, header.Value.ToString());
        }

        foreach (var subprotocol in context.WebSockets.WebSocketRequestedProtocols)
        {
            options.AddSubProtocol(subprotocol);
        }
    }

    /// <summary>Lists headers.</summary>
    /// <param name="headers">Those of the message.</param>
    /// <param name="content">Those of its body.</param>
    /// <returns>All of them.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Flatten(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers, IEnumerable<KeyValuePair<string, IEnumerable<string>>>? content) =>
        [.. headers.Concat(content ?? []).SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))];

    /// <summary>Passes a response on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The status.</param>
    /// <param name="headers">The headers.</param>
    /// <param name="body">The body.</param>
    /// <returns>The running answer.</returns>
    public static async Task AnswerAsync(HttpContext context, int status, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        context.Response.StatusCode = status;
        foreach (var (key, value) in headers.Where(header => !Hop.Contains(header.Key)))
        {
            context.Response.Headers.Append(key, value);
        }

        if (!HttpMethods.IsHead(context.Request.Method) && status is not (204 or 205 or 304))
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>Gets where a WebSocket leads.</summary>
    /// <param name="request">The handshake.</param>
    /// <returns>The address that was given if it has a path, otherwise the path that is asked for.</returns>
    public Uri WebSocketOf(HttpRequest request) =>
        new UriBuilder(device.AbsolutePath == "/" ? Resolve(request) : device) { Scheme = isSecure ? "wss" : "ws", Port = device.Port }.Uri;

    /// <summary>Makes the request to the device.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>The request.</returns>
    public async Task<HttpRequestMessage> RequestOfAsync(HttpRequest request, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel).ConfigureAwait(false);
        var address = new UriBuilder(Resolve(request)) { Scheme = isSecure ? "https" : "http", Port = device.Port }.Uri;
        var message = new HttpRequestMessage(new HttpMethod(request.Method), address) { Content = body.Length > 0 ? new ByteArrayContent(body.ToArray()) : null };
        foreach (var (key, values) in request.Headers.Where(header => !Hop.Contains(header.Key)))
        {
            if (!message.Headers.TryAddWithoutValidation(key, values.ToArray()))
            {
                message.Content?.Headers.TryAddWithoutValidation(key, values.ToArray());
            }
        }

        return message;
    }

    private Uri Resolve(HttpRequest request) => new(new Uri(device.GetLeftPart(UriPartial.Authority)), request.Path.ToUriComponent() + request.QueryString.ToUriComponent());
}
