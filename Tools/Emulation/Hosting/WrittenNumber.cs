using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Hosting;

/// <summary>
/// Reads a number that an operator writes, as a client keeps it inside what the protocol declares. Source: DataMiner protocol reference, Display.Range and
/// Display.Steps. What becomes of more decimals than are shown is not documented: such a number is refused, as it would be shown as another one.
/// </summary>
internal static class WrittenNumber
{
    /// <summary>What a parameter takes that was given no number at all.</summary>
    public const string Any = "a number";

    private static readonly string[] Moments = ["date", "datetime", "datetime:minute", "time", "time:minute", "time:hour"];

    // A step such as 0.1 is not a binary fraction.
    private const double Tolerance = 1e-9;

    /// <summary>Reads a number.</summary>
    /// <param name="look">How the parameter is shown and edited.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">The number.</param>
    /// <returns>What the parameter takes instead; null when it takes the number.</returns>
    public static string? Refuse(DisplayDefinition look, string text, out double number)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) || !double.IsFinite(number))
        {
            return Any;
        }

        if (number < look.RangeLow || number > look.RangeHigh)
        {
            return Describe(look);
        }

        if (look.Steps is { } steps && !IsWhole((number - (look.RangeLow ?? 0)) / steps))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Describe(look)}, in steps of {steps}");
        }

        return look.Decimals is { } decimals and <= 15 && !IsMoment(look) && !IsWhole(number * Math.Pow(10, decimals))
            ? $"{Describe(look)}, with {decimals switch { 0 => "no decimals", 1 => "one decimal", _ => $"at most {decimals} decimals" }}"
            : null;
    }

    private static string Describe(DisplayDefinition look) => (look.RangeLow, look.RangeHigh) switch
    {
        (null, null) => Any,
        ({ } low, null) => string.Create(CultureInfo.InvariantCulture, $"a number from {low}"),
        (null, { } high) => string.Create(CultureInfo.InvariantCulture, $"a number up to {high}"),
        ({ } low, { } high) => string.Create(CultureInfo.InvariantCulture, $"a number from {low} to {high}"),
    };

    private static bool IsWhole(double number) => Math.Abs(number - Math.Round(number)) <= Tolerance * Math.Max(1, Math.Abs(number));

    // Dates and times are entered with a picker, and hold fractions that nobody sees.
    private static bool IsMoment(DisplayDefinition look) => Moments.Any(look.HasOption);
}
