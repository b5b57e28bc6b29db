using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Statistics
{
    /// <summary>The counters of an element and its last round trip, and which of them the pages do not show yet. Not thread-safe.</summary>
    public sealed class MessageStatistics
    {
        private readonly long[] counts = new long[Enum.GetValues(typeof(Counter)).Length];
        private readonly SortedSet<Counter> changed = new SortedSet<Counter>();
        private TimeSpan? roundTrip;

        /// <summary>Counts one more.</summary>
        /// <param name="counter">Of what.</param>
        public void Count(Counter counter)
        {
            counts[(int)counter]++;
            changed.Add(counter);
        }

        /// <summary>Notes the last round trip.</summary>
        /// <param name="time">The time between heartbeat and reply.</param>
        public void Measured(TimeSpan time) => roundTrip = time;

        /// <summary>Takes what the pages do not show yet. From then on it counts as shown.</summary>
        /// <returns>The changed counters, and the last round trip if it is new.</returns>
        public StatisticsChange TakeChange()
        {
            var change = new StatisticsChange(changed.ToDictionary(counter => counter, counter => counts[(int)counter]), roundTrip);
            changed.Clear();
            roundTrip = null;
            return change;
        }
    }
}
