using System;

namespace Skyline.Protocol.Statistics
{
    /// <summary>Measures how many there are in a second, over the last ten full seconds. Not thread-safe.</summary>
    internal sealed class RateMeter
    {
        /// <summary>How many seconds the rate is the average of.</summary>
        public const int Window = 10;

        /// <summary>One more than the window: the second that is not over yet says nothing.</summary>
        private readonly long[] seconds = new long[Window + 1];
        private long current;

        /// <summary>Counts one more.</summary>
        public void Count(TimeSpan now)
        {
            MoveTo(now);
            seconds[current % seconds.Length]++;
        }

        /// <summary>Gets the rate.</summary>
        /// <returns>How many there were in a second, on average.</returns>
        public double PerSecond(TimeSpan now)
        {
            MoveTo(now);
            var sum = -seconds[current % seconds.Length];
            foreach (var count in seconds)
            {
                sum += count;
            }

            return (double)sum / Window;
        }

        private void MoveTo(TimeSpan now)
        {
            var second = (long)now.TotalSeconds;
            for (var passed = Math.Max(current, second - seconds.Length) + 1; passed <= second; passed++)
            {
                seconds[passed % seconds.Length] = 0;
            }

            current = Math.Max(current, second);
        }
    }
}
