using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>
/// Judges a run: it went well when the element started up, every WebSocket connection that was given, or got an address from a parameter, was open at least
/// once, no connection was lost with the process that held it, and no QAction failed. A protocol with WebSocket connections of which none has an address proves nothing, so that is a failure too.
/// </summary>
internal static class Verdict
{
    /// <summary>Judges a run.</summary>
    /// <param name="element">The element.</param>
    /// <param name="report">The element at the end.</param>
    /// <returns>What went wrong, a sentence each; empty when all went well.</returns>
    public static IReadOnlyList<string> Judge(Element element, ElementReport report) =>
    [
        .. element.StartedUp.IsCompleted ? JudgeConnections(element, report) : ["The group of the after-startup trigger was never executed, so no connection was opened after it and no value was set."],
        .. element.HasLostPortProcess ? ["SLPort stopped, and all connections with it; the log says why."] : Enumerable.Empty<string>(),
        .. report.QActions.Where(item => item.Errors > 0).Select(item => $"QAction {item.Id} failed in {item.Errors} of {item.Runs} runs."),
    ];

    private static IEnumerable<string> JudgeConnections(Element element, ElementReport report)
    {
        var sockets = element.Protocol.Connections.Values.Where(item => item.Kind == ConnectionKind.WebSocket).Select(item => item.Id).ToList();
        var addressed = element.AddressedConnections.Union(element.Options.Connections.Keys).Intersect(sockets).ToList();
        return sockets.Count > 0 && addressed.Count == 0
            ? [$"No WebSocket connection had an address: give one with --connection {sockets.Min()}=URL, or set the parameter that holds its URL."]
            : report.Connections.Where(item => addressed.Contains(item.Id) && item.Opened == 0).Select(item => $"Connection {item.Id} ({item.Name}) was never open.");
    }
}
