using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using ConnectorEmulator.DeviceSimulator.Statistics;

namespace ConnectorEmulator.DeviceSimulator.Tests;

internal sealed class ConnectionFaultTests : SimulatorTest
{
    [TestCase(1000)]
    [TestCase(1011)]
    [TestCase(4999)]
    public async Task Close_Code_ReachesTheClientAfterWhatWaits(int code)
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device);
        var last = device.Emit(device.Sources[0].Id, true);

        device.Faults.Apply("close", $"{code}");

        Assert.That(await client.ReceiveAsync(), Is.EqualTo(last));
        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(code));
    }

    [Test]
    public async Task Close_ByClient_IsAnsweredAndCounted()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        await client.CloseAsync();

        Assert.That((await client.ReceiveAnyAsync()).Type, Is.EqualTo(WebSocketMessageType.Close));
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the connection is gone");
        Assert.That(device.Statistics.Connections[0].End, Is.EqualTo(new ConnectionEnd(ClosedBy.Client, 1000)));
    }

    [Test]
    public async Task Drop_Now_EndsWithoutCloseFrame()
    {
        var device = await StartAsync();
        var connection = await ConnectRawAsync(device);

        device.Faults.Apply("drop", "now");

        Assert.That(() => connection.ReadAsync(1), Throws.InstanceOf<IOException>());
        await Limit.UntilAsync(() => device.Statistics.OpenConnections == 0, "the connection is gone");
        Assert.That(device.Statistics.Connections[0].End, Is.EqualTo(new ConnectionEnd(ClosedBy.Drop, null)));
    }

    [TestCase("drop", "now", null)]
    [TestCase("close", "1011", 1011)]
    public async Task Fault_WhileAClientIsLetIn_EndsThatConnectionToo(string fault, string value, int? code)
    {
        SimulatedDevice? device = null;
        device = await StartAsync(options => options with { Notice = line => Apply(line, device!) });
        var connection = Own(await RawConnection.OpenAsync(device.WebSocketUrl));

        if (code is not null)
        {
            // A drop may overtake the answer.
            Assert.That(await connection.ReadAnswerAsync(), Does.StartWith("HTTP/1.1 101 "));
        }

        await Limit.UntilAsync(() => device.Statistics.Connections is [{ End: not null }], "the connection ends");
        Assert.That(device.Statistics.Connections[0].End?.Code, Is.EqualTo(code));

        void Apply(string line, SimulatedDevice target)
        {
            // The client has its answer by now, and the device does not serve it yet.
            if (line.Contains(" opened: ", StringComparison.Ordinal))
            {
                target.Faults.Apply(fault, value);
            }
        }
    }

    [Test]
    public async Task Restart_Seconds_RefusesUntilTheyAreOverThenListensOnTheSamePort()
    {
        var device = await StartAsync();
        var client = await ConnectSubscribedAsync(device);

        device.Faults.Apply("restart", "3");

        Assert.That(() => client.ReceiveAnyAsync(), Throws.InstanceOf<WebSocketException>());
        await Limit.UntilAsync(() => !Accepts(device.Port), "the device stops listening, for as long as the clock stands still");
        await Limit.UntilAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
                return Accepts(device.Port);
            },
            "the device listens again");
        await ConnectSubscribedAsync(device);
    }

    [Test]
    public async Task Restart_FiftyInARow_EachClientIsServed()
    {
        var device = await StartAsync();
        for (var i = 0; i < 50; i++)
        {
            await ConnectSubscribedAsync(device, device.Sources[0]);
            await device.RestartAsync(TimeSpan.Zero);
        }

        Assert.That(device.Statistics.Handshakes, Is.EqualTo(50));
        Assert.That(device.Statistics.OpenConnections, Is.Zero);
    }

    [Test]
    public async Task StopListening_ThenOtherPort_KeepsValuesAndStatistics()
    {
        var device = await StartAsync();
        var firstPort = device.Port;
        var client = await ConnectSubscribedAsync(device);
        device.Emit(device.Sources[1].Id, "kept");
        await client.ReceiveAsync();

        var stop = device.StopListeningAsync(1000);
        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1000));
        await stop;
        using var blocker = new TcpListener(IPAddress.Loopback, firstPort);
        blocker.Start();
        await device.ListenAsync(onPort: 0);

        Assert.That(device.Port, Is.Not.EqualTo(firstPort));
        await ConnectSubscribedAsync(device);
        Assert.That(device.Sources[1].ValueText, Is.EqualTo("kept"));
        Assert.That(device.Statistics.Handshakes, Is.EqualTo(2));
    }

    [Test]
    public async Task Start_PortTaken_Throws()
    {
        var device = await StartAsync();

        Assert.That(() => StartAsync(options => options with { Port = device.Port }), Throws.InstanceOf<IOException>());
    }

    [Test]
    public async Task Dispose_WithClient_ClosesWith1000()
    {
        var device = await StartAsync();
        var client = await ConnectAsync(device);

        var stopped = device.DisposeAsync().AsTask();

        Assert.That(await client.ReceiveCloseAsync(), Is.EqualTo(1000));
        await stopped;
        Assert.That(() => device.ListenAsync(), Throws.InstanceOf<ObjectDisposedException>());
    }

    private static bool Accepts(int port)
    {
        using var tcp = new TcpClient();
        try
        {
            tcp.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
