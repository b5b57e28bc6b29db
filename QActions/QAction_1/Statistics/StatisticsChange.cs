using System;
using System.Collections.Generic;
using Skyline.Protocol.Sources;

namespace Skyline.Protocol.Statistics
{
    /// <summary>What changed in the statistics since they were last taken.</summary>
    internal sealed class StatisticsChange
    {
        /// <summary>Gets or sets the changed counters with their counts.</summary>
        public IReadOnlyDictionary<Counter, long> Counters { get; set; }

        /// <summary>Gets or sets the last round trip, <see cref="MessageStatistics.NoRoundTrip"/> when none is known of this connection; <see langword="null"/> when there is no new one.</summary>
        public TimeSpan? RoundTrip { get; set; }

        /// <summary>Gets or sets when the last message arrived, in UTC; <see langword="null"/> when there is no new one.</summary>
        public DateTime? LastMessage { get; set; }

        /// <summary>Gets or sets what last went wrong; <see langword="null"/> when nothing did since.</summary>
        public LastError LastError { get; set; }

        /// <summary>Gets or sets how many sources send events and how many do not; <see langword="null"/> when that did not change.</summary>
        public SourceCounts Sources { get; set; }

        /// <summary>Gets or sets what changes as time passes; <see langword="null"/> when it is not to be shown now.</summary>
        public Gauges Gauges { get; set; }

        /// <summary>Gets or sets how far the handling of events is behind, in seconds, <see cref="BacklogMeter.NotConnected"/> while the connection is closed; <see langword="null"/> when that did not change.</summary>
        public double? BacklogSeconds { get; set; }
    }
}
