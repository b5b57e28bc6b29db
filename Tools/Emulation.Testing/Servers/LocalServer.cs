using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ConnectorEmulator.Testing.Servers;

/// <summary>Kestrel on a free port of 127.0.0.1.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    // For requests under way; what hangs is cut.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly WebApplication application;

    private LocalServer(WebApplication application) => this.application = application;

    /// <summary>Gets host and port.</summary>
    public string Authority => new Uri(application.Urls.Single()).Authority;

    /// <summary>Starts serving.</summary>
    /// <param name="configure">Says what is served.</param>
    /// <returns>The server.</returns>
    public static async Task<LocalServer> StartAsync(Action<WebApplication> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        configure(application);
        await application.StartAsync().ConfigureAwait(false);
        return new LocalServer(application);
    }

    /// <summary>Gives path and query of a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Both.</returns>
    public static string TargetOf(HttpRequest request) => request.Path + request.QueryString;

    /// <summary>Gives the headers of a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The headers, by name in any case.</returns>
    public static IReadOnlyDictionary<string, string> HeadersOf(HttpRequest request) =>
        request.Headers.ToDictionary(item => item.Key, item => item.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Grace);
        await application.StopAsync(limit.Token).ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }
}
