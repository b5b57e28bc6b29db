using System;
using System.Diagnostics;

namespace Skyline.Protocol.Time
{
    /// <summary>The clock of the machine.</summary>
    internal sealed class SystemClock : IClock
    {
        private static readonly Stopwatch SinceLoad = Stopwatch.StartNew();

        /// <inheritdoc />
        public DateTime UtcNow => DateTime.UtcNow;

        /// <inheritdoc />
        public TimeSpan Elapsed => SinceLoad.Elapsed;
    }
}
