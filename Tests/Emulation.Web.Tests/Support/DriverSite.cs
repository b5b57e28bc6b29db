using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Web.Tests.Support;

/// <summary>Elements of the packed connector with their pages, and the device that they talk to.</summary>
internal sealed class DriverSite : IAsyncDisposable
{
    private static int lastElementId;

    private readonly PageServer server;

    private DriverSite(SimulatedDevice device, IReadOnlyList<Element> elements, PageServer server)
    {
        Device = device;
        Elements = elements;
        this.server = server;
    }

    public SimulatedDevice Device { get; }

    public IReadOnlyList<Element> Elements { get; }

    public Element Element => Elements[0];

    public Uri Url => server.Url;

    /// <summary>Starts a device and elements that are connected to it, with further options if there are any.</summary>
    public static async Task<DriverSite> StartAsync(int elements = 1, double rate = 0, ElementOptions? options = null)
    {
        var device = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0, Rate = rate });
        var started = new List<Element>();
        for (var count = 1; count <= elements; count++)
        {
            started.Add(await Element.StartAsync(DriverPackage.Loaded, (options ?? new ElementOptions()) with
            {
                ElementId = Interlocked.Increment(ref lastElementId),
                Name = elements == 1 ? "Studio 1 Events" : $"Studio {count} Events",
                Connections = new Dictionary<int, string> { [0] = device.RestUrl.ToString(), [1] = device.WebSocketUrl.ToString() },
            }));
        }

        foreach (var element in started)
        {
            await Limit.UntilAsync(() => element.SnapshotParameter(DriverParameters.Status).Display == "Open", "the connection is open");
        }

        return new DriverSite(device, started, await PageServer.StartAsync(started, new PageOptions { Port = 0 }));
    }

    /// <summary>Starts a device and an element that found its sources with their labels.</summary>
    public static async Task<DriverSite> StartDiscoveredAsync(double rate = 0)
    {
        var site = await StartAsync(rate: rate);
        await site.Element.SetParameterAsync(DriverParameters.Discover, "1");
        await Limit.UntilAsync(() => site.Element.SnapshotParameter(DriverParameters.DiscoveryStatus).Display.StartsWith("Done", StringComparison.Ordinal), "the discovery ends");
        await Limit.UntilAsync(() => site.Element.SnapshotTable(DriverParameters.Sources).Rows.All(row => row[3] is string { Length: > 0 }), "each source has a value");
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        foreach (var element in Elements)
        {
            await element.DisposeAsync();
        }

        await Device.DisposeAsync();
    }
}
