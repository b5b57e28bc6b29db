using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>How long to wait before the next attempt to connect: a time drawn at random below a limit that doubles, so that the elements of an agent do not come back all at once.</summary>
    public sealed class Backoff
    {
        /// <summary>The limit before the first attempt.</summary>
        public static readonly TimeSpan First = TimeSpan.FromSeconds(1);

        /// <summary>The highest limit.</summary>
        public static readonly TimeSpan Last = TimeSpan.FromSeconds(60);

        private readonly Func<double> random;
        private TimeSpan limit = First;

        /// <summary>Initializes a new instance of the <see cref="Backoff"/> class.</summary>
        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        public Backoff(Func<double> random)
        {
            this.random = random;
        }

        /// <summary>Gives the time to wait, and doubles the limit for the time after that.</summary>
        /// <returns>A time below the limit.</returns>
        public TimeSpan Next()
        {
            var wait = TimeSpan.FromTicks((long)(limit.Ticks * random()));
            var doubled = limit + limit;
            limit = doubled < Last ? doubled : Last;
            return wait;
        }

        /// <summary>Starts again at the first limit.</summary>
        public void Reset() => limit = First;
    }
}
