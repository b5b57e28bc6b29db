using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ConnectorEmulator.Model;
using ConnectorEmulator.Web.Views;

namespace ConnectorEmulator.Web.Live;

/// <summary>An element in a line.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Alarm">The worst severity; none when nothing is monitored.</param>
/// <param name="Alarms">The number of values in alarm.</param>
/// <param name="Connections">The connections by id.</param>
internal sealed record ElementSummary(int Id, string Name, AlarmSeverity Alarm, int Alarms, IReadOnlyList<ConnectionView> Connections);

/// <summary>What one browser is told of all elements: first each, then those that changed, once a second.</summary>
internal sealed class SummaryFeed(ElementList elements, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Tells what happens, until it is cancelled.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Server-sent events; their data is JSON.</returns>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watched = elements.All.Select(view => new Watched(view)).ToList();
        try
        {
            yield return new SseItem<string>(PageJson.Write(ReadConnections()), "connections");
            while (!cancellationToken.IsCancellationRequested)
            {
                if (watched.Select(item => item.ReadChange()).OfType<ElementSummary>().ToList() is { Count: > 0 } changed)
                {
                    yield return new SseItem<string>(PageJson.Write(changed), "elements");
                }

                await Task.Delay(Pace, clock, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            watched.ForEach(item => item.Dispose());
        }
    }

    // The elements have the connections of one protocol.
    private IEnumerable<object> ReadConnections() => elements.All[0].Element.Protocol.Connections.Values.OrderBy(item => item.Id).Select(item => new { item.Id, item.Name });

    private sealed class Watched(ElementView view) : IDisposable
    {
        private readonly ChangeCollector changes = new(view);
        private readonly AlarmTally alarms = new(view.States);
        private ElementSummary? told;

        public ElementSummary? ReadChange()
        {
            var changed = changes.Take();
            alarms.Update(changed.Parameters, changed.Tables);
            var now = new ElementSummary(view.Id, view.Element.Options.Name, alarms.Worst, alarms.Count, view.States.ReadConnections());
            var isSame = told is not null && now with { Connections = told.Connections } == told && now.Connections.SequenceEqual(told.Connections);
            told = now;
            return isSame ? null : now;
        }

        public void Dispose() => changes.Dispose();
    }
}
