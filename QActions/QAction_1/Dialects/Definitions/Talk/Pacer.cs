using System;
using System.Collections.Generic;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>
    /// Lets one message go at a time, no more in any second than the pace, and the next one only when DataMiner has sent the former: it could take its place. Within the pace a message follows
    /// the former at once, because a connector wakes up once a second when nothing happens. Not thread-safe.
    /// </summary>
    internal sealed class Pacer
    {
        /// <summary>DataMiner may pass a group over. Nothing waits for it longer than this.</summary>
        private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(2);

        private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

        private readonly IClock clock;
        private readonly int? pace;
        private readonly Queue<TimeSpan> sent = new Queue<TimeSpan>();
        private TimeSpan sentLast;
        private bool isOnItsWay;

        /// <summary>Initializes a new instance of the <see cref="Pacer"/> class.</summary>
        /// <param name="pace">How many messages a second may be sent, 1 or more; <see langword="null"/> when none holds up another.</param>
        /// <param name="clock">The time.</param>
        public Pacer(double? pace, IClock clock)
        {
            this.pace = (int?)pace;
            this.clock = clock;
        }

        /// <summary>Gets a value indicating whether the next message may go.</summary>
        public bool MayGo => pace == null
            || (!(isOnItsWay && clock.Elapsed - sentLast < LongestRun) && (sent.Count < pace || clock.Elapsed - sent.Peek() >= Second));

        /// <summary>A message goes.</summary>
        public void Sent()
        {
            if (pace == null)
            {
                return;
            }

            if (sent.Count == pace)
            {
                sent.Dequeue();
            }

            sentLast = clock.Elapsed;
            sent.Enqueue(sentLast);
            isOnItsWay = true;
        }

        /// <summary>DataMiner has sent it, or did not take it.</summary>
        public void Ran() => isOnItsWay = false;

        /// <summary>The connection closed.</summary>
        public void Reset()
        {
            sent.Clear();
            isOnItsWay = false;
        }
    }
}
