using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Rest.Connection;

/// <summary>One of several changes in one request (IS-05, bulk-sender-post-schema).</summary>
/// <param name="Id">The sender.</param>
/// <param name="Parameters">The change of its staged parameters.</param>
internal sealed record BulkChange(string Id, JsonElement Parameters)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="PatchException">The request is not a list of changes.</exception>
    public static List<BulkChange> Read(JsonElement request) => request.ValueKind == JsonValueKind.Array
        ? [.. request.EnumerateArray().Select(ReadOne)]
        : throw Wrong();

    /// <summary>Writes what became of it (IS-05, bulk-response-schema).</summary>
    public void WriteReply(Utf8JsonWriter json, SenderReply reply)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteNumber("code", reply.Status);
        if (reply.Error is not null)
        {
            json.WriteString("error", reply.Error);
            json.WriteNull("debug");
        }

        json.WriteEndObject();
    }

    private static BulkChange ReadOne(JsonElement change)
    {
        var isChange = change.ValueKind == JsonValueKind.Object && change.EnumerateObject().Count() == 2;
        return isChange
            && change.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && Guid.TryParseExact(id.GetString(), "D", out _)
            && change.TryGetProperty("params", out var parameters)
                ? new BulkChange(id.GetString()!, parameters)
                : throw Wrong();
    }

    private static PatchException Wrong() => new("The request must be an array of objects with an id, which is a UUID, and params.");
}
