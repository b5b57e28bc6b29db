using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectorEmulator.Reporting;

/// <summary>Writes reports as JSON, and reads them.</summary>
public static class ReportJson
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

    /// <summary>Writes what a run reports: of one element its report, of several a list with the id and the name of each.</summary>
    /// <param name="reports">The elements at the end.</param>
    /// <returns>The JSON.</returns>
    public static string WriteAll(IReadOnlyList<NamedReport> reports) => reports is [var only] ? Write(only.Report) : Write(new ElementsReport(reports));

    /// <summary>Reads a report that was written.</summary>
    /// <typeparam name="T">That of one element, or of several.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <returns>The report.</returns>
    /// <exception cref="JsonException">It is not a report.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Format) ?? throw new JsonException("The report is null.");
}
