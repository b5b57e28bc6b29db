using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

/// <summary>What must hold after the device went away and came back: one subscription for each opening, one log line for each change.</summary>
internal static class Outages
{
    /// <summary>What the log says when a connection ends.</summary>
    public const string Closed = "WebSocket closed";

    /// <summary>What the log says when a device no longer answers.</summary>
    public const string Lost = "WebSocket lost";

    /// <summary>The shortest reply timeout that can be set, in seconds.</summary>
    public const string ReplyTimeout = "7";

    private const int WebSocket = 1;

    /// <summary>Waits until an opening, counted from 1, has its subscription and the element shows the connection open.</summary>
    public static Task UntilSubscribedAsync(Element element, SimulatedDevice device, int opening, TimeSpan? within = null) => Limit.UntilAsync(
        () => device.Statistics.Connections is { } connections && connections.Count >= opening && connections[^1].Subscriptions.Count == 1 && IsShownOpen(element),
        $"opening {opening} has its subscription",
        within);

    /// <summary>Waits until the connector has said of so many outages that the connection closed.</summary>
    public static Task UntilClosedAsync(Element element, int outages) =>
        Limit.UntilAsync(() => CountLines(element, Closed) == outages, $"outage {outages} is in the log");

    /// <summary>One subscription for each opening; one log line down and one up for each outage.</summary>
    public static void AssertCounted(Element element, SimulatedDevice device, int outages, string down = Closed) => Assert.Multiple(() =>
    {
        var connections = device.Statistics.Connections;
        Assert.That(connections, Has.Count.EqualTo(outages + 1));
        Assert.That(connections.Select(connection => connection.Subscriptions.Count), Is.All.EqualTo(1));
        AssertLines(element, outages, down);
    });

    /// <summary>One log line down and one up for each outage, and none of another kind.</summary>
    public static void AssertLines(Element element, int outages, string down = Closed) => Assert.Multiple(() =>
    {
        Assert.That(CountLines(element, Closed) + CountLines(element, Lost), Is.EqualTo(outages));
        Assert.That(CountLines(element, down), Is.EqualTo(outages));
        Assert.That(CountLines(element, "WebSocket open"), Is.EqualTo(outages + 1));
    });

    /// <summary>How many lines of the element log hold a text.</summary>
    private static int CountLines(Element element, string text) => element.Log.Lines.Count(line => line.Text.Contains(text, StringComparison.Ordinal));

    private static bool IsShownOpen(Element element) =>
        element.SnapshotConnections().Single(connection => connection.Id == WebSocket).State == ConnectionState.Open && $"{element.SnapshotParameter(DriverParameters.Status).Value}" == "1";
}
