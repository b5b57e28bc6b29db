using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConnectorEmulator.Tests.Support;

/// <summary>A server on a free port of 127.0.0.1 that pings whoever connects, frame by frame, because a WebSocket library does not show pongs (RFC 6455, section 5.5).</summary>
internal sealed class PingServer : IAsyncDisposable
{
    /// <summary>How many pings each client gets, one after the other; each carries its number.</summary>
    public const int Pings = 3;

    private const byte Ping = 0x89;
    private const byte Pong = 0x8A;
    private const byte MaskedByte = 0x81;

    private readonly WebApplication app;

    private PingServer(WebApplication app) => this.app = app;

    /// <summary>Gets the numbers in the pongs, in order.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public string Url => $"ws://{new Uri(app.Urls.Single()).Authority}";

    public static async Task<PingServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PingServer(app);
        app.Run(server.ServeAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var key = context.Request.Headers.SecWebSocketKey + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
#pragma warning disable CA5350 // RFC 6455 asks for this hash.
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key)));
#pragma warning restore CA5350
        context.Response.Headers.SecWebSocketProtocol = context.Request.Headers.SecWebSocketProtocol;
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.Connection = "Upgrade";
        await using var stream = await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
        var frame = new byte[7];
        for (byte number = 0; number < Pings; number++)
        {
            await stream.WriteAsync(new[] { Ping, (byte)1, number }.AsMemory(), context.RequestAborted);
            await stream.ReadExactlyAsync(frame, context.RequestAborted);
            Answers.Enqueue(frame[0] == Pong && frame[1] == MaskedByte ? frame[6] ^ frame[2] : -1);
        }
    }
}
