using System.Globalization;

namespace Skyline.Protocol.Json
{
    /// <summary>Turns decimal digits into a <see cref="double"/>.</summary>
    internal static class DoubleText
    {
        /// <summary>0.DIGITS · 10^point with a larger point is beyond every <see cref="double"/>.</summary>
        public const int LargestPoint = 309;

        /// <summary>0.DIGITS · 10^point with a smaller point is nearer to 0 than to every other <see cref="double"/>.</summary>
        public const int SmallestPoint = -323;

        /// <summary>So many digits fit exactly, as do the powers of ten below: one operation on both rounds once, in every framework.</summary>
        private const int ExactDigits = 15;

        private static readonly double[] PowersOfTen =
        {
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
        };

        /// <summary>Finds the nearest number.</summary>
        /// <param name="isNegative">Whether it is below zero.</param>
        /// <param name="digits">The digits, the first of them not 0.</param>
        /// <param name="point">How many of them stand before the point; below zero for how many zeros stand between point and digits.</param>
        /// <param name="number">The number; 0 for one too small to be told from it.</param>
        /// <returns><see langword="false"/> when it is beyond every <see cref="double"/>.</returns>
        public static bool TryParse(bool isNegative, string digits, int point, out double number)
        {
            var exponent = point - digits.Length;
            if (digits.Length <= ExactDigits && exponent < PowersOfTen.Length && exponent > -PowersOfTen.Length)
            {
                number = exponent < 0 ? Whole(digits) / PowersOfTen[-exponent] : Whole(digits) * PowersOfTen[exponent];
            }
            else if (!double.TryParse(digits + "E" + exponent.ToString(CultureInfo.InvariantCulture), NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
                || double.IsInfinity(number))
            {
                return false;
            }

            // .NET Framework has no negative zero in text, and nobody reads one.
            number = isNegative && number > 0 ? -number : number;
            return true;
        }

        private static double Whole(string digits)
        {
            var whole = 0L;
            foreach (var digit in digits)
            {
                whole = (whole * 10) + (digit - '0');
            }

            return whole;
        }
    }
}
