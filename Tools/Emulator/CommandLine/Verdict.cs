using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>
/// Judges a run: it went well when the element started up, every WebSocket connection that was given, or got an address from a parameter, was open at least
/// once, no connection was lost with the process that held it, and no QAction failed. A protocol with WebSocket connections of which none has an address proves nothing, so that is a failure too,
/// unless the run only checks values: then each write must have been taken instead.
/// </summary>
internal static class Verdict
{
    /// <summary>Judges a run.</summary>
    /// <param name="element">The element.</param>
    /// <param name="report">The element at the end.</param>
    /// <param name="notTaken">The writes after which the element still showed the value from before.</param>
    /// <param name="isCheckOfValues">Whether the run only checks values.</param>
    /// <returns>What went wrong, a sentence each; empty when all went well.</returns>
    public static IReadOnlyList<string> Judge(Element element, ElementReport report, IReadOnlyList<string> notTaken, bool isCheckOfValues) =>
    [
        .. element.StartedUp.IsCompleted ? JudgeConnections(element, report, isCheckOfValues) : ["The group of the after-startup trigger was never executed, so no connection was opened after it and no value was set."],
        .. isCheckOfValues ? notTaken.Select(parameter => $"--set {parameter} was not taken: the element still shows the value from before.") : [],
        .. element.HasLostPortProcess ? ["SLPort stopped, and all connections with it; the log says why."] : Enumerable.Empty<string>(),
        .. report.QActions.Where(item => item.Errors > 0).Select(item => $"QAction {item.Id} failed in {item.Errors} of {item.Runs} runs."),
    ];

    private static IEnumerable<string> JudgeConnections(Element element, ElementReport report, bool isCheckOfValues)
    {
        var sockets = element.Protocol.Connections.Values.Where(item => item.Kind == ConnectionKind.WebSocket).Select(item => item.Id).ToList();
        var addressed = element.AddressedConnections.Union(element.Options.Connections.Keys).Intersect(sockets).ToList();
        return sockets.Count > 0 && addressed.Count == 0 && !isCheckOfValues
            ? [$"No WebSocket connection had an address: give one with --connection {sockets.Min()}=URL, or set the parameter that holds its URL."]
            : report.Connections.Where(item => addressed.Contains(item.Id) && item.Opened == 0).Select(item => $"Connection {item.Id} ({item.Name}) was never open.");
    }
}
