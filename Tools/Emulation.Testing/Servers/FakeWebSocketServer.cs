using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConnectorEmulator.Tests.Support;

/// <summary>A message that the server received.</summary>
internal sealed record ServerMessage(string Text, WebSocketMessageType Type);

/// <summary>A WebSocket server on a free port of 127.0.0.1 that records what it is asked for and does what a test says.</summary>
internal sealed class WebSocketServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebSocketServer(WebApplication app) => this.app = app;

    /// <summary>Gets the handshakes, in order.</summary>
    public ConcurrentQueue<(string Target, Dictionary<string, string> Headers)> Handshakes { get; } = new();

    /// <summary>Gets the messages, in order.</summary>
    public ConcurrentQueue<ServerMessage> Messages { get; } = new();

    /// <summary>Gets the close codes that clients sent.</summary>
    public ConcurrentQueue<WebSocketCloseStatus?> Closes { get; } = new();

    /// <summary>Gets the sockets, in order.</summary>
    public ConcurrentQueue<WebSocket> Sockets { get; } = new();

    /// <summary>Gets or sets the status with which handshakes are refused; 0 accepts them.</summary>
    public int RefuseWith { get; set; }

    public string Authority => new Uri(app.Urls.Single()).Authority;

    public string Url => $"ws://{Authority}";

    public WebSocket Last => Sockets.Last();

    public static async Task<WebSocketServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new WebSocketServer(app);
        app.UseWebSockets();
        app.Run(server.ServeAsync);
        await app.StartAsync();
        return server;
    }

    public static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in Sockets)
        {
            socket.Abort();
        }

        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        Handshakes.Enqueue((context.Request.Path + context.Request.QueryString, context.Request.Headers.ToDictionary(item => item.Key, item => item.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (RefuseWith != 0)
        {
            context.Response.StatusCode = RefuseWith;
            return;
        }

        var accept = new WebSocketAcceptContext { KeepAliveInterval = Timeout.InfiniteTimeSpan };
        if (context.WebSockets.WebSocketRequestedProtocols.Count > 0)
        {
            accept.SubProtocol = context.WebSockets.WebSocketRequestedProtocols[0];
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(accept);
        Sockets.Enqueue(socket);
        await ReceiveAsync(socket);
    }

    private async Task ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[1 << 20];
        var length = 0;
        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += frame.Count;
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    Closes.Enqueue(socket.CloseStatus);
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    return;
                }

                if (frame.EndOfMessage)
                {
                    Messages.Enqueue(new ServerMessage(Encoding.UTF8.GetString(buffer, 0, length), frame.MessageType));
                    length = 0;
                }
            }
        }
        catch (WebSocketException)
        {
            // The client went away.
        }
    }
}
