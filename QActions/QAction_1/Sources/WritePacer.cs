using System;
using System.Collections.Generic;

namespace Skyline.Protocol.Sources
{
    /// <summary>
    /// Decides when a changed row is written: at once as long as messages are few and calls are quick, with the tick otherwise.
    /// Every call from a QAction to DataMiner crosses processes and costs milliseconds; reading a message costs microseconds. Not thread-safe.
    /// </summary>
    internal sealed class WritePacer
    {
        /// <summary>More messages than this in one second are load.</summary>
        public const int LoadPerSecond = 10;

        private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

        /// <summary>The tick of 1 s writes what is collected. Should it be late, a message does.</summary>
        private static readonly TimeSpan LateTick = TimeSpan.FromSeconds(1.5);

        /// <summary>
        /// After a write, messages have the agent to themselves for this many times as long as the quicker one of the last two took: slow calls must not make it fall behind the device, and a
        /// single slow one says nothing.
        /// </summary>
        private const int Rest = 9;

        /// <summary>A write that takes no longer is quick, and asks for no rest: a few calls at the documented 2.5 ms each, or a moment in which the machine was busy.</summary>
        private static readonly TimeSpan QuickWrite = TimeSpan.FromMilliseconds(50);

        private readonly Queue<TimeSpan> recent = new Queue<TimeSpan>(LoadPerSecond);
        private bool isWriting;
        private TimeSpan startedAt;
        private TimeSpan endedAt;
        private TimeSpan lastDuration;
        private TimeSpan restUntil;

        /// <summary>Notes a message and decides.</summary>
        /// <returns><see langword="true"/> when what is pending is to be written now.</returns>
        public bool IsDue(TimeSpan now)
        {
            var isLoad = recent.Count == LoadPerSecond && now - recent.Peek() < Second;
            if (recent.Count == LoadPerSecond)
            {
                recent.Dequeue();
            }

            recent.Enqueue(now);

            // A message that found a write under way would wait for it.
            return !isWriting && (now - endedAt >= LateTick || (!isLoad && now >= restUntil));
        }

        /// <summary>Notes that what is pending is being written.</summary>
        public void Started(TimeSpan now)
        {
            isWriting = true;
            startedAt = now;
        }

        /// <summary>Notes that the write is over.</summary>
        public void Ended(TimeSpan now)
        {
            isWriting = false;
            endedAt = now;
            var duration = now - startedAt;
            var quicker = duration < lastDuration ? duration : lastDuration;
            restUntil = quicker > QuickWrite ? now + TimeSpan.FromTicks(quicker.Ticks * Rest) : now;
            lastDuration = duration;
        }
    }
}
