using System.Diagnostics;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Conditions;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>
/// DataMiner Cube disables everything that writes while an element is in timeout. Whatever becomes of the device, operators can go on to write: the element is never
/// in timeout, also under what the documentation leaves open, turned against the connector.
/// </summary>
/// <param name="settings">The conditions.</param>
[TestFixture("")]
[TestFixture("closed-fails=always;responds-from=message;pair-ignore-timeout=serial-only;pair-receives=connection")]
internal sealed class TimeoutTests(string settings) : DriverTest
{
    private const string Closed = "0";
    private const AlarmSeverity Alarm = AlarmSeverity.Critical;

    // The 30 s of the protocol would only make the tests longer. A notice comes every 10 s while the connection is open.
    private static readonly TimeSpan ElementTimeout = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LongerThanThat = TimeSpan.FromSeconds(14);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    protected override DriverConditions Conditions => new(DriverConditions.OfTheRun.Settings + ";" + settings);

    [TestCase("refuse", "503")]
    [TestCase("hang", "on")]
    public async Task Device_ThatLetsNobodyIn_LeavesOperatorsFreeAndTheAlarmOn(string fault, string value)
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync($"{device.WebSocketUrl}");
        await UntilOpenAsync(element);
        device.Faults.Apply(fault, value);
        device.Faults.Apply("drop", "now");
        await Limit.UntilAsync(() => Text(element, DriverParameters.Status) == Closed, "the outage is noticed");
        await AssertWritableAsync(element);
        Assert.That(element.SnapshotParameter(DriverParameters.Status).Alarm, Is.EqualTo(Alarm), "the outage is not a secret");

        await element.SetParameterAsync(DriverParameters.HeaderWrite, "Bearer x");
        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        device.Faults.Apply(fault, "off");
        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, $"{device.WebSocketUrl}");
        await UntilOpenAsync(element);
        AssertNeverInTimeout(element);
    }

    [Test]
    public async Task Device_ThatAnswersNoHeartbeat_LeavesOperatorsFree()
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync($"{device.WebSocketUrl}");
        await UntilOpenAsync(element);
        await element.SetParameterAsync(DriverParameters.ReplyTimeoutWrite, "60");
        device.Faults.Apply("mute-health", "on");

        // A pair is given up 0.8 s after it was sent.
        await AssertWritableAsync(element);
        await AssertWritableAsync(element);
        Assert.That(element.Snapshot().Pairs[0].Timeouts, Is.GreaterThan(1));
        AssertNeverInTimeout(element);
    }

    [Test]
    public async Task Disconnected_ForLong_CanBeReconnected()
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync($"{device.WebSocketUrl}");
        await UntilOpenAsync(element);
        await element.SetParameterAsync(DriverParameters.Disconnect, "1");
        await Limit.UntilAsync(() => Text(element, DriverParameters.Status) == Closed, "it is disconnected");
        await AssertWritableAsync(element);

        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        await UntilOpenAsync(element);
        AssertNeverInTimeout(element);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Restarted_WithoutItsDevice_LeavesOperatorsFree(bool isDisconnected)
    {
        var device = await StartDeviceAsync();
        await using (var first = await StartAsync($"{device.WebSocketUrl}", StateFolder))
        {
            await UntilOpenAsync(first);
            if (isDisconnected)
            {
                await first.SetParameterAsync(DriverParameters.Disconnect, "1");
                await Limit.UntilAsync(() => Text(first, DriverParameters.Status) == Closed, "it is disconnected");
            }
        }

        await device.StopListeningAsync();
        var second = await StartAsync($"{device.WebSocketUrl}", StateFolder);
        await AssertWritableAsync(second);

        await device.ListenAsync();
        await second.SetParameterAsync(DriverParameters.Reconnect, "1");
        await UntilOpenAsync(second);
        AssertNeverInTimeout(second);
    }

    [TestCase("ws://127.0.0.1:1")]
    [TestCase("")]
    public async Task Created_WithAnAddressThatIsNone_TakesTheRightOneLater(string address)
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync(address);
        await AssertWritableAsync(element);

        await element.SetParameterAsync(DriverParameters.ServerUrlWrite, $"{device.WebSocketUrl}");
        await UntilOpenAsync(element);
        AssertNeverInTimeout(element);
    }

    [TestCase("rest-delay", "60", "no answer")]
    [TestCase("rest-status", "503", "HTTP 503")]
    public async Task Discover_RestThatFails_LeavesOperatorsFree(string fault, string value, string reason)
    {
        var device = await StartDeviceAsync();
        var element = await StartAsync($"{device.WebSocketUrl}");
        await UntilOpenAsync(element);
        device.Faults.Apply(fault, value);
        await AssertWritableAsync(element, DriverParameters.Discover);

        // Whoever presses again while one runs waits for that one: the last one ends as well.
        await Limit.UntilAsync(() => Text(element, DriverParameters.DiscoveryStatus).StartsWith("Failed: ", StringComparison.Ordinal), "the last discovery ends");
        Assert.That(Text(element, DriverParameters.DiscoveryStatus), Does.StartWith($"Failed: {reason} from http://127.0.0.1:{device.Port}/x-nmos/node"));
        AssertNeverInTimeout(element);
    }

    [Test]
    public async Task IncludeTimeout_Cleared_NeedsNothingOfTheConnector()
    {
        var element = await StartElementAsync(new ElementOptions
        {
            Connections = new Dictionary<int, string> { [1] = "ws://127.0.0.1:1" },
            ElementTimeout = TimeSpan.Zero,
            ExcludedFromTimeout = new HashSet<int> { 0, 1 },
        });
        await Limit.UntilAsync(() => element.SnapshotParameter(DriverParameters.Status).Value is 0d, "the first attempt failed");
        await element.SetParameterAsync(DriverParameters.Disconnect, "1");
        await element.SetParameterAsync(DriverParameters.Reconnect, "1");
        AssertNeverInTimeout(element);
    }

    private static void AssertNeverInTimeout(Element element) => Assert.That(element.Snapshot().Timeout.Times, Is.Zero);

    /// <summary>Writes again and again, for longer than the element timeout: a setting, which is there for that, and a button if there is one to press.</summary>
    private static async Task AssertWritableAsync(Element element, int button = DriverParameters.MissingAfterWrite)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < LongerThanThat)
        {
            await element.SetParameterAsync(DriverParameters.MissingAfterWrite, "20");
            await element.SetParameterAsync(button, "1");
            await Task.Delay(Pause);
        }

        AssertNeverInTimeout(element);
    }

    private Task<Element> StartAsync(string address, string? stateFolder = null) => StartElementAsync(new ElementOptions
    {
        Connections = new Dictionary<int, string> { [0] = address.Replace("ws://", "http://", StringComparison.Ordinal), [1] = address },
        StateFolder = stateFolder,
        ElementTimeout = ElementTimeout,
    });
}
