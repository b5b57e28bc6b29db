namespace Skyline.DataMiner.WebSocketDriver.DeviceSimulator.Messages;

/// <summary>Timestamps as IS-07 writes them ("Message types", timing): TAI seconds, a colon, nanoseconds without padding.</summary>
internal static class TaiTime
{
    // TAI has been ahead of UTC by this much since 1 January 2017 (IERS Bulletin C); no leap second is scheduled.
    private static readonly TimeSpan AheadOfUtc = TimeSpan.FromSeconds(37);

    /// <summary>Writes a moment; the resolution is the clock's 100 ns.</summary>
    public static string Format(DateTimeOffset moment)
    {
        long ticks = (moment + AheadOfUtc - DateTimeOffset.UnixEpoch).Ticks;
        long nanoseconds = ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick;
        return $"{ticks / TimeSpan.TicksPerSecond}:{nanoseconds}";
    }

    /// <summary>Whether a text is two decimal numbers with a colon between.</summary>
    public static bool IsTimestamp(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && AreDigits(text.AsSpan(0, colon)) && AreDigits(text.AsSpan(colon + 1));
    }

    private static bool AreDigits(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
