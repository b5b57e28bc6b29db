using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What the tests of the discovery share.</summary>
internal abstract class DiscoveryTest : DriverTest
{
    /// <summary>What the page says of the discovery.</summary>
    protected static string Status(Element element) => Text(element, DriverParameters.DiscoveryStatus);

    /// <summary>How many sources the table holds.</summary>
    protected static int Rows(Element element) => element.SnapshotTable(DriverParameters.Sources).Rows.Count;

    /// <summary>Presses Discover and waits for the end.</summary>
    protected static async Task DiscoverAsync(Element element)
    {
        await element.SetParameterAsync(DriverParameters.Discover, "1");
        await UntilEndedAsync(element);
    }

    /// <summary>Waits for the end of a discovery.</summary>
    protected static Task UntilEndedAsync(Element element) => Limit.UntilAsync(
        () => Status(element) is { } status && (status.StartsWith("Done", StringComparison.Ordinal) || status.StartsWith("Failed", StringComparison.Ordinal)), "the discovery ends");

    /// <summary>Starts an element and waits until it is connected.</summary>
    protected async Task<Element> StartOpenAsync(SimulatedDevice device)
    {
        var element = await StartElementAsync(device);
        await UntilOpenAsync(element);
        return element;
    }
}
