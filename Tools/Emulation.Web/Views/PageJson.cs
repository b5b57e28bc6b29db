using System.Text.Json;
using System.Text.Json.Serialization;

namespace ConnectorEmulator.Web.Views;

/// <summary>How the page's data is written as JSON.</summary>
internal static class PageJson
{
    // The default encoder also escapes what would be markup, should a text ever be read as HTML.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes data.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="data">The data.</param>
    /// <returns>The JSON, on one line.</returns>
    public static string Write<T>(T data) => JsonSerializer.Serialize(data, Format);

    /// <summary>Reads data.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The data; null when the JSON is null.</returns>
    /// <exception cref="JsonException">It is not such data.</exception>
    public static ValueTask<T?> ReadAsync<T>(Stream json, CancellationToken cancellationToken) => JsonSerializer.DeserializeAsync<T>(json, Format, cancellationToken);
}
