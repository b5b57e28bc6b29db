using System;
using System.Globalization;
using System.Text;

namespace Skyline.Protocol.Json
{
    /// <summary>
    /// Division digit by digit. A quotient whose digits end is exact. Another one is rounded to as many digits as the dividend has, and to at least 15.
    /// Of a divisor only the first 18 digits count; a quotient by a longer one is rounded to 15.
    /// </summary>
    internal static class LongDivision
    {
        private const int FewestDigits = 15;

        /// <summary>What a remainder may have at most, so that ten times as much still fits into 64 bits.</summary>
        private const int DivisorDigits = 18;

        /// <summary>A quotient by a number below 2^60 has ended after so many more digits, or never does.</summary>
        private const int MoreDigits = 60;

        /// <summary>Divides 0.DIVIDEND by 0.DIVISOR.</summary>
        /// <param name="dividend">Digits, neither the first nor the last of them 0.</param>
        /// <param name="divisor">Likewise.</param>
        /// <param name="isNegative">Whether the quotient is below zero.</param>
        /// <param name="shift">By which power of ten it is multiplied.</param>
        public static ExactNumber Divide(string dividend, string divisor, bool isNegative, long shift)
        {
            var isLong = divisor.Length > DivisorDigits;
            var whole = isLong ? divisor.Substring(0, DivisorDigits) : divisor;
            var digits = Digits(dividend, ulong.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture), out var hasEnded);
            var point = shift + whole.Length;
            return hasEnded && !isLong
                ? new ExactNumber(isNegative, digits, point)
                : Round(digits, isLong ? FewestDigits : Math.Max(FewestDigits, dividend.Length), isNegative, point);
        }

        /// <summary>The first as many digits as the dividend has are those before the point, zeros in front included.</summary>
        private static string Digits(string dividend, ulong divisor, out bool hasEnded)
        {
            var digits = new StringBuilder(dividend.Length + MoreDigits);
            var remainder = 0UL;
            for (var index = 0; index < dividend.Length || (remainder > 0 && index < dividend.Length + MoreDigits); index++)
            {
                remainder = (remainder * 10) + (index < dividend.Length ? (ulong)(dividend[index] - '0') : 0);
                digits.Append((char)('0' + (remainder / divisor)));
                remainder %= divisor;
            }

            hasEnded = remainder == 0;
            return digits.ToString();
        }

        private static ExactNumber Round(string digits, int wanted, bool isNegative, long point)
        {
            var first = digits.Length - digits.TrimStart('0').Length;
            var end = first + wanted;
            if (end >= digits.Length)
            {
                return new ExactNumber(isNegative, digits, point);
            }

            var kept = digits.Substring(0, end).ToCharArray();
            var isUp = digits[end] >= '5';
            for (var index = kept.Length - 1; isUp && index >= 0; index--)
            {
                isUp = kept[index] == '9';
                kept[index] = isUp ? '0' : (char)(kept[index] + 1);
            }

            return isUp ? new ExactNumber(isNegative, "1" + new string(kept), point + 1) : new ExactNumber(isNegative, new string(kept), point);
        }
    }
}
