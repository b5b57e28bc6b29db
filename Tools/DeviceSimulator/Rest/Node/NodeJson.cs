using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Rest.Node;

/// <summary>What every resource of the node interface begins with (IS-04, "Common keys").</summary>
internal static class NodeJson
{
    /// <summary>Begins a resource; what belongs to its kind follows, and the end of the object.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="id">Its id.</param>
    /// <param name="version">When it last changed, TAI.</param>
    /// <param name="label">What a person calls it.</param>
    public static void WriteStart(Utf8JsonWriter json, Guid id, string version, string label)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("version", version);
        json.WriteString("label", label);
        json.WriteString("description", $"{label} of the device simulator");
        json.WriteStartObject("tags");
        json.WriteEndObject();
    }

    /// <summary>Writes an empty array.</summary>
    public static void WriteEmptyArray(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    /// <summary>Writes an empty object.</summary>
    public static void WriteEmptyObject(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteEndObject();
    }
}
