using System;
using System.Globalization;

namespace Skyline.Protocol.Time
{
    /// <summary>Timestamps of the form <c>seconds:nanoseconds</c>, International Atomic Time since 1970 (AMWA IS-07, Message types, "Timing").</summary>
    internal static class TaiTimestamp
    {
        private const long NanosecondsPerTick = 100;

        private static readonly DateTime Epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        /// <summary>TAI is ahead of UTC by 37 s since 2017-01-01 (IERS Bulletin C); no leap second has been announced since.</summary>
        private static readonly TimeSpan AheadOfUtc = TimeSpan.FromSeconds(37);

        /// <summary>Writes a moment as a timestamp. The nanoseconds are not padded with zeros.</summary>
        /// <param name="utc">The moment, in UTC, not before 1970.</param>
        /// <returns>The timestamp, with a resolution of 100 ns.</returns>
        public static string Format(DateTime utc)
        {
            var ticks = (utc + AheadOfUtc - Epoch).Ticks;
            var seconds = ticks / TimeSpan.TicksPerSecond;
            var nanoseconds = ticks % TimeSpan.TicksPerSecond * NanosecondsPerTick;
            return seconds.ToString(CultureInfo.InvariantCulture) + ":" + nanoseconds.ToString(CultureInfo.InvariantCulture);
        }

        /// <summary>Reads a timestamp.</summary>
        /// <param name="text">The timestamp; may be <see langword="null"/>.</param>
        /// <param name="utc">The moment, in UTC, with a resolution of 100 ns.</param>
        /// <returns><see langword="false"/> when the text is not a timestamp, or lies outside the years that a <see cref="DateTime"/> holds.</returns>
        public static bool TryParse(string text, out DateTime utc)
        {
            utc = default(DateTime);
            var colon = text == null ? -1 : text.IndexOf(':');
            if (colon < 0
                || !TryParse(text, 0, colon, out var seconds)
                || !TryParse(text, colon + 1, text.Length, out var nanoseconds)
                || nanoseconds >= TimeSpan.TicksPerSecond * NanosecondsPerTick
                || seconds < (long)AheadOfUtc.TotalSeconds
                || seconds >= (DateTime.MaxValue - Epoch).Ticks / TimeSpan.TicksPerSecond)
            {
                return false;
            }

            utc = Epoch.AddTicks((seconds * TimeSpan.TicksPerSecond) + (nanoseconds / NanosecondsPerTick)) - AheadOfUtc;
            return true;
        }

        private static bool TryParse(string text, int start, int end, out long number)
        {
            number = 0;
            for (var index = start; index < end; index++)
            {
                var digit = text[index] - '0';
                if (digit < 0 || digit > 9 || number > (long.MaxValue - digit) / 10)
                {
                    return false;
                }

                number = (number * 10) + digit;
            }

            return end > start;
        }
    }
}
