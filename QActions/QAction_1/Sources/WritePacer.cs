using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Sources
{
    /// <summary>
    /// Decides when a changed row is written: at once as long as messages are few, collected under load.
    /// Every call from a QAction to DataMiner crosses processes and costs milliseconds; reading a message costs microseconds.
    /// </summary>
    public sealed class WritePacer
    {
        /// <summary>More messages than this in one second are load.</summary>
        public const int LoadPerSecond = 10;

        private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

        /// <summary>Under load, rows are collected for this long. The tick of 1 s writes what the last message of a burst leaves.</summary>
        private static readonly TimeSpan Collecting = TimeSpan.FromMilliseconds(500);

        private readonly Queue<TimeSpan> recent = new Queue<TimeSpan>(LoadPerSecond);
        private TimeSpan? lastWrite;

        /// <summary>Notes a message and decides.</summary>
        /// <param name="now">The time.</param>
        /// <returns><see langword="true"/> when what is pending is to be written now.</returns>
        public bool IsDue(TimeSpan now)
        {
            var underLoad = recent.Count == LoadPerSecond && now - recent.Peek() < Second;
            if (recent.Count == LoadPerSecond)
            {
                recent.Dequeue();
            }

            recent.Enqueue(now);
            if (underLoad && lastWrite.HasValue && now - lastWrite.Value < Collecting)
            {
                return false;
            }

            lastWrite = now;
            return true;
        }
    }
}
