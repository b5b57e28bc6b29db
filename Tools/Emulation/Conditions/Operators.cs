using System.Globalization;

namespace ConnectorEmulator.Conditions;

/// <summary>What the operators of a condition do with numbers, texts and parameters that are not initialized.</summary>
internal static class Operators
{
    /// <summary>The operand emptystring: equal to an empty text and to a parameter that is not initialized.</summary>
    public static readonly object EmptyString = new();

    /// <summary>
    /// The value of a number of fixed length that is 0: it is the number, and empty too. Source: DataMiner documentation, "Conditions", operands.
    /// </summary>
    public static readonly object EmptyZero = new();

    /// <summary>Applies an operator.</summary>
    /// <param name="symbol">The operator.</param>
    /// <param name="left">The operand before it.</param>
    /// <param name="right">The operand behind it.</param>
    /// <returns>A bool, a number or a text; null when the operands do not fit.</returns>
    public static object? Apply(string symbol, object? left, object? right) => symbol switch
    {
        "and" => left is true && right is true,
        "or" => left is true || right is true,
        "==" => AreEqual(left, right),
        "!=" => !AreEqual(left, right),
        ">" => Compare(left, right) > 0,
        "<" => Compare(left, right) < 0,
        ">=" => Compare(left, right) >= 0,
        "<=" => Compare(left, right) <= 0,
        "+" when left is string first && right is string second => first + second,
        _ => Calculate(symbol, Number(left), Number(right)),
    };

    private static double? Calculate(string symbol, double? left, double? right) => (left, right) is ({ } first, { } second)
        ? symbol switch
        {
            "+" => first + second,
            "-" => first - second,
            "*" => first * second,
            "/" => first / second,
            "&" => (double)((long)Math.Floor(first) & (long)Math.Floor(second)),
            "|" => (double)((long)Math.Floor(first) | (long)Math.Floor(second)),
            _ => (double)((long)Math.Floor(first) ^ (long)Math.Floor(second)),
        }
        : null;

    private static bool AreEqual(object? left, object? right)
    {
        if (ReferenceEquals(left, EmptyZero) || ReferenceEquals(right, EmptyZero))
        {
            return IsZeroOrEmpty(left) && IsZeroOrEmpty(right);
        }

        if (ReferenceEquals(left, EmptyString) || ReferenceEquals(right, EmptyString))
        {
            return (ReferenceEquals(left, EmptyString) || left is null or "") && (ReferenceEquals(right, EmptyString) || right is null or "");
        }

        return left is null || right is null ? left is null && right is null : Compare(left, right) == 0;
    }

    private static bool IsZeroOrEmpty(object? operand) => operand is null or "" || ReferenceEquals(operand, EmptyString) || Number(operand) == 0;

    // Two texts are compared as texts; a text beside a number is read as a number.
    private static int? Compare(object? left, object? right)
    {
        if (left is string first && right is string second)
        {
            return string.CompareOrdinal(first, second);
        }

        return Number(left) is { } one && Number(right) is { } other ? one.CompareTo(other) : null;
    }

    private static double? Number(object? operand) => operand switch
    {
        double number => number,
        _ when ReferenceEquals(operand, EmptyZero) => 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
