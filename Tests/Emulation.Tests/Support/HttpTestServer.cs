using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConnectorEmulator.Tests.Support;

/// <summary>An HTTP server on a free port of 127.0.0.1.</summary>
internal sealed class HttpTestServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private HttpTestServer(WebApplication app) => this.app = app;

    /// <summary>Gets the values of the header Authorization that came.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>Gets the requests: method, target, Accept and User-Agent.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Gets what is answered to a path, in place of the usual.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>Gets the bodies that came to such a path.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    public string Url => app.Urls.Single();

    public static async Task<HttpTestServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new HttpTestServer(app);
        app.Run(server.ServeAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(limit.Token);
        await app.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue($"{request.Method} {request.Path}{request.QueryString} {request.Headers.Accept} {request.Headers.UserAgent}");
        if (request.Headers.Authorization.Count > 0)
        {
            Authorizations.Enqueue(request.Headers.Authorization.ToString());
        }

        switch (request.Path)
        {
            case "/missing":
                context.Response.StatusCode = 404;
                await context.Response.WriteAsync("nothing here");
                break;
            case "/redirect":
                context.Response.StatusCode = int.Parse(request.Query["status"].ToString(), System.Globalization.CultureInfo.InvariantCulture);
                context.Response.Headers.Location = request.Query["to"];
                break;
            case "/loop":
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = "/loop";
                break;
            case "/close":
                context.Abort();
                break;
            case "/hang":
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "/echo":
                await request.Body.CopyToAsync(context.Response.Body);
                break;
            case { } path when Answers.TryGetValue(path, out var answer):
                Bodies.Enqueue(await new StreamReader(request.Body).ReadToEndAsync());
                await context.Response.WriteAsync(answer);
                break;
            default:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("{\"name\":\"é\"}");
                break;
        }
    }
}
