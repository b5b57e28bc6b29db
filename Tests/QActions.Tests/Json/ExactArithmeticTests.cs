#if NET
using System.Globalization;
using System.Numerics;
using Skyline.DataMiner.WebSocketDriver.QActions.Tests.Support;
using Skyline.Protocol.Json;

namespace Skyline.DataMiner.WebSocketDriver.QActions.Tests.Json;

/// <summary>Random values and scales beside fractions of unlimited integers, and beside the conversion of .NET, which rounds as IEEE 754 wants.</summary>
public class ExactArithmeticTests
{
    [Test]
    public void ToString_RandomNumbers_AreTheSameNumbers()
    {
        var random = new Random(3);
        for (var round = 0; round < 20_000; round++)
        {
            var json = RandomJson.Number(random);
            var number = Of(json);
            Assert.That(Fraction.Of(number.ToString()), Is.EqualTo(Fraction.Of(json)), json);

            var expected = double.Parse(json, CultureInfo.InvariantCulture);
            Assert.That(number.TryGetDouble(out var real), Is.EqualTo(!double.IsInfinity(expected)), json);
            if (!double.IsInfinity(expected))
            {
                Assert.That(real, Is.EqualTo(expected), json);
            }
        }
    }

    [Test]
    public void DividedBy_RandomScales_IsExactOrRoundedOnce()
    {
        var random = new Random(4);
        var exact = 0;
        const int Rounds = 20_000;
        for (var round = 0; round < Rounds; round++)
        {
            var value = RandomJson.Number(random);
            var scale = RandomJson.Number(random).TrimStart('-');
            if (!Of(scale).IsPositive)
            {
                continue;
            }

            var text = Of(value).DividedBy(Of(scale)).ToString();
            var off = Fraction.Of(value).Over(Fraction.Of(scale)).DistanceTo(Fraction.Of(text));
            exact += off.IsZero ? 1 : 0;

            // Half of the last of 15 digits, relative to the number itself.
            Assert.That(off.Times(BigInteger.Pow(10, 14)).IsAtMost(Fraction.Of(text)), Is.True, value + " / " + scale + " = " + text);
        }

        Assert.That(exact, Is.InRange(Rounds / 20, Rounds * 19 / 20), "both kinds were tried");
    }

    private static ExactNumber Of(string json) => new JsonWalker(json).ReadValue().AsNumber().Value;

    /// <summary>A fraction of unlimited integers, in its lowest terms.</summary>
    private readonly record struct Fraction
    {
        private Fraction(BigInteger numerator, BigInteger denominator)
        {
            var common = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
            Numerator = numerator / common;
            Denominator = denominator / common;
        }

        public BigInteger Numerator { get; }

        public BigInteger Denominator { get; }

        public bool IsZero => Numerator.IsZero;

        public static Fraction Of(string text)
        {
            var parts = text.Split('e', 'E');
            var dot = parts[0].IndexOf('.');
            var exponent = (parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - (dot < 0 ? 0 : parts[0].Length - dot - 1);
            var digits = BigInteger.Parse(parts[0].Replace(".", string.Empty), CultureInfo.InvariantCulture);
            return exponent < 0 ? new Fraction(digits, BigInteger.Pow(10, -exponent)) : new Fraction(digits * BigInteger.Pow(10, exponent), 1);
        }

        public Fraction Over(Fraction other) => new(Numerator * other.Denominator, Denominator * other.Numerator);

        public Fraction DistanceTo(Fraction other) => new(BigInteger.Abs((Numerator * other.Denominator) - (other.Numerator * Denominator)), Denominator * other.Denominator);

        public Fraction Times(BigInteger factor) => new(Numerator * factor, Denominator);

        public bool IsAtMost(Fraction other) => Numerator * other.Denominator <= BigInteger.Abs(other.Numerator) * Denominator;
    }
}
#endif
