using ConnectorEmulator.Hosting;
using ConnectorEmulator.Model;
using ConnectorEmulator.Reporting;
using ConnectorEmulator.Tool.Output;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>
/// Judges a run: it went well when the element started up, every WebSocket connection that was given, or got an address from a parameter, was open at least
/// once, no connection was lost with the process that held it, and no QAction failed. A protocol with WebSocket connections of which none has an address proves nothing, so that is a failure too,
/// unless the run only checks values: then each write must have been taken instead. Where something is expected, that takes the place of the rules about connections and writes.
/// </summary>
internal static class Verdict
{
    /// <summary>Judges a run.</summary>
    /// <param name="element">The element.</param>
    /// <param name="report">The element at the end.</param>
    /// <param name="operated">What was done with it.</param>
    /// <param name="settings">What the command line asks for.</param>
    /// <returns>Everything that was checked.</returns>
    public static IReadOnlyList<Check> Judge(Element element, ElementReport report, ElementOperator operated, RunSettings settings) =>
    [
        new("the element starts up", element.StartedUp.IsCompleted ? null : "The group of the after-startup trigger was never executed, so no connection was opened after it and no value was set."),
        .. element.StartedUp.IsCompleted && settings.Expects.Count == 0 ? JudgeConnections(element, report, settings.IsCheckOfValues) : [],
        .. settings.IsCheckOfValues ? settings.Sets.Select(write => JudgeWrite(write.Parameter, operated)) : [],
        .. operated.Unfinished is { } write ? [new Check($"--set {write}", FormattableString.Invariant($"--set {write} was not finished within {settings.ExpectWithin.TotalSeconds} s{Running(operated.StillRunning)}."))] : Enumerable.Empty<Check>(),
        .. operated.Expected,
        .. element.Faults.Select(fault => new Check("the logic of the protocol ends", fault)),
        .. element.Protocol.LeftOut.Count > 0 ? [new Check("all of the protocol runs", FormattableString.Invariant($"{element.Protocol.LeftOut.Count} things were left out, which the emulator cannot run."))] : Enumerable.Empty<Check>(),
        .. element.HasLostPortProcess ? [new Check("SLPort runs", "SLPort stopped, and all connections with it; the log says why.")] : Enumerable.Empty<Check>(),
        .. report.QActions.Where(item => item.Runs + item.Errors > 0).Select(item =>
            new Check($"QAction {item.Id} runs without an error", item.Errors > 0 ? $"QAction {item.Id} failed in {item.Errors} of {item.Runs} runs." : null)),
    ];

    private static string Running(IReadOnlyList<int> qactions) => qactions.Count == 0 ? string.Empty : $"; QAction {string.Join(" and ", qactions)} still ran";

    private static Check JudgeWrite(string parameter, ElementOperator operated) =>
        new($"--set {parameter} is taken", operated.NotTaken.Contains(parameter) ? $"--set {parameter} was not taken: the element still shows the value from before." : null);

    private static IEnumerable<Check> JudgeConnections(Element element, ElementReport report, bool isCheckOfValues)
    {
        var sockets = element.Protocol.Connections.Values.Where(item => item.Kind == ConnectionKind.WebSocket).Select(item => item.Id).ToList();
        var addressed = element.AddressedConnections.Union(element.Options.Connections.Keys).Intersect(sockets).ToList();
        return sockets.Count > 0 && addressed.Count == 0 && !isCheckOfValues
            ? [new("a connection opens", $"No WebSocket connection had an address: give one with --connection {sockets.Min()}=URL, or set the parameter that holds its URL.")]
            : report.Connections.Where(item => addressed.Contains(item.Id)).Select(item =>
                new Check($"connection {item.Id} ({item.Name}) opens", item.Opened == 0 ? $"Connection {item.Id} ({item.Name}) was never open." : null));
    }
}
