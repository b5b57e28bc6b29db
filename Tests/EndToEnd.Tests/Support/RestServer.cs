using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Support;

/// <summary>REST interfaces that answer what a test says, on a free port of 127.0.0.1; 404 for anything else.</summary>
internal sealed class RestServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string> documents = new();
    private readonly WebApplication app;

    private RestServer(WebApplication app) => this.app = app;

    /// <summary>Where the interfaces begin.</summary>
    public Uri Url => new(app.Urls.Single() + "/");

    /// <summary>What a path answers.</summary>
    public string this[string path]
    {
        set => documents[path] = value;
    }

    /// <summary>Starts a server.</summary>
    public static async Task<RestServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new RestServer(builder.Build());
        server.app.Run(server.AnswerAsync);
        await server.app.StartAsync();
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(limit.Token);
        await app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (!documents.TryGetValue(context.Request.Path.Value!, out var document))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(document);
    }
}
