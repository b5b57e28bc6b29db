using System.Text;
using ConnectorEmulator.Hosting;

namespace ConnectorEmulator.Testing;

/// <summary>Says why a wait failed: what was awaited, what was last seen, and what the element did last.</summary>
internal static class LastSeen
{
    private const int LinesShown = 8;
    private const char LineEnd = '\n';

    /// <summary>Says it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="awaited">What was awaited.</param>
    /// <param name="read">What was read of the element in the end; null when nothing was.</param>
    /// <returns>Lines.</returns>
    public static string Describe(Element element, string awaited, ElementAsserter? read)
    {
        var text = new StringBuilder(awaited);
        Add(text, "last seen", read?.Seen ?? []);
        Add(text, "connections", element.SnapshotConnections().Select(item => $"{item.Id} ({item.Name}): {item.StateText}, opened {item.Opened}, sent {item.FramesSent}, received {item.FramesReceived}"));
        Add(text, "last lines of the stream viewer", element.Stream.Lines.TakeLast(LinesShown).Select(line => $"{line.Time:HH:mm:ss.fff} connection {line.Connection} {line.Kind}: {line.Text}"));
        Add(text, "last lines of the element log", element.Log.Lines.TakeLast(LinesShown).Select(line => $"{line.Time:HH:mm:ss.fff} {line.Level}: {line.Text}"));
        return text.ToString();
    }

    private static void Add(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        text.Append(LineEnd).Append(title).Append(all.Count == 0 ? ": nothing" : ":");
        foreach (var line in all)
        {
            text.Append(LineEnd).Append("  ").Append(line);
        }
    }
}
