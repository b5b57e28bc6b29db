using System;

namespace Skyline.Protocol.Statistics
{
    /// <summary>
    /// Decides when gauges are shown: every few seconds while they change, and at once when the connection opens or closes. A write each
    /// second would cost more than all heartbeats together. Not thread-safe.
    /// </summary>
    internal sealed class GaugeReader
    {
        /// <summary>As often as a heartbeat goes out by default, so that both share a call. The tick that asks is a second apart: half of it early.</summary>
        public static readonly TimeSpan Interval = TimeSpan.FromSeconds(4.5);

        private TimeSpan readAt;
        private Gauges shown;

        /// <summary>Gets the rate of messages.</summary>
        public RateMeter Messages { get; } = new RateMeter();

        /// <summary>Takes the gauges when they are to be shown. From then on they count as shown.</summary>
        /// <param name="uptime">How long the connection has been open; <see langword="null"/> when it is closed.</param>
        /// <returns>The gauges; <see langword="null"/> when it is not time, or nothing changed.</returns>
        public Gauges Take(TimeSpan now, TimeSpan? uptime)
        {
            var isChanged = shown == null || shown.Uptime.HasValue != uptime.HasValue;
            if (!isChanged && now - readAt < Interval)
            {
                return null;
            }

            readAt = now;
            var gauges = new Gauges(Messages.PerSecond(now), uptime);
            if (gauges.Says(shown))
            {
                return null;
            }

            shown = gauges;
            return gauges;
        }

        /// <summary>Notes that what was taken is not shown after all: it is taken again at once.</summary>
        public void NotShown() => shown = null;
    }

    /// <summary>What changes by itself as time passes.</summary>
    internal sealed class Gauges
    {
        public Gauges(double messageRate, TimeSpan? uptime)
        {
            MessageRate = messageRate;
            Uptime = uptime;
        }

        /// <summary>Gets the messages received in a second.</summary>
        public double MessageRate { get; }

        /// <summary>Gets how long the connection has been open; <see langword="null"/> when it is closed.</summary>
        public TimeSpan? Uptime { get; }

        /// <summary>Compares with other gauges.</summary>
        /// <param name="other">The others; may be <see langword="null"/>.</param>
        /// <returns><see langword="true"/> when both say the same.</returns>
        public bool Says(Gauges other) => other != null && MessageRate.Equals(other.MessageRate) && Uptime == other.Uptime;
    }
}
