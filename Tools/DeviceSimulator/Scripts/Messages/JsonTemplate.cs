using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>Writes a piece of JSON with placeholders in it.</summary>
/// <param name="json">Gets it.</param>
/// <param name="values">What the placeholders stand for.</param>
internal delegate void JsonTemplate(Utf8JsonWriter json, DeviceValues values);

/// <summary>Reads templates.</summary>
internal static class JsonTemplates
{
    /// <summary>Reads a piece of a script; a text that is one placeholder becomes its value, whatever type that has.</summary>
    /// <exception cref="ScriptException">A placeholder in it is none.</exception>
    public static JsonTemplate Read(ScriptNode node)
    {
        switch (node)
        {
            case ScriptNode.Object given:
                return Object([.. given.Members.Select(member => (member.Key, Read(member.Value)))]);
            case ScriptNode.Array given:
                return Array([.. given.Items.Select(Read)]);
            case ScriptNode.Scalar given:
                return (json, _) => given.Value.WriteTo(json);
            case ScriptNode.Text given:
                var text = TextTemplate.Read(given);
                return text.Whole is string name
                    ? (json, values) => values.Find(name)!.Value.WriteTo(json)
                    : (json, values) => json.WriteStringValue(text.Write(values));
            default:
                throw new ArgumentOutOfRangeException(nameof(node));
        }
    }

    private static JsonTemplate Object(IReadOnlyList<(string Name, JsonTemplate Value)> members) => (json, values) =>
    {
        json.WriteStartObject();
        foreach ((var name, var member) in members)
        {
            json.WritePropertyName(name);
            member(json, values);
        }

        json.WriteEndObject();
    };

    private static JsonTemplate Array(IReadOnlyList<JsonTemplate> items) => (json, values) =>
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            item(json, values);
        }

        json.WriteEndArray();
    };
}
