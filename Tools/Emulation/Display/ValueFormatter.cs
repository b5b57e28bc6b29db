using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Display;

/// <summary>Gives values the text that an operator sees: exceptions, discreets, dates, decimals and units.</summary>
public static class ValueFormatter
{
    /// <summary>The text of a parameter that holds nothing.</summary>
    public const string NotInitialized = "Not initialized";

    /// <summary>Gives the text of a value.</summary>
    /// <param name="definition">The parameter.</param>
    /// <param name="value">A double, a string or null.</param>
    /// <returns>The text.</returns>
    public static string Format(ParameterDefinition definition, object? value)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var look = definition.Display;
        if (value is null)
        {
            return NotInitialized;
        }

        var text = value is double number ? number.ToString("R", CultureInfo.InvariantCulture) : (string)value;
        if (look.FindException(value) is { } exception)
        {
            return exception.Text;
        }

        if (look.Discreets.FirstOrDefault(item => AreEqual(item.Value, value, text)) is { } discreet)
        {
            return discreet.Text;
        }

        return value is double plain ? FormatNumber(look, plain, text) : text;
    }

    private static string FormatNumber(DisplayDefinition look, double number, string text)
    {
        if (look.HasOption("datetime") || look.HasOption("datetime:minute") || look.HasOption("date"))
        {
            return FormatDate(number, look.HasOption("date") ? "yyyy-MM-dd" : look.HasOption("datetime:minute") ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", text);
        }

        if (Duration.Format(look, number) is { } duration)
        {
            return duration;
        }

        var rounded = look.Decimals is { } decimals ? Round(number, decimals).ToString("F" + decimals, CultureInfo.InvariantCulture) : text;
        return look.Units.Length > 0 ? $"{rounded} {look.Units}" : rounded;
    }

    // A double has no more than 15 certain digits.
    private static double Round(double number, int decimals) => decimals > 15 ? number : Math.Round(number, decimals, MidpointRounding.AwayFromZero);

    // Dates are OLE automation dates, which DateTime covers from the year 100 to 9999.
    private static string FormatDate(double number, string format, string text)
    {
        try
        {
            return DateTime.FromOADate(number).ToString(format, CultureInfo.InvariantCulture);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool AreEqual(string declared, object value, string text) => declared == text
        || (value is double number && double.TryParse(declared, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && number.Equals(other));
}
