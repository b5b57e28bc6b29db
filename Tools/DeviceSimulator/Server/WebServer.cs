using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConnectorEmulator.DeviceSimulator.Server;

/// <summary>One Kestrel server on 127.0.0.1, from bind to unbind.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    // For requests under way, for example the one that asked for the restart.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly WebApplication application;

    private WebServer(WebApplication application, IReadOnlyList<int> ports)
    {
        this.application = application;
        Ports = ports;
    }

    /// <summary>The ports it listens on, in the order in which they were asked for.</summary>
    public IReadOnlyList<int> Ports { get; }

    /// <summary>Binds and serves.</summary>
    /// <param name="ports">The ports; 0 for any free one.</param>
    /// <param name="configure">Says what it serves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<WebServer> StartAsync(IReadOnlyList<int> ports, Action<WebApplication> configure, CancellationToken cancellationToken)
    {
        // An empty builder reads no configuration and no environment, and logs nowhere.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (var port in ports)
            {
                kestrel.Listen(IPAddress.Loopback, port, endpoint => endpoint.Protocols = HttpProtocols.Http1);
            }
        });

        var application = builder.Build();
        try
        {
            configure(application);
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new WebServer(application, [.. application.Urls.Select(url => new Uri(url).Port)]);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>From now on handshakes are dropped, so that nobody slips in while the others are sent away.</summary>
    public void LetNobodyIn() => application.Lifetime.StopApplication();

    /// <summary>Unbinds, and drops what is still connected after a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        using var grace = new CancellationTokenSource(Grace);
        await application.StopAsync(grace.Token).ConfigureAwait(false);
        await application.DisposeAsync().ConfigureAwait(false);
    }
}
