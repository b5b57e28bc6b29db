using System.Diagnostics;
using System.Globalization;
using ConnectorEmulator.DeviceSimulator;
using ConnectorEmulator.DeviceSimulator.Device;
using ConnectorEmulator.Hosting;
using Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Driver;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>Works an element with a large device and checks that every last value is right.</summary>
internal static class SoakRun
{
    private static readonly TimeSpan SetUpLimit = TimeSpan.FromSeconds(60);

    /// <summary>Raises the limits of the connector and subscribes to every source.</summary>
    public static async Task SubscribeAsync(Element element, SimulatedDevice device)
    {
        await element.SetParameterAsync(DriverParameters.MaximumSourcesWrite, "20000");
        await element.SetParameterAsync(DriverParameters.SubscriptionSizeLimitWrite, "1000000");
        await element.SetParameterAsync(DriverParameters.AddSource, string.Join(',', device.Sources.Select(source => source.Id)));
        await Limit.UntilAsync(() => WrongSources(element, device).Count == 0, "each source shows its state", SetUpLimit);
    }

    /// <summary>Sends events as planned and measures.</summary>
    public static async Task<SoakFigures> MeasureAsync(Element element, SimulatedDevice device, SoakPlan plan)
    {
        await using var latencies = new LatencyWatch(element);
        using var backlog = new BacklogWatch(element);
        var (messages, calls, processor, start) = (Messages(element), Calls(element), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var memory = MemoryWatch.RunAsync(plan);
        var events = await EventPump.RunAsync(device, plan);
        var samples = await memory;
        await Limit.UntilAsync(() => CountedEvents(element) == events + device.Sources.Count, "each event is counted in its row", SetUpLimit);
        return new SoakFigures
        {
            Messages = Messages(element) - messages,
            Calls = Calls(element) - calls,
            LargestBacklog = backlog.Largest,
            Elapsed = Stopwatch.GetElapsedTime(start),
            Processor = Environment.CpuUsage.TotalTime - processor,
            LatenciesMs = await latencies.EndAsync(),
            Memory = samples,
        };
    }

    /// <summary>The sources whose row does not show what the device says, with both.</summary>
    public static IReadOnlyList<string> WrongSources(Element element, SimulatedDevice device)
    {
        var rows = element.SnapshotTable(DriverParameters.Sources).Rows.ToDictionary(row => (string)row[SourceColumn.Id]!);
        return [.. device.Sources
            .Select(source => (source.Label, Expected: Expected(source), Shown: rows.TryGetValue(source.Id.ToString(), out var row) ? Shown(source, row) : "no row"))
            .Where(source => source.Expected != source.Shown)
            .Select(source => $"{source.Label}: {source.Shown} instead of {source.Expected}")];
    }

    /// <summary>The calls from QActions to DataMiner so far.</summary>
    public static long Calls(Element element) => element.Snapshot().QActions.Sum(action => action.Calls.Values.Sum());

    private static string Expected(SimulatedSource source) =>
        source.ValueNumber is { } number ? number.ToString("R", CultureInfo.InvariantCulture)
        : source.EventType == "boolean" || source.EventType.StartsWith("boolean/", StringComparison.Ordinal) ? source.ValueJson
        : source.ValueText;

    private static string Shown(SimulatedSource source, IReadOnlyList<object?> row) =>
        Convert.ToString(row[source.ValueNumber is null ? SourceColumn.Value : SourceColumn.Number], CultureInfo.InvariantCulture) ?? string.Empty;

    private static long CountedEvents(Element element) =>
        element.SnapshotTable(DriverParameters.Sources).Rows.Sum(row => Convert.ToInt64(row[SourceColumn.Events], CultureInfo.InvariantCulture));

    private static long Messages(Element element) => element.SnapshotConnections().Sum(connection => (long)connection.FramesReceived);
}
