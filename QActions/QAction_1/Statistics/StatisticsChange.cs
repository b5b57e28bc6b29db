using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Statistics
{
    /// <summary>What changed in the statistics since they were last taken.</summary>
    public sealed class StatisticsChange
    {
        /// <summary>Initializes a new instance of the <see cref="StatisticsChange"/> class.</summary>
        /// <param name="counters">The changed counters with their counts.</param>
        /// <param name="roundTrip">The last round trip; <see langword="null"/> when there is no new one.</param>
        public StatisticsChange(IReadOnlyDictionary<Counter, long> counters, TimeSpan? roundTrip)
        {
            Counters = counters;
            RoundTrip = roundTrip;
        }

        /// <summary>Gets the changed counters with their counts.</summary>
        public IReadOnlyDictionary<Counter, long> Counters { get; }

        /// <summary>Gets the last round trip; <see langword="null"/> when there is no new one.</summary>
        public TimeSpan? RoundTrip { get; }
    }
}
