using System.Globalization;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Reporting;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.UseCases;

/// <summary>A protocol of Documentation/UseCases against simulated devices, over real sockets. Its timers follow a clock that the test moves.</summary>
[Category("IntegrationTest")]
internal abstract class UseCaseTest
{
    protected const int Status = 7;
    protected const int LastMessage = 20;
    protected const int Received = 21;

    private readonly Stack<IAsyncDisposable> owned = new();

    protected ManualClock Clock { get; private set; } = new();

    [SetUp]
    public void SetClock() => Clock = new ManualClock();

    [TearDown]
    public async Task EndAllAsync()
    {
        while (owned.TryPop(out var item))
        {
            await item.DisposeAsync();
        }
    }

    /// <summary>Starts a device that sends nothing by itself.</summary>
    protected async Task<SimulatedDevice> StartDeviceAsync()
    {
        var device = await SimulatedDevice.StartAsync(new DeviceOptions { Port = 0, Rate = 0 });
        owned.Push(device);
        return device;
    }

    /// <summary>Starts an element that is given an address for one of its connections.</summary>
    protected Task<Element> StartAsync(string useCase, int connection, string address) =>
        StartAsync(UseCase.Load(useCase), new Dictionary<int, string> { [connection] = address });

    /// <summary>Starts an element.</summary>
    protected async Task<Element> StartAsync(ElementPackage package, Dictionary<int, string> connections)
    {
        var element = await Connector.StartAsync(package, Clock, connections.Select(connection => (connection.Key, connection.Value)));
        owned.Push(element);
        return element;
    }

    protected static string Text(Element element, int parameter) => Text(element.SnapshotParameter(parameter));

    protected static Task UntilAsync(Element element, int parameter, string text) =>
        element.UntilAsync(it => Text(it.Parameter(parameter)) == text, awaited: $"parameter {parameter} is {text}");

    /// <summary>Waits for messages; a heartbeat more than expected may have gone out with the start of the timers.</summary>
    protected static Task UntilReceivedAsync(Element element, int count) => element.UntilAsync(it => Number(it.Parameter(Received)) >= count, awaited: $"{count} messages");

    protected static int Number(Element element, int parameter) => Number(element.SnapshotParameter(parameter));

    /// <summary>Lets the element's time pass, more than the real one, until something holds.</summary>
    protected Task UntilTimePassedAsync(Func<bool> condition, string expectation) => Limit.UntilAsync(
        () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            return condition();
        },
        expectation);

    protected static void AssertNoFailure(Element element) => Assert.That(element.Snapshot().QActions.Sum(action => action.Errors), Is.Zero);

    private static string Text(ParameterReport parameter) => Convert.ToString(parameter.Value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static int Number(ParameterReport parameter) => Convert.ToInt32(parameter.Value, CultureInfo.InvariantCulture);
}
