using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Loading;

/// <summary>Reads what concerns the protocol as a whole: options, pages, threads.</summary>
internal static class OptionsReader
{
    private static readonly Dictionary<string, bool> Encodings = new() { ["ascii"] = false, ["unicode"] = true };

    /// <summary>Reads the encoding and the element's timeout.</summary>
    /// <param name="options">Options; null when there are none.</param>
    /// <param name="elementOptions">ElementOptions; null when there are none.</param>
    /// <returns>Whether strings are UTF-16LE, and the timeout if one is given.</returns>
    public static (bool IsUnicode, TimeSpan? Timeout) Read(Node? options, Node? elementOptions)
    {
        var isUnicode = options?.Child("Encoding") is { } encoding && Words.Read(encoding, encoding.Leaf(), "encoding", Encodings, false);
        options?.RefuseRest();
        var settings = elementOptions?.Child("UserSettings");
        settings?.Child("SlowPoll")?.RefuseRest();
        var timeout = settings?.Child("TimeoutTimeElement");
        var milliseconds = timeout?.ChildInt("DefaultValue");
        timeout?.RefuseRest();
        settings?.RefuseRest();
        elementOptions?.RefuseRest();
        return (isUnicode, Words.Milliseconds(milliseconds));
    }

    /// <summary>Reads the pages.</summary>
    /// <param name="node">Display; null when there is none.</param>
    /// <returns>The pages.</returns>
    public static PageLayout ReadPages(Node? node)
    {
        if (node is null)
        {
            return PageLayout.Empty;
        }

        var order = Words.Split(node.Attribute("pageOrder"));
        var first = node.Attribute("defaultPage") ?? (order.Length > 0 ? order[0] : string.Empty);
        node.RefuseRest();
        return new PageLayout(first, order);
    }

    /// <summary>Reads the declared protocol threads.</summary>
    /// <param name="node">Threads; null when there are none.</param>
    /// <returns>The connections of each thread.</returns>
    public static IReadOnlyList<IReadOnlySet<int>> ReadThreads(Node? node)
    {
        var threads = new List<IReadOnlySet<int>>();
        foreach (var thread in node?.Children("Thread") ?? [])
        {
            var connections = new HashSet<int>();
            foreach (var part in (thread.Attribute("connection") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries))
            {
                if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
                {
                    connections.Add(id);
                }
                else
                {
                    thread.Problem($"The connection of a Thread must be ids separated by a comma; '{part}' is none.");
                }
            }

            thread.RefuseRest();
            threads.Add(connections);
        }

        node?.RefuseRest();
        return threads;
    }
}
