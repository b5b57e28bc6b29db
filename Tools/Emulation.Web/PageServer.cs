using System.Net;
using ConnectorEmulator.DeviceSimulator.Server;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Web.Api;
using ConnectorEmulator.Web.Assets;
using ConnectorEmulator.Web.Security;
using ConnectorEmulator.Web.Trends;
using ConnectorEmulator.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConnectorEmulator.Web;

/// <summary>Serves elements as a web page on 127.0.0.1.</summary>
public sealed class PageServer : IAsyncDisposable
{
    // Enough for the longest text that an operator would paste, for example some thousand source ids.
    private const int LongestRequest = 1024 * 1024;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly WebApplication application;
    private readonly ElementList elements;
    private readonly TrendSampler trends;

    private PageServer(WebApplication application, ElementList elements, TimeProvider clock)
    {
        this.application = application;
        this.elements = elements;
        trends = new TrendSampler([.. elements.All.Select(view => view.Trends)], clock);
        Url = new Uri(application.Urls.Single());
    }

    /// <summary>Gets where the page is.</summary>
    public Uri Url { get; }

    /// <summary>Serves elements, until it is disposed of.</summary>
    /// <param name="elements">The elements, at least one; each with an id of its own. They must outlive the server.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The server.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PageServer> StartAsync(IReadOnlyList<Element> elements, PageOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(options);

        // An empty builder reads no configuration and no environment, and logs nowhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestRequest;
            kestrel.Listen(IPAddress.Loopback, options.Port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
        });
        var list = new ElementList(elements);
        var application = builder.Build();
        try
        {
            Configure(application, list, options);
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new PageServer(application, list, options.Clock);
        }
        catch
        {
            list.Dispose();
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var grace = new CancellationTokenSource(Grace);
        await application.StopAsync(grace.Token).ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
        await trends.DisposeAsync().ConfigureAwait(false);
        elements.Dispose();
    }

    private static void Configure(WebApplication application, ElementList elements, PageOptions options)
    {
        application.Use(SecurityHeaders.AddAsync);
        application.Use(RequestGuard.CheckAsync);
        PageAssets.Serve(application);
        var api = application.MapGroup("/api");
        ElementEndpoints.Map(api, elements);
        EventEndpoint.Map(api, elements, options.Clock, application.Lifetime.ApplicationStopping);
        TrendEndpoint.Map(api, elements, options.Clock);
        WriteEndpoints.Map(api, elements);
    }
}
