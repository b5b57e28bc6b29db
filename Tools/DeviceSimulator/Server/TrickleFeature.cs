using ConnectorEmulator.DeviceSimulator.Faults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConnectorEmulator.DeviceSimulator.Server;

/// <summary>Hands out the stream below a WebSocket in a form that can be slow.</summary>
internal sealed class TrickleFeature(IHttpUpgradeFeature inner, FaultModes modes, TimeProvider clock) : IHttpUpgradeFeature
{
    /// <inheritdoc/>
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    /// <summary>Puts itself between the server and its WebSockets.</summary>
    public static Task Install(HttpContext context, FaultModes modes, TimeProvider clock, RequestDelegate next)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is IHttpUpgradeFeature upgrade)
        {
            context.Features.Set<IHttpUpgradeFeature>(new TrickleFeature(upgrade, modes, clock));
        }

        return next(context);
    }

    /// <inheritdoc/>
    public async Task<Stream> UpgradeAsync() => new TrickleStream(await inner.UpgradeAsync().ConfigureAwait(false), modes, clock);
}
