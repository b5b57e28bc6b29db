using System;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Talk
{
    /// <summary>Lets one message go at a time, not too many a second, and the next one only when DataMiner has sent the former: it could take its place. Not thread-safe.</summary>
    internal sealed class Pacer
    {
        /// <summary>DataMiner may pass a group over. Nothing waits for it longer than this.</summary>
        private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(2);

        private readonly IClock clock;
        private readonly TimeSpan spacing;
        private TimeSpan? sentAt;
        private bool isOnItsWay;

        /// <summary>Initializes a new instance of the <see cref="Pacer"/> class.</summary>
        /// <param name="pace">How many messages a second may be sent.</param>
        /// <param name="clock">The time.</param>
        public Pacer(double pace, IClock clock)
        {
            spacing = TimeSpan.FromSeconds(1 / pace);
            this.clock = clock;
        }

        /// <summary>Gets when the next message may go, from now; <see langword="null"/> while the former is on its way.</summary>
        public TimeSpan? Wait
        {
            get
            {
                var since = sentAt.HasValue ? clock.Elapsed - sentAt.Value : TimeSpan.MaxValue;
                if (isOnItsWay && since < LongestRun)
                {
                    return null;
                }

                return since >= spacing ? TimeSpan.Zero : spacing - since;
            }
        }

        /// <summary>A message goes.</summary>
        public void Sent()
        {
            sentAt = clock.Elapsed;
            isOnItsWay = true;
        }

        /// <summary>DataMiner has sent it, or did not take it.</summary>
        public void Ran() => isOnItsWay = false;

        /// <summary>The connection closed.</summary>
        public void Reset()
        {
            sentAt = null;
            isOnItsWay = false;
        }
    }
}
