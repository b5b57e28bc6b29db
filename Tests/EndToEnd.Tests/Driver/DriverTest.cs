using System.Globalization;
using ConnectorEmulator.Assumptions;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>The packed connector against simulated devices, over real sockets.</summary>
[Category("IntegrationTest")]
internal abstract class DriverTest
{
    private readonly Stack<IAsyncDisposable> owned = new();
    private TemporaryFolder? state;
    private int? elementId;

    /// <summary>Where elements of the test keep what outlives their restart; gone after the last of them stopped.</summary>
    protected string StateFolder => (state ??= new TemporaryFolder()).Path;

    /// <summary>Under which conditions the elements of the test run.</summary>
    protected virtual DriverConditions Conditions => DriverConditions.OfTheRun;

    [TearDown]
    public async Task EndAllAsync()
    {
        while (owned.TryPop(out var item))
        {
            await item.DisposeAsync();
        }

        state?.Dispose();
    }

    /// <summary>Starts a device that sends nothing by itself.</summary>
    protected Task<SimulatedDevice> StartDeviceAsync(int sources = DeviceOptions.DefaultSourceCount, double rate = 0) =>
        StartDeviceAsync(new DeviceOptions { SourceCount = sources, Rate = rate });

    /// <summary>Starts a device, on a free port unless it is to take the place of another.</summary>
    protected async Task<SimulatedDevice> StartDeviceAsync(DeviceOptions options, int port = 0)
    {
        var device = await SimulatedDevice.StartAsync(options with { Port = port });
        owned.Push(device);
        return device;
    }

    /// <summary>Starts an element whose connection 1 has the address of a device.</summary>
    protected Task<Element> StartElementAsync(SimulatedDevice device, string? stateFolder = null) =>
        StartElementAsync(device.WebSocketUrl.ToString(), stateFolder);

    /// <summary>Starts an element whose connection 1 has an address.</summary>
    protected Task<Element> StartElementAsync(string address, string? stateFolder = null) =>
        StartElementAsync(new ElementOptions { Connections = new Dictionary<int, string> { [1] = address }, StateFolder = stateFolder });

    /// <summary>Starts an element whose calls from QActions to DataMiner take a time.</summary>
    protected Task<Element> StartElementAsync(SimulatedDevice device, TimeSpan callCost) =>
        StartElementAsync(new ElementOptions { Connections = new Dictionary<int, string> { [1] = device.WebSocketUrl.ToString() }, CallCost = callCost });

    /// <summary>Starts an element that shows a value of each source of a device, and has counted them.</summary>
    protected async Task<Element> StartSubscribedAsync(SimulatedDevice device, string? stateFolder = null)
    {
        var element = await StartElementAsync(device, stateFolder);
        await element.SetParameterAsync(DriverParameters.AddSource, string.Join(',', device.Sources.Select(source => source.Id)));
        await Limit.UntilAsync(() => device.Sources.All(source => Cell(element, source, SourceColumn.Value).Length > 0), "each source has a value");
        await UntilCountAsync(element, DriverParameters.States, device.Sources.Count);
        return element;
    }

    protected static string Text(Element element, int parameter) =>
        Convert.ToString(element.SnapshotParameter(parameter).Value, CultureInfo.InvariantCulture) ?? string.Empty;

    protected static long Count(Element element, int parameter) => Convert.ToInt64(element.SnapshotParameter(parameter).Value, CultureInfo.InvariantCulture);

    /// <summary>A source whose value tests choose freely.</summary>
    protected static SimulatedSource TextSource(SimulatedDevice device) => device.Sources.First(source => source.EventType == "string");

    protected static string Cell(Element element, SimulatedSource source, int column) =>
        Convert.ToString(Row(element, source)?[column], CultureInfo.InvariantCulture) ?? string.Empty;

    protected static IReadOnlyList<object?>? Row(Element element, SimulatedSource source) =>
        element.SnapshotTable(DriverParameters.Sources).Rows.SingleOrDefault(row => (string?)row[SourceColumn.Id] == source.Id.ToString());

    protected static Task UntilCountAsync(Element element, int parameter, long count) =>
        Limit.UntilAsync(() => Count(element, parameter) >= count, $"parameter {parameter} reaches {count}, and is {Count(element, parameter)}");

    protected static Task UntilOpenAsync(Element element) => Limit.UntilAsync(() => Text(element, DriverParameters.Status) == "1", "the connection is open");

    /// <summary>No QAction failed, and nothing of a message is left once it is handled.</summary>
    protected static async Task AssertCleanAsync(Element element)
    {
        await Limit.UntilAsync(() => Text(element, DriverParameters.GenericResponse).Length == 0, "each message that came while a heartbeat waited is cleared");
        if (element.Options.Assumptions.Is(ResponseAfterAssumption.AfterQActions))
        {
            // Otherwise the next message clears it.
            await Limit.UntilAsync(() => Text(element, DriverParameters.PushedMessage).Length == 0, "each pushed message is cleared");
        }

        var report = element.Snapshot();
        Assert.That(report.QActions.Sum(action => action.Errors), Is.Zero);

        // That a heartbeat stayed unanswered is said of the device, or of who received the answer, not of the connector.
        var errors = report.Log.Where(line => line.Level == ElementLogLevel.Error && !line.Text.StartsWith("Pair 1 ", StringComparison.Ordinal));
        Assert.That(errors.Select(line => line.Text), Is.Empty);
        Assert.That(report.Log.Select(line => line.Text), Has.None.Contain("Exception"));
    }

    /// <summary>The next element is another one, not the one before after a restart.</summary>
    protected void TakeElementId() => elementId = null;

    /// <summary>Starts an element, under an id that the tests beside it do not have: the code of the package is loaded once, and its elements tell themselves apart by their ids.</summary>
    protected async Task<Element> StartElementAsync(ElementOptions options)
    {
        var element = await Connector.StartAsync(DriverPackage.Loaded, Conditions.Apply(elementId is { } id ? options with { ElementId = id } : options));
        elementId = element.Options.ElementId;
        owned.Push(element);
        return element;
    }
}
