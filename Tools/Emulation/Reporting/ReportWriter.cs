using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectorEmulator.Reporting;

/// <summary>Writes a report as JSON.</summary>
public static class ReportWriter
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Writes a report.</summary>
    /// <typeparam name="T">That of one element, or of several.</typeparam>
    /// <param name="report">The report.</param>
    /// <returns>The JSON.</returns>
    public static string Write<T>(T report) => JsonSerializer.Serialize(report, Format);
}
