using System.Globalization;

namespace Skyline.DataMiner.WebSocketDriver.EndToEnd.Tests.Endurance;

/// <summary>What a soak measured.</summary>
internal sealed record SoakFigures
{
    /// <summary>Messages that the element received while events came: events and replies to heartbeats.</summary>
    public required long Messages { get; init; }

    /// <summary>Calls from QActions to DataMiner while events came, those of ticks among them.</summary>
    public required long Calls { get; init; }

    /// <summary>Calls for each message.</summary>
    public double CallsPerMessage => (double)Calls / Messages;

    /// <summary>Times between the creation of an event on the device and its cell in the table, in milliseconds, ascending.</summary>
    public required IReadOnlyList<double> LatenciesMs { get; init; }

    /// <summary>The largest backlog that the element showed, in seconds.</summary>
    public required double LargestBacklog { get; init; }

    /// <summary>How long events came.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Processor time of the process: element, device and measurement together.</summary>
    public required TimeSpan Processor { get; init; }

    /// <summary>The memory, in the order of time.</summary>
    public required IReadOnlyList<MemorySample> Memory { get; init; }

    /// <summary>The figures as rows of a table in Markdown.</summary>
    public string ToMarkdown() => string.Join(Environment.NewLine,
    [
        "| figure | value |",
        "| --- | --- |",
        Row($"messages", $"{Messages} in {Elapsed.TotalSeconds:F1} s, {Messages / Elapsed.TotalSeconds:F0} a second"),
        Row($"calls on SLProtocol", $"{Calls}, {CallsPerMessage:F5} a message"),
        Row($"largest Backlog", $"{LargestBacklog:F1} s"),
        Row($"event to cell, ms", $"median {Percentile(50):F0}, 95 % {Percentile(95):F0}, 99 % {Percentile(99):F0}, longest {LatenciesMs[^1]:F0}, of {LatenciesMs.Count} cells"),
        Row($"processor", $"{Processor.TotalSeconds:F1} s, {100 * Processor / Elapsed:F0} % of one core"),
        .. Memory.Select(sample => Row(
            $"memory at {sample.At.TotalSeconds:F0} s",
            $"{Megabytes(sample.LiveBytes)} alive, working set {Megabytes(sample.WorkingSetBytes)}, {Megabytes(sample.AllocatedBytes)} allocated so far")),
    ]);

    private static string Row(FormattableString figure, FormattableString value) =>
        $"| {FormattableString.Invariant(figure)} | {FormattableString.Invariant(value)} |";

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:F1} MB");

    private double Percentile(int percent) => LatenciesMs[(int)Math.Ceiling(LatenciesMs.Count * percent / 100.0) - 1];
}
