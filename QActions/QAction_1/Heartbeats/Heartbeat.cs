using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Heartbeats
{
    /// <summary>When a heartbeat is due, how long its reply took, and when the device counts as lost. Events say nothing of it: only replies do. Not thread-safe.</summary>
    public sealed class Heartbeat
    {
        /// <summary>The tick that asks is a second apart: half of it early is nearer to the interval than half of it late.</summary>
        private static readonly TimeSpan HalfTick = TimeSpan.FromMilliseconds(500);

        /// <summary>
        /// How long DataMiner waits for the reply to a command, as Protocol.xml proposes it to the operator. The queue of the connection stands still meanwhile: heartbeats that are sent
        /// sooner pile up there, and delay those of the next opening.
        /// </summary>
        private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(5);

        private readonly List<KeyValuePair<DateTime, TimeSpan>> unanswered = new List<KeyValuePair<DateTime, TimeSpan>>();
        private bool isRunning;
        private TimeSpan? lastSent;
        private TimeSpan aliveAt;
        private long missed;

        /// <summary>Gets or sets the time between two heartbeats.</summary>
        public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

        /// <summary>Gets or sets how long a device may leave heartbeats unanswered before the connection counts as lost.</summary>
        public TimeSpan ReplyTimeout { get; set; } = TimeSpan.FromSeconds(12);

        /// <summary>Starts the heartbeats: the first one is due at once.</summary>
        /// <param name="now">The time.</param>
        public void Start(TimeSpan now)
        {
            Stop();
            isRunning = true;
            aliveAt = now;
        }

        /// <summary>Stops the heartbeats. A reply that still comes gives no round trip.</summary>
        public void Stop()
        {
            isRunning = false;
            lastSent = null;
            unanswered.Clear();
        }

        /// <summary>Tells whether a heartbeat is due.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when one is to be sent now.</returns>
        public bool IsDue(TimeSpan now) => isRunning && (lastSent == null || now - lastSent.Value >= Pause(lastSent.Value) - HalfTick);

        /// <summary>Notes that a heartbeat is sent.</summary>
        /// <param name="now">The time.</param>
        /// <param name="utc">The time that the heartbeat tells the device, in UTC.</param>
        public void Sent(TimeSpan now, DateTime utc)
        {
            lastSent = now;
            missed += unanswered.RemoveAll(heartbeat => now - heartbeat.Value >= ReplyTimeout);
            unanswered.Add(new KeyValuePair<DateTime, TimeSpan>(utc, now));
        }

        /// <summary>Takes over a reply.</summary>
        /// <param name="now">The time.</param>
        /// <param name="sentUtc">When the answered heartbeat was sent, as the device echoes it, in UTC; <see langword="null"/> when it echoes nothing.</param>
        /// <returns>The time between heartbeat and reply; <see langword="null"/> for a reply to no heartbeat of this connection.</returns>
        public TimeSpan? Replied(TimeSpan now, DateTime? sentUtc)
        {
            aliveAt = now;
            var answered = unanswered.FindIndex(heartbeat => heartbeat.Key == sentUtc);
            if (answered < 0)
            {
                return null;
            }

            var roundTrip = now - unanswered[answered].Value;
            unanswered.RemoveRange(0, answered + 1);
            missed += answered;
            return roundTrip;
        }

        /// <summary>Takes how many heartbeats turned out to be missed: a later one was answered, their time is over, or the device was lost.</summary>
        /// <returns>How many since they were last taken.</returns>
        public long TakeMissed()
        {
            var taken = missed;
            missed = 0;
            return taken;
        }

        /// <summary>Notices that the connection counts as lost although nothing closed it (AMWA IS-07, Transport - WebSocket, "Heartbeats").</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when no reply came for the reply timeout; the heartbeats then stop.</returns>
        public bool TakeLoss(TimeSpan now)
        {
            if (!isRunning || lastSent == null || now - aliveAt < ReplyTimeout)
            {
                return false;
            }

            missed += unanswered.Count;
            Stop();
            return true;
        }

        private TimeSpan Pause(TimeSpan sent) => aliveAt <= sent && Interval < CommandTimeout ? CommandTimeout : Interval;
    }
}
