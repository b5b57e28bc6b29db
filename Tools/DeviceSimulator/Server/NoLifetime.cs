using Microsoft.Extensions.Hosting;

namespace ConnectorEmulator.DeviceSimulator.Server;

/// <summary>Leaves Ctrl+C and SIGTERM to the program that holds a web server, instead of stopping the server by itself.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
