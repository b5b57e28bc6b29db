using System;

namespace Skyline.Protocol.Heartbeats
{
    /// <summary>When a heartbeat is due, and how long its reply took. Not thread-safe.</summary>
    public sealed class Heartbeat
    {
        /// <summary>A client sends a heartbeat every 5 s (AMWA IS-07, Transport - WebSocket, "Heartbeats").</summary>
        public static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(5);

        /// <summary>The tick that asks is a second apart: half of it early is nearer to the interval than half of it late.</summary>
        private static readonly TimeSpan HalfTick = TimeSpan.FromMilliseconds(500);

        private readonly TimeSpan interval;
        private bool isRunning;
        private TimeSpan? lastSent;
        private DateTime lastSentUtc;

        /// <summary>Initializes a new instance of the <see cref="Heartbeat"/> class.</summary>
        /// <param name="interval">Time between two heartbeats, at least 1 s.</param>
        public Heartbeat(TimeSpan interval)
        {
            this.interval = interval;
        }

        /// <summary>Starts the heartbeats: the first one is due at once.</summary>
        public void Start()
        {
            isRunning = true;
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
        public bool IsDue(TimeSpan now) => isRunning && (lastSent == null || now - lastSent.Value >= interval - HalfTick);

        /// <summary>Notes that a heartbeat is sent.</summary>
        /// <param name="now">The time.</param>
        /// <param name="utc">The time that the heartbeat tells the device, in UTC.</param>
        public void Sent(TimeSpan now, DateTime utc)
        {
            lastSent = now;
            lastSentUtc = utc;
        }

        /// <summary>Gives the round trip of a reply.</summary>
        /// <param name="now">The time.</param>
        /// <param name="sentUtc">When the answered heartbeat was sent, as the device echoes it, in UTC; <see langword="null"/> when it echoes nothing.</param>
        /// <returns>The time between heartbeat and reply; <see langword="null"/> for a reply to another heartbeat than the last.</returns>
        public TimeSpan? RoundTrip(TimeSpan now, DateTime? sentUtc) => lastSent != null && sentUtc == lastSentUtc ? now - lastSent.Value : (TimeSpan?)null;
    }
}
