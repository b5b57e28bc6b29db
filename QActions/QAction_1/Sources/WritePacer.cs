using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Sources
{
    /// <summary>
    /// Decides when a changed row is written: at once as long as messages are few, with the tick under load.
    /// Every call from a QAction to DataMiner crosses processes and costs milliseconds; reading a message costs microseconds. Not thread-safe.
    /// </summary>
    public sealed class WritePacer
    {
        /// <summary>More messages than this in one second are load.</summary>
        public const int LoadPerSecond = 10;

        private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

        /// <summary>The tick of 1 s writes what is collected. Should it be late, a message does.</summary>
        private static readonly TimeSpan LateTick = TimeSpan.FromSeconds(1.5);

        private readonly Queue<TimeSpan> recent = new Queue<TimeSpan>(LoadPerSecond);
        private TimeSpan lastWrite;

        /// <summary>Notes a message and decides.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when what is pending is to be written now.</returns>
        public bool IsDue(TimeSpan now)
        {
            var isLoad = recent.Count == LoadPerSecond && now - recent.Peek() < Second;
            if (recent.Count == LoadPerSecond)
            {
                recent.Dequeue();
            }

            recent.Enqueue(now);
            return !isLoad || now - lastWrite >= LateTick;
        }

        /// <summary>Notes that what was pending is written.</summary>
        /// <param name="now">The time.</param>
        public void Written(TimeSpan now) => lastWrite = now;
    }
}
