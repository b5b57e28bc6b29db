using System.Globalization;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.Output;

/// <summary>What came of a run, in a few lines: of several elements the sums, as the report has each.</summary>
internal static class RunSummary
{
    /// <summary>Sums a run up.</summary>
    /// <param name="reports">The elements at the end.</param>
    /// <returns>The lines.</returns>
    public static IEnumerable<string> Lines(IReadOnlyList<ElementReport> reports)
    {
        foreach (var connection in reports.SelectMany(report => report.Connections).GroupBy(item => (item.Id, item.Name)).Where(IsUsed))
        {
            var state = reports.Count == 1 ? connection.Single().StateText : string.Join(", ", connection.CountBy(item => item.StateText).Select(item => $"{item.Key} {item.Value}"));
            yield return $"connection {connection.Key.Id} ({connection.Key.Name}): {state}, opened {connection.Sum(item => item.Opened)}, closed {connection.Sum(item => item.Closed)}, "
                + $"sent {connection.Sum(item => item.FramesSent)}, received {connection.Sum(item => item.FramesReceived)}";
        }

        foreach (var pair in reports.SelectMany(report => report.Pairs).GroupBy(item => item.Id).Where(pair => pair.Any(item => item.Answered + item.Timeouts > 0)))
        {
            yield return $"pair {pair.Key}: sent {pair.Sum(item => item.Sent)}, answered {pair.Sum(item => item.Answered)}, timeouts {pair.Sum(item => item.Timeouts)}";
        }

        if (reports.Sum(report => report.Timeout.Times) is var times and > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"in timeout: {times} {(times == 1 ? "time" : "times")}, {reports.Sum(report => report.Timeout.Seconds):F1} s in which operators could not write");
        }

        var qactions = reports.SelectMany(report => report.QActions).ToList();
        yield return $"QActions: {qactions.Sum(item => item.Runs)} runs, {qactions.Sum(item => item.Errors)} errors, {qactions.Sum(item => item.Calls.Values.Sum())} calls";
    }

    private static bool IsUsed(IEnumerable<ConnectionReport> connection) => connection.Any(item => item.FramesReceived + item.FramesSent + item.Opened > 0);
}
