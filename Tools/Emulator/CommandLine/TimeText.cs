using System.Globalization;

namespace ConnectorEmulator.Tool.CommandLine;

/// <summary>Times on the command line: seconds, with or without an s, or milliseconds that end in ms.</summary>
internal static class TimeText
{
    /// <summary>Reads a time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seconds">The time in seconds, from 0.</param>
    /// <returns>False when it is not a time.</returns>
    public static bool TryRead(string text, out double seconds)
    {
        var (number, scale) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 1000) : text.EndsWith('s') ? (text[..^1], 1) : (text, 1);

        // "-Infinity" is read whatever the style says.
        var isRead = double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out seconds) && double.IsFinite(seconds);
        seconds /= scale;
        return isRead;
    }
}
