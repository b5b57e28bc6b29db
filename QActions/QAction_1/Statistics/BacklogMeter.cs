using System;

namespace Skyline.Protocol.Statistics
{
    /// <summary>
    /// Measures how far the handling of events is behind: how much longer the last one took from the device to here than the fastest one of its source on this connection. What the clocks
    /// of device and agent differ by is in both, so it does not matter. Not thread-safe.
    /// </summary>
    internal sealed class BacklogMeter
    {
        /// <summary>Stands for the backlog while the connection is closed.</summary>
        public const double NotConnected = -1;

        /// <summary>What is shown, in a second: less is not a backlog, but what a network and a busy machine do.</summary>
        private const int Steps = 10;

        private bool isOpen;
        private TimeSpan provenAt;
        private TimeSpan backlog;
        private bool isTaken;
        private bool isFlowing;
        private double shown = NotConnected;

        /// <summary>The connection opened or closed: everything begins anew.</summary>
        /// <param name="isNowOpen">Whether it is open.</param>
        public void Connected(bool isNowOpen, TimeSpan now)
        {
            isOpen = isNowOpen;
            provenAt = now;
            backlog = TimeSpan.Zero;
        }

        /// <summary>
        /// Takes over how long a heartbeat and its reply took. The reply came behind everything that the device had sent before it: what is handled later was sent after the heartbeat. When no
        /// event came between two replies, nothing is left to be behind with.
        /// </summary>
        /// <param name="roundTrip">How long.</param>
        public void Answered(TimeSpan now, TimeSpan roundTrip)
        {
            provenAt = Longer(provenAt, now - roundTrip);
            backlog = isFlowing ? Shorter(backlog, roundTrip) : TimeSpan.Zero;
            isFlowing = false;
        }

        /// <summary>Takes over an event.</summary>
        /// <param name="now">When it is handled.</param>
        /// <param name="latency">The time since it was made, by the clocks of device and agent: it may be off by any time, or negative.</param>
        /// <param name="fastest">The shortest such time of its source on this connection; <see langword="null"/> when there is none yet.</param>
        /// <returns>The shortest one by now.</returns>
        public TimeSpan Handled(TimeSpan now, TimeSpan latency, TimeSpan? fastest)
        {
            // Nothing can be older than the heartbeat that was answered last, or than the connection. If it seems so, a clock was set.
            var behind = Shorter(latency - Shorter(latency, fastest ?? latency), now - provenAt);
            backlog = isTaken ? behind : Longer(backlog, behind);
            isTaken = false;
            isFlowing = true;
            return latency - behind;
        }

        /// <summary>Takes the backlog when it is not shown yet: the largest since it was last taken. From then on it counts as shown.</summary>
        /// <returns>The backlog in seconds, <see cref="NotConnected"/> while the connection is closed; <see langword="null"/> when it did not change.</returns>
        public double? Take()
        {
            isTaken = true;
            var value = isOpen ? Math.Floor(backlog.TotalSeconds * Steps) / Steps : NotConnected;
            if (value.Equals(shown))
            {
                return null;
            }

            shown = value;
            return value;
        }

        /// <summary>Notes that what was taken is not shown after all: it is taken again at once.</summary>
        public void NotShown() => shown = double.NaN;

        private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

        private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
    }
}
