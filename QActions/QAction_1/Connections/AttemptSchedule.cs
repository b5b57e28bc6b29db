using System;

namespace Skyline.Protocol.Connections
{
    /// <summary>
    /// How long after an attempt to connect the next one is made: a second at first, because most devices are back within seconds, then longer and longer.
    /// Above two seconds the pause is drawn at random below its limit, so that the elements of an agent do not come back all at once. Not thread-safe.
    /// </summary>
    internal sealed class AttemptSchedule
    {
        /// <summary>The pause between two attempts at first.</summary>
        public static readonly TimeSpan QuickPause = TimeSpan.FromSeconds(1);

        /// <summary>How much time without a connection is spent with attempts that follow each other quickly.</summary>
        public static readonly TimeSpan QuickTime = TimeSpan.FromSeconds(6);

        /// <summary>The pauses after that, in seconds. The last one is repeated.</summary>
        private static readonly int[] Pauses = { 2, 2, 4, 8, 16, 30, 60 };

        /// <summary>The longest pause that is not drawn at random, in seconds.</summary>
        private const int LongestFixedPause = 2;

        /// <summary>So many of the pauses are short: what is asked as often as that may be cut short, too.</summary>
        private const int ShortPauses = 3;

        private readonly Func<double> random;
        private TimeSpan spent;
        private int pausesTaken;

        /// <param name="random">Gives numbers from 0 up to, and without, 1.</param>
        public AttemptSchedule(Func<double> random)
        {
            this.random = random;
        }

        /// <summary>Gets a value indicating whether attempts follow each other quickly.</summary>
        public bool IsQuick => spent < QuickTime;

        /// <summary>Gets a value indicating whether the pauses have become long.</summary>
        public bool IsSlow => pausesTaken > ShortPauses;

        /// <summary>Notes time without a connection.</summary>
        /// <param name="time">How long.</param>
        public void Spend(TimeSpan time) => spent += time;

        /// <summary>Gives the pause after the attempt that is made now.</summary>
        /// <returns>The pause, at most 60 s.</returns>
        public TimeSpan NextPause()
        {
            if (IsQuick)
            {
                return QuickPause;
            }

            var limit = Pauses[Math.Min(pausesTaken, Pauses.Length - 1)];
            pausesTaken++;
            return TimeSpan.FromSeconds(limit > LongestFixedPause ? limit * random() : limit);
        }

        /// <summary>Starts again.</summary>
        public void Reset()
        {
            spent = TimeSpan.Zero;
            pausesTaken = 0;
        }
    }
}
