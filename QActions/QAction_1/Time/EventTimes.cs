using System;

namespace Skyline.Protocol.Time
{
    /// <summary>What the time that a device gives an event can tell. Clocks that nobody set, or that are years off, tell nothing: they would show as times, and as latencies, that never were.</summary>
    internal static class EventTimes
    {
        /// <summary>A clock that is further ahead was set wrong, or is none.</summary>
        private static readonly TimeSpan FurthestAhead = TimeSpan.FromDays(366);

        /// <summary>No message is on its way for longer: the clocks of device and agent are too far apart.</summary>
        private static readonly TimeSpan LongestLatency = TimeSpan.FromDays(1);

        /// <summary>Gives the time of an event, if it can be true.</summary>
        /// <param name="eventTime">The time that the device gives, in UTC; <see langword="null"/> when it gives none.</param>
        /// <param name="utc">The time of the agent, in UTC.</param>
        /// <returns>The time; <see langword="null"/> when there is none, or it is more than a year ahead.</returns>
        public static DateTime? Shown(DateTime? eventTime, DateTime utc) => eventTime - utc > FurthestAhead ? null : eventTime;

        /// <summary>Gives the time between an event and its arrival, if the clocks can tell.</summary>
        /// <param name="eventTime">The time of the event, in UTC; <see langword="null"/> when there is none.</param>
        /// <param name="utc">When it arrived, in UTC.</param>
        /// <returns>The latency, below zero when the device's clock is ahead; <see langword="null"/> when there is none, or it is more than a day either way.</returns>
        public static TimeSpan? Latency(DateTime? eventTime, DateTime utc)
        {
            var latency = utc - eventTime;
            return latency?.Duration() > LongestLatency ? null : latency;
        }
    }
}
