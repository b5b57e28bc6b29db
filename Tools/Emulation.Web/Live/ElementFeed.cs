using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ConnectorEmulator.Elements;
using ConnectorEmulator.Web.Layout;
using ConnectorEmulator.Web.Views;

namespace ConnectorEmulator.Web.Live;

/// <summary>
/// What one browser is told of an element: first everything, then what changed. Values are read when they are sent, at most ten times a second, so that a value
/// which changes faster, or a browser which is slow, skips values instead of queueing them.
/// </summary>
internal sealed class ElementFeed(ElementView view, TimeProvider clock)
{
    private const int MostLines = 500;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<int, TableTracker> tables = view.States.Tables.ToDictionary(id => id, id => new TableTracker(id));
    private readonly Tail<StreamLine> stream = new(MostLines);
    private readonly Tail<ElementLogLine> log = new(MostLines);
    private IReadOnlyList<ConnectionView> connections = [];
    private string? timeout;

    /// <summary>Tells what happens, until it is cancelled.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Server-sent events; their data is JSON.</returns>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var changes = new ChangeCollector(view);
        yield return Event("element", LayoutBuilder.Build(view.Element));
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var item in Compose(changes))
            {
                yield return item;
            }

            await Task.Delay(Pace, clock, cancellationToken).ConfigureAwait(false);
            await changes.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static SseItem<string> Event<T>(string type, T data) => new(PageJson.Write(data), type);

    private IEnumerable<SseItem<string>> Compose(ChangeCollector changes)
    {
        var changed = changes.Take();
        if (changed.Parameters.Count > 0)
        {
            yield return Event("parameters", changed.Parameters.Order().Select(view.States.ReadParameter));
        }

        foreach (var id in changed.Tables.Order())
        {
            if (tables[id].Compare(view.States.ReadTable(id)) is { } change)
            {
                yield return Event("table", change);
            }
        }

        var lines = stream.Take(view.Element.Stream.Lines);
        if (lines.Lines.Count > 0)
        {
            yield return Event("stream", lines);

            // The state of a connection may change just after its line was written.
            changes.Signal();
        }

        var written = log.Take(view.Element.Log.Lines);
        if (written.Lines.Count > 0)
        {
            yield return Event("log", written);
        }

        if (view.States.ReadTimeout() is var text && text != timeout)
        {
            timeout = text;
            yield return Event("timeout", new { text });
        }

        var now = view.States.ReadConnections();
        if (!now.SequenceEqual(connections))
        {
            connections = now;
            yield return Event("connections", now);
        }
    }
}
