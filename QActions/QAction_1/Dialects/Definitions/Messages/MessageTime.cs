using System;
using System.Globalization;
using Skyline.Protocol.Time;

namespace Skyline.Protocol.Dialects.Definitions.Messages
{
    /// <summary>Writes a moment in the ways that a message can have it.</summary>
    internal static class MessageTime
    {
        private const long TicksPerMicrosecond = 10;
        private const long NanosecondsPerTick = 100;

        private static readonly DateTime Epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        /// <summary>Writes a moment.</summary>
        /// <param name="kind">In which way.</param>
        /// <param name="utc">The moment, in UTC.</param>
        /// <returns>A text for ISO 8601 and TAI, a whole number for the others.</returns>
        public static TemplateValue Of(PlaceholderKind kind, DateTime utc)
        {
            var ticks = (utc - Epoch).Ticks;
            switch (kind)
            {
                case PlaceholderKind.TimeIso:
                    return TemplateValue.Text(utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
                case PlaceholderKind.TimeTai:
                    return TemplateValue.Text(TaiTimestamp.Format(utc));
                case PlaceholderKind.TimeUnix:
                    return Number(ticks / TimeSpan.TicksPerSecond);
                case PlaceholderKind.TimeUnixMs:
                    return Number(ticks / TimeSpan.TicksPerMillisecond);
                case PlaceholderKind.TimeUnixUs:
                    return Number(ticks / TicksPerMicrosecond);
                default:
                    return Number(ticks * NanosecondsPerTick);
            }
        }

        private static TemplateValue Number(long number) => TemplateValue.Json(number.ToString(CultureInfo.InvariantCulture));
    }
}
