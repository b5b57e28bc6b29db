using System.Globalization;

namespace Skyline.Protocol.Json
{
    /// <summary>Multiplication digit by digit, exact.</summary>
    internal static class LongMultiplication
    {
        /// <summary>The most digits of a factor, so that ten times as much still fits into 64 bits.</summary>
        public const int FactorDigits = 18;

        /// <summary>Multiplies two whole numbers.</summary>
        /// <param name="digits">Digits.</param>
        /// <param name="factor">Digits, at most <see cref="FactorDigits"/>.</param>
        /// <returns>As many digits as both have together, zeros in front included.</returns>
        public static string Multiply(string digits, string factor)
        {
            var number = ulong.Parse(factor, NumberStyles.None, CultureInfo.InvariantCulture);
            var product = new char[digits.Length + factor.Length];
            var carry = 0UL;
            for (var index = product.Length - 1; index >= 0; index--)
            {
                var digit = index - factor.Length;
                carry += digit >= 0 ? (ulong)(digits[digit] - '0') * number : 0;
                product[index] = (char)('0' + (carry % 10));
                carry /= 10;
            }

            return new string(product);
        }
    }
}
