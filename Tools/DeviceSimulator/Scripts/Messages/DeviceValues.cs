using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Messages;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>What placeholders in a message of the device stand for.</summary>
/// <param name="Taken">What was taken from the client's messages.</param>
/// <param name="Count">How often the step has come so far, this time included; with a push, the round.</param>
/// <param name="Now">The present moment.</param>
internal sealed record DeviceValues(ImmutableDictionary<string, JsonElement> Taken, long Count, DateTimeOffset Now)
{
    /// <summary>The values that are not taken from a message.</summary>
    public static readonly IReadOnlyList<string> Names = ["count", "time.iso", "time.unix", "time.unixMs", "time.tai"];

    /// <summary>The value of a placeholder; null when no message has given it yet.</summary>
    public JsonElement? Find(string name) => name switch
    {
        "count" => JsonSerializer.SerializeToElement(Count),
        "time.iso" => JsonSerializer.SerializeToElement(Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        "time.unix" => JsonSerializer.SerializeToElement(Now.ToUnixTimeSeconds()),
        "time.unixMs" => JsonSerializer.SerializeToElement(Now.ToUnixTimeMilliseconds()),
        "time.tai" => JsonSerializer.SerializeToElement(TaiTime.Format(Now)),
        _ => Taken.TryGetValue(name, out var value) ? value : null,
    };
}
