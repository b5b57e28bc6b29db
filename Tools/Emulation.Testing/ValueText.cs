using System.Globalization;

namespace ConnectorEmulator.Testing;

/// <summary>Writes values as a test has to write them, so that a number that is compared with a text, or with an int, can be seen.</summary>
internal static class ValueText
{
    private const int MostCharacters = 200;

    /// <summary>Writes a value.</summary>
    /// <param name="value">A number, a text or null.</param>
    /// <returns>Such as 1d, "Open" or null.</returns>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{(text.Length > MostCharacters ? text[..MostCharacters] + "..." : text)}\"",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>Writes a value and what an operator sees, where that is another text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="display">What an operator sees.</param>
    /// <returns>Such as 1d, shown as 'Open'.</returns>
    public static string Of(object? value, string display) => value is string text && text == display ? Of(value) : $"{Of(value)}, shown as '{display}'";
}
