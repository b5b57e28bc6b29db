using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Sources
{
    /// <summary>The sources of an element, and which of their rows the Sources table does not show yet. Not thread-safe.</summary>
    internal sealed partial class SourceTable
    {
        /// <summary>What counts of sources are while the connection is closed.</summary>
        public const int NotConnected = -1;

        /// <summary>How often an age is shown anew: often enough to see it grow, seldom enough to cost nothing.</summary>
        private static readonly TimeSpan AgeStep = TimeSpan.FromSeconds(60);

        /// <summary>When one age is shown anew, so is each that is half as due: ages that come due one after the other would cost a write each.</summary>
        private static readonly TimeSpan CloseAgeStep = TimeSpan.FromSeconds(30);

        private readonly IClock clock;
        private readonly Dictionary<string, Source> sources = new Dictionary<string, Source>(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<Source> pending = new HashSet<Source>();
        private readonly DeviceNames names = new DeviceNames();
        private bool isOpen;
        private SourceCounts shown;

        /// <summary>Initializes a new instance of the <see cref="SourceTable"/> class.</summary>
        /// <param name="clock">The time.</param>
        public SourceTable(IClock clock)
        {
            this.clock = clock;
        }

        /// <summary>Gets or sets what the operator set.</summary>
        public SourceLimits Limits { get; set; } = new SourceLimits();

        /// <summary>Gets or sets what tells whether what the device speaks knows keys of that kind. Others stay, and are never asked for.</summary>
        public Func<Source, bool> Fits { get; set; } = source => true;

        /// <summary>Gets the identifiers of all sources.</summary>
        public IReadOnlyCollection<string> Ids => sources.Keys;

        /// <summary>Gets all sources.</summary>
        public IReadOnlyCollection<Source> All => sources.Values;

        /// <summary>Gets the sources that the operator wants and the device can be asked for.</summary>
        public IEnumerable<Source> Subscribed => sources.Values.Where(IsAskedFor);

        /// <summary>Gets how many sources the operator wants.</summary>
        public int SubscribedCount => sources.Values.Count(source => source.IsSubscribed);

        /// <summary>Gets what the values of each source are called, as far as it is known, by the identifier of the source.</summary>
        public IReadOnlyDictionary<string, ValueLabels> Labels =>
            sources.Values.Where(source => source.Labels != null).ToDictionary(source => source.Id, source => source.Labels);

        /// <summary>Gets a value indicating whether there are rows that the table does not show yet.</summary>
        public bool HasPending => pending.Count > 0;

        /// <summary>Finds a source.</summary>
        /// <param name="id">Its identifier.</param>
        /// <returns>The source; <see langword="null"/> when there is none.</returns>
        public Source Find(string id) => sources.TryGetValue(id, out var source) ? source : null;

        /// <summary>Gives the parts of a source.</summary>
        /// <param name="id">Its identifier.</param>
        /// <returns>The identifiers of the parts.</returns>
        public IReadOnlyList<string> PartsOf(string id) => sources.Values.Where(source => source.PartOf == id).Select(source => source.Id).ToList();

        /// <summary>Adds a source, unless it is there.</summary>
        /// <param name="source">The source.</param>
        public void Add(Source source)
        {
            if (sources.ContainsKey(source.Id))
            {
                return;
            }

            source.Connected(isOpen, clock.Elapsed);
            RejectUnfit(source);
            sources.Add(source.Id, source);
            names.Added(source);
            pending.Add(source);
        }

        /// <summary>Removes a source, and what the table does not show of it yet.</summary>
        /// <param name="id">Its identifier.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Remove(string id)
        {
            var source = Find(id);
            if (source == null)
            {
                return false;
            }

            pending.Remove(source);
            names.Forget();
            return sources.Remove(id);
        }

        /// <summary>Changes a source.</summary>
        /// <param name="id">Its identifier.</param>
        /// <param name="change">The change.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Change(string id, Action<Source> change)
        {
            var source = Find(id);
            if (source == null)
            {
                return false;
            }

            var name = source.Name;
            change(source);
            pending.Add(source);
            if (name != source.Name)
            {
                names.Forget();
            }

            return true;
        }

        /// <summary>The operator wants the events of a source, or no longer.</summary>
        /// <param name="id">Its identifier.</param>
        /// <param name="isSubscribed">Whether he wants them.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Want(string id, bool isSubscribed) => Change(id, source =>
        {
            source.Life.Want(isSubscribed, clock.Elapsed);
            RejectUnfit(source);
        });

        /// <summary>Takes over that time passes.</summary>
        /// <returns>The identifiers of the sources that are missing for so long that they are to be removed.</returns>
        public IReadOnlyList<string> Pass()
        {
            var now = clock.Elapsed;
            Note(source => source.Life.Pass(now, Limits));
            if (sources.Values.Any(source => source.Life.IsAgeDue(now, AgeStep)))
            {
                Note(source => source.Life.ShowAge(now, CloseAgeStep));
            }

            return sources.Values.Where(source => source.Life.IsGone(now, Limits)).Select(source => source.Id).ToList();
        }

        /// <summary>Takes how many sources send events and how many do not, when that changed. From then on it counts as shown. While the connection is closed nobody knows.</summary>
        /// <returns>The counts, each <see cref="NotConnected"/> while the connection is closed; <see langword="null"/> when they did not change.</returns>
        public SourceCounts TakeCounts()
        {
            var counts = isOpen
                ? new SourceCounts(Count(SourceState.Active), Count(SourceState.Silent) + Count(SourceState.Missing))
                : new SourceCounts(NotConnected, NotConnected);
            if (counts.Says(shown))
            {
                return null;
            }

            shown = counts;
            return counts;
        }

        /// <summary>Notes that the counts are not shown after all: they are taken again at once.</summary>
        public void CountsNotShown() => shown = null;

        /// <summary>Takes the rows that the table does not show yet. From then on they count as shown.</summary>
        /// <typeparam name="T">What a row is written as.</typeparam>
        /// <param name="write">Writes the row of a source.</param>
        /// <returns>The rows.</returns>
        public List<T> TakePending<T>(Func<Source, T> write)
        {
            var rows = pending.Select(write).ToList();
            pending.Clear();
            return rows;
        }

        /// <summary>Notes that rows are not shown after all. A source is pending once however often that happens, and not when it was removed meanwhile.</summary>
        /// <param name="ids">The identifiers of their sources.</param>
        public void GiveBack(IEnumerable<string> ids) => pending.UnionWith(ids.Select(Find).Where(source => source != null));

        private bool IsAskedFor(Source source) => source.IsSubscribed && Fits(source);

        private int Count(SourceState state) => sources.Values.Count(source => source.State == state);

        private void Note(Func<Source, bool> change) => pending.UnionWith(sources.Values.Where(change));
    }
}
