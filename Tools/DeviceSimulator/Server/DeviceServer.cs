using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.DeviceSimulator.Faults;
using ConnectorEmulator.DeviceSimulator.Rest;
using Microsoft.AspNetCore.Builder;

namespace ConnectorEmulator.DeviceSimulator.Server;

/// <summary>The server of an IS-07 sender: its WebSockets, its REST interfaces and its faults.</summary>
internal static class DeviceServer
{
    /// <summary>Binds and serves.</summary>
    /// <param name="core">The device.</param>
    /// <param name="faults">Its faults.</param>
    /// <param name="ports">The port of everything, and, when there are two, that of the WebSockets; 0 for any free one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<WebServer> StartAsync(DeviceCore core, FaultPanel faults, IReadOnlyList<int> ports, CancellationToken cancellationToken)
    {
        var server = await WebServer.StartAsync(ports, application => Configure(application, core, faults), cancellationToken).ConfigureAwait(false);
        core.UseWebSocketPort(server.Ports.ElementAtOrDefault(1));
        return server;
    }

    private static void Configure(WebApplication application, DeviceCore core, FaultPanel faults)
    {
        var handshakes = new HandshakeHandler(core, application.Lifetime.ApplicationStopping);
        application.Use(next => context => TrickleFeature.Install(context, core.Modes, core.Clock, next));
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        application.Use(next => context => handshakes.HandleAsync(context, next));
        application.Use(next => context => RestFaults.ApplyAsync(context, core, next));
        RestEndpoints.Map(application, core);
        FaultEndpoints.Map(application, faults);
    }
}
