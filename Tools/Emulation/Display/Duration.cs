using System.Globalization;
using ConnectorEmulator.Model;

namespace ConnectorEmulator.Display;

/// <summary>
/// Gives durations the text that an operator sees, such as <c>2 days 03h 27m 21s</c>. Source: DataMiner protocol reference, Protocol.Params.Param.Measurement.Type-options,
/// time, time:minute, time:hour and timeofday. Decimals of a second are not shown.
/// </summary>
internal static class Duration
{
    /// <summary>Gives the text of a duration.</summary>
    /// <param name="look">How the parameter is shown.</param>
    /// <param name="value">The number.</param>
    /// <returns>The text; null when the parameter is no duration, or the number is too large for one.</returns>
    public static string? Format(DisplayDefinition look, double value)
    {
        double? unit = look.HasOption("time") ? 1 : look.HasOption("time:minute") ? 60 : look.HasOption("time:hour") ? 3600 : null;
        if (unit is null || !(Math.Abs(value * unit.Value) < TimeSpan.MaxValue.TotalSeconds))
        {
            return null;
        }

        // A tiny part of a second must not be lost on the way from hours: 0.1 h are 360 s.
        var seconds = (long)Math.Floor(Math.Round(Math.Abs(value) * unit.Value, 6));
        var span = TimeSpan.FromSeconds(seconds);
        var sign = value < 0 && seconds > 0 ? "-" : string.Empty;
        return look.HasOption("timeofday") ? span.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture) : sign + Describe(span, unit.Value);
    }

    private static string Describe(TimeSpan span, double unit)
    {
        var parts = new List<string>();
        if (span.Days > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{span.Days} {(span.Days == 1 ? "day" : "days")}"));
        }

        var hidesSeconds = unit > 1 && span.Seconds == 0;
        var hidesMinutes = unit > 60 && hidesSeconds && span.Minutes == 0;
        if (parts.Count > 0 || span.Hours > 0 || hidesMinutes)
        {
            parts.Add($"{span.Hours:00}h");
        }

        if (!hidesMinutes && (parts.Count > 0 || span.Minutes > 0 || hidesSeconds))
        {
            parts.Add($"{span.Minutes:00}m");
        }

        if (!hidesSeconds)
        {
            parts.Add($"{span.Seconds:00}s");
        }

        return string.Join(' ', parts);
    }
}
