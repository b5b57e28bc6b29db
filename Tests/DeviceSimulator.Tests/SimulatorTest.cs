using ConnectorEmulator.DeviceSimulator.Device;

namespace ConnectorEmulator.DeviceSimulator.Tests;

/// <summary>Starts devices on free ports, silent unless a test says otherwise, and ends them after the test.</summary>
[Category("IntegrationTest")]
internal abstract class SimulatorTest
{
    private readonly Stack<object> owned = new();

    /// <summary>The clock of the devices: it stands still.</summary>
    protected ManualClock Clock { get; private set; } = new();

    [SetUp]
    public void ResetClock() => Clock = new ManualClock();

    [TearDown]
    public async Task EndAllAsync()
    {
        while (owned.TryPop(out var item))
        {
            if (item is IAsyncDisposable device)
            {
                await device.DisposeAsync();
            }
            else
            {
                ((IDisposable)item).Dispose();
            }
        }
    }

    /// <summary>Starts a device.</summary>
    protected async Task<SimulatedDevice> StartAsync(Func<DeviceOptions, DeviceOptions>? change = null)
    {
        var options = new DeviceOptions { Port = 0, Rate = 0, Clock = Clock };
        return Own(await SimulatedDevice.StartAsync(change?.Invoke(options) ?? options));
    }

    /// <summary>Connects a client and waits until the device serves it.</summary>
    protected async Task<EventClient> ConnectAsync(SimulatedDevice device)
    {
        var before = device.Statistics.OpenConnections;
        var client = Own(await EventClient.ConnectAsync(device.WebSocketUrl));
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == before + 1, "the device serves the client");
        return client;
    }

    /// <summary>Connects a client that has subscribed to some sources, all by default, and got their states.</summary>
    protected async Task<EventClient> ConnectSubscribedAsync(SimulatedDevice device, params SimulatedSource[] sources)
    {
        var wanted = sources.Length > 0 ? sources : device.Sources;
        var client = await ConnectAsync(device);
        await client.SubscribeAsync(wanted.Select(source => source.Id));
        foreach (var source in wanted)
        {
            Assert.That(await client.ReceiveAsync(), Is.EqualTo(source.Message));
        }

        return client;
    }

    /// <summary>Connects without a library and reads the handshake's answer.</summary>
    protected async Task<RawConnection> ConnectRawAsync(SimulatedDevice device)
    {
        var connection = Own(await RawConnection.OpenAsync(device.WebSocketUrl));
        Assert.That(await connection.ReadAnswerAsync(), Does.StartWith("HTTP/1.1 101 "));
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 1, "the device serves the client");
        return connection;
    }

    /// <summary>Keeps something to be ended after the test.</summary>
    protected T Own<T>(T item)
        where T : class
    {
        owned.Push(item);
        return item;
    }

    /// <summary>The first source of an event type.</summary>
    protected static SimulatedSource SourceOf(SimulatedDevice device, string eventType) =>
        device.Sources.First(source => source.EventType == eventType);
}
