using System.Globalization;

namespace Skyline.Protocol.Json
{
    /// <summary>
    /// A decimal number with every digit that was sent. Equal numbers are written alike, however they were sent: 1.50 and 15e-1 are 1.5, -0 is 0.
    /// </summary>
    internal readonly struct ExactNumber
    {
        /// <summary>The most digits that are written. More than stand before the point of any number that a <see cref="double"/> holds.</summary>
        private const int MostDigits = 400;

        /// <summary>The most zeros that are written behind the digits of a whole number: 1e20 is the last power of ten without an exponent, as in JavaScript.</summary>
        private const int MostZerosBehind = 20;

        /// <summary>The most zeros that are written between point and digits: 0.000001 is the last power of ten without an exponent, likewise.</summary>
        private const int MostZerosBefore = 5;

        /// <summary>Beyond any exponent that matters, and far from where sums of exponents overflow.</summary>
        private const long LargestExponent = 1000L * 1000 * 1000 * 1000;

        private const char Ellipsis = '\u2026';

        private static readonly char[] ExponentMarks = { 'e', 'E' };

        private readonly bool isNegative;
        private readonly string digits;
        private readonly long point;

        /// <summary>Initializes a new instance of the <see cref="ExactNumber"/> struct: ±0.DIGITS · 10^point.</summary>
        /// <param name="isNegative">Whether it is below zero.</param>
        /// <param name="point">How many of them stand before the point; below zero for how many zeros stand between point and digits.</param>
        internal ExactNumber(bool isNegative, string digits, long point)
        {
            var significant = digits.TrimStart('0');
            this.point = point - (digits.Length - significant.Length);
            this.digits = significant.TrimEnd('0');
            this.isNegative = isNegative && significant.Length > 0;
        }

        /// <summary>Gets a value indicating whether it is above zero.</summary>
        public bool IsPositive => !isNegative && !IsZero;

        /// <summary>Gets how many digits it has, zeros at either end not counted.</summary>
        internal int DigitCount => IsZero ? 0 : digits.Length;

        /// <summary>Gets a value indicating whether it is zero.</summary>
        public bool IsZero => string.IsNullOrEmpty(digits);

        /// <summary>Divides by a number.</summary>
        /// <param name="divisor">The number, not zero.</param>
        /// <returns>The quotient; see <see cref="LongDivision"/> for one whose digits never end.</returns>
        public ExactNumber DividedBy(ExactNumber divisor)
        {
            if (IsZero)
            {
                return this;
            }

            var isBelowZero = isNegative != divisor.isNegative;
            return divisor.digits == "1"
                ? new ExactNumber(isBelowZero, digits, point - divisor.point + 1)
                : LongDivision.Divide(digits, divisor.digits, isBelowZero, point - divisor.point);
        }

        /// <summary>Multiplies by a number.</summary>
        /// <param name="factor">The number, of at most <see cref="LongMultiplication.FactorDigits"/> digits.</param>
        /// <returns>The product, exact.</returns>
        public ExactNumber Times(ExactNumber factor)
        {
            if (IsZero || factor.IsZero)
            {
                return default(ExactNumber);
            }

            return new ExactNumber(isNegative != factor.isNegative, LongMultiplication.Multiply(digits, factor.digits), point + factor.point);
        }

        /// <summary>Gets the nearest number that a <see cref="double"/> holds: 15 digits are always right, and what is too small becomes 0.</summary>
        /// <param name="number">The number; never infinite.</param>
        /// <returns><see langword="false"/> for a number beyond ±1.8E308.</returns>
        public bool TryGetDouble(out double number)
        {
            number = 0;
            if (IsZero || point < DoubleText.SmallestPoint)
            {
                return true;
            }

            return point <= DoubleText.LargestPoint && DoubleText.TryParse(isNegative, digits, (int)point, out number);
        }

        /// <summary>Writes the number, with an exponent when it would need many zeros.</summary>
        /// <returns>Every digit; of more than 400 the first ones, and an ellipsis for the rest, which are behind the point.</returns>
        public override string ToString()
        {
            if (IsZero)
            {
                return "0";
            }

            var shown = digits.Length > MostDigits ? digits.Substring(0, MostDigits) + Ellipsis : digits;
            var sign = isNegative ? "-" : string.Empty;
            if (point > digits.Length + MostZerosBehind || point < -MostZerosBefore)
            {
                var exponent = (point - 1).ToString("+0;-0", CultureInfo.InvariantCulture);
                return sign + WithPoint(shown, 1) + "E" + exponent;
            }

            return sign + (point <= 0 ? "0." + new string('0', (int)-point) + shown : WithPoint(shown, (int)point));
        }

        /// <summary>Gives the digits before the point of this number times a power of ten.</summary>
        /// <param name="power">The power of ten.</param>
        /// <param name="mostDigits">The most digits wanted.</param>
        /// <returns>The digits; <see langword="null"/> for a number below zero, or with more digits.</returns>
        internal string WholeOf(int power, int mostDigits)
        {
            var count = point + power;
            if (isNegative || count > mostDigits)
            {
                return null;
            }

            return IsZero || count <= 0 ? "0" : count <= digits.Length ? digits.Substring(0, (int)count) : digits.PadRight((int)count, '0');
        }

        /// <summary>Reads a number.</summary>
        /// <param name="json">The text that holds it.</param>
        /// <param name="start">Where it begins.</param>
        /// <param name="length">How long it is.</param>
        internal static ExactNumber Read(string json, int start, int length)
        {
            var isNegative = json[start] == '-';
            var first = isNegative ? start + 1 : start;
            var end = start + length;
            var mark = json.IndexOfAny(ExponentMarks, first, end - first);
            var mantissaEnd = mark < 0 ? end : mark;
            var dot = json.IndexOf('.', first, mantissaEnd - first);
            var wholeEnd = dot < 0 ? mantissaEnd : dot;
            var digits = json.Substring(first, wholeEnd - first);
            if (dot >= 0)
            {
                digits += json.Substring(dot + 1, mantissaEnd - dot - 1);
            }

            return new ExactNumber(isNegative, digits, wholeEnd - first + (mark < 0 ? 0 : ReadExponent(json, mark + 1, end)));
        }

        private static long ReadExponent(string json, int start, int end)
        {
            var exponent = 0L;
            for (var index = json[start] == '-' || json[start] == '+' ? start + 1 : start; index < end && exponent < LargestExponent; index++)
            {
                exponent = (exponent * 10) + (json[index] - '0');
            }

            return json[start] == '-' ? -exponent : exponent;
        }

        private static string WithPoint(string shown, int whole) => whole >= shown.Length
            ? shown.PadRight(whole, '0')
            : shown.Insert(whole, ".");
    }
}
