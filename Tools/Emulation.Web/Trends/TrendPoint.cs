namespace ConnectorEmulator.Web.Trends;

/// <summary>From when on a parameter held a value.</summary>
/// <param name="Time">Milliseconds since 1970 in UTC.</param>
/// <param name="Value">The number; null while it held none, or an exception such as "No Signal".</param>
internal readonly record struct TrendPoint(long Time, double? Value);
