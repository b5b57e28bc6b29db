using System.Globalization;

namespace ConnectorEmulator.DeviceSimulator.Messages;

/// <summary>Timestamps as IS-07 writes them ("Message types", timing): TAI seconds, a colon, nanoseconds without padding.</summary>
internal static class TaiTime
{
    // TAI has been ahead of UTC by this much since 1 January 2017 (IERS Bulletin C); no leap second is scheduled.
    private static readonly TimeSpan AheadOfUtc = TimeSpan.FromSeconds(37);

    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long MostSeconds = 10_000L * 366 * 24 * 60 * 60;

    /// <summary>Writes a moment; the resolution is the clock's 100 ns.</summary>
    public static string Format(DateTimeOffset moment)
    {
        var ticks = (moment + AheadOfUtc - DateTimeOffset.UnixEpoch).Ticks;
        var nanoseconds = ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick;
        return $"{ticks / TimeSpan.TicksPerSecond}:{nanoseconds}";
    }

    /// <summary>The time until a moment; negative when it has passed.</summary>
    /// <param name="text">The moment, as <see cref="TryParse"/> reads it.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="wait">The time; meaningless when the text is not a timestamp.</param>
    /// <returns>Whether the text is a timestamp.</returns>
    public static bool TryParseWait(string text, DateTimeOffset now, out TimeSpan wait)
    {
        var isTimestamp = TryParse(text, out var sinceEpoch);
        wait = sinceEpoch - (now + AheadOfUtc - DateTimeOffset.UnixEpoch);
        return isTimestamp;
    }

    /// <summary>Reads seconds, a colon and nanoseconds as a duration, to the 100 ns.</summary>
    /// <returns>False for any other text, and for more than 10,000 years.</returns>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (!IsTimestamp(text))
        {
            return false;
        }

        var parts = text.Split(':');
        if (!long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > MostSeconds
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var nanoseconds) || nanoseconds >= NanosecondsPerSecond)
        {
            return false;
        }

        duration = TimeSpan.FromTicks((seconds * TimeSpan.TicksPerSecond) + (nanoseconds / TimeSpan.NanosecondsPerTick));
        return true;
    }

    /// <summary>Whether a text is two decimal numbers with a colon between.</summary>
    public static bool IsTimestamp(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && AreDigits(text.AsSpan(0, colon)) && AreDigits(text.AsSpan(colon + 1));
    }

    private static bool AreDigits(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
