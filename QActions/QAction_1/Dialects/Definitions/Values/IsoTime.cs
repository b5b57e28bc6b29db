using System;

namespace Skyline.Protocol.Dialects.Definitions.Values
{
    /// <summary>Times as ISO 8601 writes them. A zone may be missing: the time is UTC then.</summary>
    internal sealed class IsoTime
    {
        private const int TickDigits = 7;
        private const int LongestText = 64;

        private readonly string text;
        private int position;

        private IsoTime(string text)
        {
            this.text = text;
        }

        private char Current => position < text.Length ? text[position] : '\0';

        /// <summary>Reads a time.</summary>
        /// <param name="text">The text.</param>
        /// <returns>The time in UTC, cut to 100 ns; <see langword="null"/> when the text is not one, or lies outside the years 1 to 9999.</returns>
        public static DateTime? Read(string text)
        {
            var trimmed = text.Length > LongestText ? text : text.Trim();
            return trimmed.Length > LongestText ? null : new IsoTime(trimmed).Read();
        }

        private DateTime? Read()
        {
            if (!TryDigits(4, out var year) || year == 0)
            {
                return null;
            }

            var isExtended = Take('-');
            if (!TryDigits(2, out var month) || (isExtended && !Take('-')) || !TryDigits(2, out var day)
                || month < 1 || month > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            {
                return null;
            }

            var ticks = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks;
            if (position < text.Length && !TryTime(ref ticks))
            {
                return null;
            }

            return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks ? new DateTime(ticks, DateTimeKind.Utc) : (DateTime?)null;
        }

        private bool TryTime(ref long ticks)
        {
            if (!Take('T') && !Take('t') && !Take(' '))
            {
                return false;
            }

            if (!TryDigits(2, out var hour))
            {
                return false;
            }

            var isExtended = Take(':');
            var minute = 0;
            var second = 0;
            var fraction = 0L;
            var hasMinute = isExtended || IsDigit(Current);
            if (hasMinute && !TryDigits(2, out minute))
            {
                return false;
            }

            var hasSecond = hasMinute && (isExtended ? Take(':') : IsDigit(Current));
            if (hasSecond && (!TryDigits(2, out second) || !TryFraction(out fraction)))
            {
                return false;
            }

            // 24:00 is the end of the day, and second 60 a leap second.
            if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second + fraction > 0))
            {
                return false;
            }

            ticks += (((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond) + fraction;
            return TryZone(ref ticks);
        }

        private bool TryFraction(out long ticks)
        {
            ticks = 0;
            if (!Take('.') && !Take(','))
            {
                return true;
            }

            var start = position;
            for (var digit = 0; digit < TickDigits || IsDigit(Current); digit++)
            {
                var value = IsDigit(Current) ? text[position++] - '0' : 0;
                ticks = digit < TickDigits ? (ticks * 10) + value : ticks;
            }

            return position > start;
        }

        private bool TryZone(ref long ticks)
        {
            if (position == text.Length)
            {
                return true;
            }

            Take(' ');
            if (Take('Z') || Take('z'))
            {
                return position == text.Length;
            }

            // Some write a minus sign where others write a hyphen.
            var isBehind = Take('-') || Take('\u2212');
            var minute = 0;
            if ((!isBehind && !Take('+')) || !TryDigits(2, out var hour) || (position < text.Length && ((Take(':') && position == text.Length) || !TryDigits(2, out minute))) || hour > 23 || minute > 59)
            {
                return false;
            }

            var ahead = ((hour * 60L) + minute) * TimeSpan.TicksPerMinute;
            ticks += isBehind ? ahead : -ahead;
            return position == text.Length;
        }

        private bool TryDigits(int count, out int number)
        {
            number = 0;
            for (var digit = 0; digit < count; digit++)
            {
                if (!IsDigit(Current))
                {
                    return false;
                }

                number = (number * 10) + (text[position++] - '0');
            }

            return true;
        }

        private bool Take(char character)
        {
            if (Current != character || position == text.Length)
            {
                return false;
            }

            position++;
            return true;
        }

        private static bool IsDigit(char character) => character >= '0' && character <= '9';
    }
}
