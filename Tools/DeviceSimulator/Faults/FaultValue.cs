using System.Globalization;

namespace ConnectorEmulator.DeviceSimulator.Faults;

/// <summary>Reads the values of faults; null when a text does not fit.</summary>
internal static class FaultValue
{
    /// <summary>What <see cref="CloseCode"/> takes, for help and errors.</summary>
    public const string CloseCodes = "a close code: 1000 to 1003, 1007 to 1014, 3000 to 4999";

    /// <summary>A whole number in a range, both ends included.</summary>
    public static Func<string, int?> Integer(int lowest, int highest) => text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= lowest && value <= highest ? value : null;

    /// <summary>Seconds, with decimals, up to an hour.</summary>
    public static TimeSpan? Seconds(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 3600
            ? TimeSpan.FromSeconds(value)
            : null;

    /// <summary>The one word a fault takes.</summary>
    public static Func<string, bool?> Word(string word) => text => text == word ? true : null;

    /// <summary>A status code that a close frame may carry (RFC 6455, section 7.4).</summary>
    public static int? CloseCode(string text) =>
        Integer(1000, 4999)(text) is int code and not (1004 or 1005 or 1006) and (< 1015 or >= 3000) ? code : null;
}
