using System.Globalization;
using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace Skyline.DataMiner.WebSocketDriver.Benchmarks.Throughput;

/// <summary>The packed connector in the emulator: each message goes through the response, its triggers, the parameter, the QAction, the row of its source.</summary>
internal static class DriverLoop
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(60);

    /// <summary>Measures it, and checks that no message was lost.</summary>
    /// <param name="package">The connector.</param>
    /// <param name="server">The server.</param>
    /// <param name="sources">The sources of its events.</param>
    /// <param name="messages">How many messages.</param>
    /// <returns>How fast it was.</returns>
    /// <exception cref="InvalidDataException">A message was lost or misread, or a QAction failed.</exception>
    public static async Task<Figures> MeasureAsync(ElementPackage package, SaturatingServer server, IReadOnlyList<Guid> sources, long messages)
    {
        var begin = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        var serving = server.ServeAsync(messages, begin.Task, end.Task);
        var options = new ElementOptions { Connections = new Dictionary<int, string> { [1] = server.Url.ToString() } };
        var element = await Element.StartAsync(package, options).ConfigureAwait(false);
        await using (element.ConfigureAwait(false))
        {
            await element.SetParameterAsync(Find(package, "AddSource", ParameterKind.Write), string.Join(',', sources)).ConfigureAwait(false);
            await UntilAsync(() => element.SnapshotConnections().Any(item => item is { Id: 1, State: ConnectionState.Open, FramesSent: > 1 }), "the subscription is sent").ConfigureAwait(false);
            begin.SetResult();
            await UntilAsync(() => Value(element, Find(package, "StateMessages", ParameterKind.Read)) >= messages, "each event is counted").ConfigureAwait(false);
            Check(element.Snapshot(), sources, messages);
            end.SetResult();
            return await serving.ConfigureAwait(false);
        }
    }

    private static void Check(ElementReport report, IReadOnlyList<Guid> sources, long messages)
    {
        var table = report.Tables.Single(item => item.Name == "Sources");
        var events = table.Columns.ToList().FindIndex(column => column.Name == "SourcesEvents");
        var counted = table.Rows.Sum(row => Convert.ToInt64(row[events], CultureInfo.InvariantCulture));
        if (table.Rows.Count != sources.Count || counted != messages || report.QActions.Any(item => item.Errors > 0))
        {
            throw new InvalidDataException($"{table.Rows.Count} rows with {counted} events of {messages}, {report.QActions.Sum(item => item.Errors)} QActions failed.");
        }
    }

    private static int Find(ElementPackage package, string name, ParameterKind kind) => package.Protocol.Parameters.Values.Single(item => item.Name == name && item.Kind == kind).Id;

    private static double Value(Element element, int parameter) => element.SnapshotParameter(parameter).Value as double? ?? 0;

    private static async Task UntilAsync(Func<bool> holds, string what)
    {
        for (var left = Settle; !holds(); left -= TimeSpan.FromMilliseconds(50))
        {
            if (left <= TimeSpan.Zero)
            {
                throw new TimeoutException($"It did not come about that {what}.");
            }

            await Task.Delay(50).ConfigureAwait(false);
        }
    }
}
