using System;

namespace Skyline.Protocol.Heartbeats
{
    /// <summary>When a heartbeat is due, how long its reply took, and when the device counts as lost. Events say nothing of it: only replies do. Not thread-safe.</summary>
    public sealed class Heartbeat
    {
        /// <summary>The tick that asks is a second apart: half of it early is nearer to the interval than half of it late.</summary>
        private static readonly TimeSpan HalfTick = TimeSpan.FromMilliseconds(500);

        private bool isRunning;
        private bool isAnswered;
        private TimeSpan? lastSent;
        private TimeSpan aliveAt;
        private DateTime lastSentUtc;

        /// <summary>Gets or sets the time between two heartbeats.</summary>
        public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

        /// <summary>Gets or sets how long a device may leave heartbeats unanswered before the connection counts as lost.</summary>
        public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(12);

        /// <summary>Starts the heartbeats: the first one is due at once.</summary>
        /// <param name="now">The time.</param>
        public void Start(TimeSpan now)
        {
            isRunning = true;
            aliveAt = now;
            lastSent = null;
        }

        /// <summary>Stops the heartbeats. A reply that still comes gives no round trip.</summary>
        public void Stop()
        {
            isRunning = false;
            lastSent = null;
        }

        /// <summary>Tells whether a heartbeat is due.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when one is to be sent now.</returns>
        public bool IsDue(TimeSpan now) => isRunning && (lastSent == null || now - lastSent.Value >= Interval - HalfTick);

        /// <summary>Notes that a heartbeat is sent.</summary>
        /// <param name="now">The time.</param>
        /// <param name="utc">The time that the heartbeat tells the device, in UTC.</param>
        /// <returns><see langword="true"/> when the heartbeat before it was not answered.</returns>
        public bool Sent(TimeSpan now, DateTime utc)
        {
            var isMissed = lastSent != null && !isAnswered;
            isAnswered = false;
            lastSent = now;
            lastSentUtc = utc;
            return isMissed;
        }

        /// <summary>Takes over a reply.</summary>
        /// <param name="now">The time.</param>
        /// <param name="sentUtc">When the answered heartbeat was sent, as the device echoes it, in UTC; <see langword="null"/> when it echoes nothing.</param>
        /// <returns>The time between heartbeat and reply; <see langword="null"/> for a reply to another heartbeat than the last.</returns>
        public TimeSpan? Replied(TimeSpan now, DateTime? sentUtc)
        {
            aliveAt = now;
            if (lastSent == null || sentUtc != lastSentUtc)
            {
                return null;
            }

            isAnswered = true;
            return now - lastSent.Value;
        }

        /// <summary>Tells whether the connection counts as lost although nothing closed it (AMWA IS-07, Transport - WebSocket, "Heartbeats").</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when no reply came for the reply timeout.</returns>
        public bool IsLost(TimeSpan now) => isRunning && lastSent != null && now - aliveAt >= ReplyTimeout;
    }
}
