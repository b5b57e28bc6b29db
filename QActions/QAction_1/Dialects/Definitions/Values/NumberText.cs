using Skyline.Protocol.Json;

namespace Skyline.Protocol.Dialects.Definitions.Values
{
    /// <summary>Numbers that stand in strings, alone or with a unit.</summary>
    internal static class NumberText
    {
        /// <summary>No unit is longer; a text that goes on longer behind a number is something else.</summary>
        private const int LongestUnit = 20;

        /// <summary>Reads a number.</summary>
        /// <param name="text">The text; blanks around the number do not count.</param>
        /// <param name="number">The number.</param>
        /// <returns><see langword="false"/> when the text is not a number.</returns>
        public static bool TryRead(string text, out ExactNumber number) => TryReadQuantity(text, out number, out var unit) && unit.Length == 0;

        /// <summary>Reads a number with a unit, such as <c>5 MB/s</c>.</summary>
        /// <param name="text">The text.</param>
        /// <param name="number">The number.</param>
        /// <param name="unit">The unit; empty for none.</param>
        /// <returns><see langword="false"/> when the text is something else.</returns>
        public static bool TryReadQuantity(string text, out ExactNumber number, out string unit)
        {
            unit = null;
            number = default(ExactNumber);
            var trimmed = text.Trim();
            var start = trimmed.Length > 0 && (trimmed[0] == '-' || trimmed[0] == '+') ? 1 : 0;
            var end = Digits(trimmed, start);
            var count = end - start;
            if (end < trimmed.Length && trimmed[end] == '.')
            {
                var fraction = Digits(trimmed, end + 1);
                count += fraction - end - 1;
                end = fraction > end + 1 ? fraction : end;
            }

            if (count == 0)
            {
                return false;
            }

            end = Exponent(trimmed, end);
            unit = trimmed.Substring(end).TrimStart();
            if (!IsUnit(unit, end + unit.Length == trimmed.Length))
            {
                return false;
            }

            var isSigned = trimmed[0] == '+';
            number = ExactNumber.Read(trimmed, isSigned ? 1 : 0, isSigned ? end - 1 : end);
            return true;
        }

        /// <summary>What follows a number without a blank is a unit only when nothing in it reads like more of the number, as in a version or a time.</summary>
        private static bool IsUnit(string unit, bool isJoined)
        {
            if (unit.Length == 0)
            {
                return true;
            }

            if (unit.Length > LongestUnit || (unit[0] >= '0' && unit[0] <= '9') || unit[0] == '-' || unit[0] == '+' || unit[0] == '.' || unit[0] == ',' || unit[0] == ':')
            {
                return false;
            }

            return !isJoined || (unit.IndexOf(' ') < 0 && unit.IndexOfAny("0123456789:;,".ToCharArray()) < 0);
        }

        private static int Digits(string text, int from)
        {
            while (from < text.Length && text[from] >= '0' && text[from] <= '9')
            {
                from++;
            }

            return from;
        }

        private static int Exponent(string text, int from)
        {
            if (from >= text.Length || (text[from] != 'e' && text[from] != 'E'))
            {
                return from;
            }

            var digits = from + 1 < text.Length && (text[from + 1] == '-' || text[from + 1] == '+') ? from + 2 : from + 1;
            var end = Digits(text, digits);
            return end > digits ? end : from;
        }
    }
}
