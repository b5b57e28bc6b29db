using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Heartbeats
{
    /// <summary>
    /// The heartbeats that wait for a reply. A reply names its heartbeat, or, as IS-07 allows, names none: it then answers the oldest. Not thread-safe.
    /// </summary>
    internal sealed class UnansweredHeartbeats
    {
        /// <summary>How many heartbeats are remembered once they are settled, so that a second or late reply is not taken for one that names none.</summary>
        private const int MaximumSettled = 32;

        private readonly List<KeyValuePair<DateTime, TimeSpan>> waiting = new List<KeyValuePair<DateTime, TimeSpan>>();
        private readonly Queue<DateTime> settled = new Queue<DateTime>();
        private TimeSpan newestAnswered = TimeSpan.MinValue;

        /// <summary>Gets how many there are.</summary>
        public int Count => waiting.Count;

        /// <summary>
        /// Gets a value indicating whether a reply that named none left heartbeats unanswered: either the device is slow, or it passed one over, and then every later
        /// reply would be taken for that to the heartbeat before.
        /// </summary>
        public bool IsBehind { get; private set; }

        /// <summary>Notes that a heartbeat is sent.</summary>
        /// <param name="utc">The time by which a reply names it.</param>
        /// <param name="now">The time.</param>
        public void Add(DateTime utc, TimeSpan now) => waiting.Add(new KeyValuePair<DateTime, TimeSpan>(utc, now));

        /// <summary>Takes over a reply.</summary>
        /// <param name="named">The heartbeat that it names; <see langword="null"/> when it names none.</param>
        /// <param name="now">The time.</param>
        /// <returns>The time since the answered heartbeat was sent; <see langword="null"/> when it answers none that waits.</returns>
        public TimeSpan? Answer(DateTime? named, TimeSpan now)
        {
            var answered = waiting.FindIndex(heartbeat => heartbeat.Key == named);
            var isNamed = answered >= 0;
            if (waiting.Count == 0 || (!isNamed && named.HasValue && settled.Contains(named.Value)))
            {
                return null;
            }

            // A name that no heartbeat had, such as a time that the device rounded or that of its own clock, says as much as none.
            var index = isNamed ? answered : 0;
            var sent = waiting[index].Value;
            newestAnswered = sent > newestAnswered ? sent : newestAnswered;
            Settle(index);
            IsBehind = !isNamed && waiting.Count > 0;
            return now - sent;
        }

        /// <summary>Gives up those that wait for too long.</summary>
        /// <param name="now">The time.</param>
        /// <param name="patience">How long is too long.</param>
        /// <param name="patienceInOrder">How long is too long when none that was sent later is answered yet: the reply may wait behind other messages.</param>
        /// <returns>How many.</returns>
        public int GiveUp(TimeSpan now, TimeSpan patience, TimeSpan patienceInOrder)
        {
            var givenUp = 0;
            while (waiting.Count > 0 && now - waiting[0].Value >= (waiting[0].Value < newestAnswered ? patience : patienceInOrder))
            {
                Settle(0);
                givenUp++;
            }

            IsBehind = IsBehind && waiting.Count > 0;
            return givenUp;
        }

        /// <summary>Gives up all: the connection closed.</summary>
        /// <returns>How many.</returns>
        public int GiveUp() => GiveUp(TimeSpan.MaxValue, TimeSpan.Zero, TimeSpan.Zero);

        private void Settle(int index)
        {
            settled.Enqueue(waiting[index].Key);
            waiting.RemoveAt(index);
            if (settled.Count > MaximumSettled)
            {
                settled.Dequeue();
            }
        }
    }
}
