using System;
using System.Collections.Generic;
using System.Linq;
using Skyline.Protocol.Messages;

namespace Skyline.Protocol.Sources
{
    /// <summary>The sources of an element, and which of their rows the Sources table does not show yet. Not thread-safe.</summary>
    public sealed class SourceTable
    {
        private readonly Dictionary<string, Source> sources = new Dictionary<string, Source>(StringComparer.OrdinalIgnoreCase);
        private readonly HashSet<Source> pending = new HashSet<Source>();

        /// <summary>Gets the identifiers of all sources.</summary>
        public IReadOnlyCollection<string> Ids => sources.Keys;

        /// <summary>Gets a value indicating whether there are rows that the table does not show yet.</summary>
        public bool HasPending => pending.Count > 0;

        /// <summary>Adds a source, unless it is there.</summary>
        /// <param name="source">The source.</param>
        public void Add(Source source)
        {
            if (sources.ContainsKey(source.Id))
            {
                return;
            }

            sources.Add(source.Id, source);
            pending.Add(source);
        }

        /// <summary>Removes a source, and what the table does not show of it yet.</summary>
        /// <param name="id">Its identifier.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Remove(string id)
        {
            if (!sources.TryGetValue(id, out var source))
            {
                return false;
            }

            pending.Remove(source);
            return sources.Remove(id);
        }

        /// <summary>Takes over an event.</summary>
        /// <param name="message">The event.</param>
        /// <param name="receivedUtc">When it arrived, in UTC.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Apply(StateMessage message, DateTime receivedUtc) => Change(message.SourceId, source => source.Apply(message, receivedUtc));

        /// <summary>Takes over that a source goes away.</summary>
        /// <param name="message">How it goes away.</param>
        /// <param name="receivedUtc">When the message arrived, in UTC.</param>
        /// <returns><see langword="false"/> when there is no such source.</returns>
        public bool Apply(LifecycleMessage message, DateTime receivedUtc) => Change(message.SourceId, source => source.Apply(message, receivedUtc));

        /// <summary>Puts every source into a state.</summary>
        /// <param name="state">The state.</param>
        public void SetAll(SourceState state)
        {
            foreach (var source in sources.Values.Where(source => source.State != state))
            {
                source.State = state;
                pending.Add(source);
            }
        }

        /// <summary>Takes the rows that the table does not show yet. From then on they count as shown.</summary>
        /// <returns>The rows, cells in the order of the table.</returns>
        public List<object[]> TakePending()
        {
            var rows = pending.Select(source => source.ToRow()).ToList();
            pending.Clear();
            return rows;
        }

        private bool Change(string id, Action<Source> change)
        {
            if (!sources.TryGetValue(id, out var source))
            {
                return false;
            }

            change(source);
            pending.Add(source);
            return true;
        }
    }
}
