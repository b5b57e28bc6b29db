using System;
using System.Collections.Generic;
using System.Linq;

namespace Skyline.Protocol.Messages
{
    /// <summary>
    /// The heartbeats that wait for a reply. A reply names its heartbeat, or, as IS-07 allows, names none: it then answers the oldest. Not thread-safe.
    /// </summary>
    internal sealed class UnansweredHeartbeats
    {
        /// <summary>How many heartbeats are remembered once they are settled, so that a second or late reply is not taken for one that names none.</summary>
        private const int MaximumSettled = 32;

        private readonly List<KeyValuePair<IReadOnlyList<string>, TimeSpan>> waiting = new List<KeyValuePair<IReadOnlyList<string>, TimeSpan>>();
        private readonly Queue<IReadOnlyList<string>> settled = new Queue<IReadOnlyList<string>>();
        private TimeSpan newestAnswered = TimeSpan.MinValue;

        /// <summary>Gets how many there are.</summary>
        public int Count => waiting.Count;

        /// <summary>
        /// Gets a value indicating whether a reply that named none left heartbeats unanswered: either the device is slow, or it passed one over, and then every later
        /// reply would be taken for that to the heartbeat before.
        /// </summary>
        public bool IsBehind { get; private set; }

        /// <summary>Notes that a heartbeat is sent.</summary>
        /// <param name="marks">What a reply can name it by.</param>
        public void Add(IReadOnlyList<string> marks, TimeSpan now) => waiting.Add(new KeyValuePair<IReadOnlyList<string>, TimeSpan>(marks, now));

        /// <summary>Takes over a reply.</summary>
        /// <param name="mark">What it names the heartbeat by; <see langword="null"/> when it names none.</param>
        /// <param name="isStrict">Whether a mark that no heartbeat had answers none. Otherwise it says as much as none.</param>
        /// <returns>The time since the answered heartbeat was sent; <see langword="null"/> when it answers none that waits.</returns>
        public TimeSpan? Answer(string mark, bool isStrict, TimeSpan now)
        {
            var answered = mark == null ? -1 : waiting.FindIndex(heartbeat => heartbeat.Key.Contains(mark));
            var isNamed = answered >= 0;
            if (waiting.Count == 0 || (!isNamed && mark != null && (isStrict || settled.Any(marks => marks.Contains(mark)))))
            {
                return null;
            }

            var index = isNamed ? answered : 0;
            var sent = waiting[index].Value;
            newestAnswered = sent > newestAnswered ? sent : newestAnswered;
            Settle(index);
            IsBehind = !isNamed && waiting.Count > 0;
            return now - sent;
        }

        /// <summary>Gives up those that wait for too long.</summary>
        /// <param name="patience">How long is too long.</param>
        /// <param name="patienceInOrder">How long is too long when none that was sent later is answered yet: the reply may wait behind other messages.</param>
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
