using System.Text.Json;
using ConnectorEmulator.DeviceSimulator.Scripts.Reading;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>A piece of JSON that another one is compared with.</summary>
internal abstract class JsonPattern
{
    /// <summary>Reads a piece of a script.</summary>
    /// <exception cref="ScriptException">A placeholder in it is none.</exception>
    public static JsonPattern Read(ScriptNode node) => node switch
    {
        ScriptNode.Object given => new ObjectPattern([.. given.Members.Select(member => (member.Key, Read(member.Value)))]),
        ScriptNode.Array given => new ArrayPattern([.. given.Items.Select(Read)]),
        ScriptNode.Text given => Read(PatternReader.Text(given)),
        ScriptNode.Scalar given => new ScalarPattern(given.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>Whether a value has this form.</summary>
    public abstract bool Matches(JsonElement value, TakenValues taken);

    private static JsonPattern Read(PlaceholderText text) =>
        text.Whole is Placeholder whole ? new WholePattern(whole) : new StringPattern(new TextPattern(text));

    // Members that the pattern does not name may be there.
    private sealed class ObjectPattern(IReadOnlyList<(string Name, JsonPattern Value)> members) : JsonPattern
    {
        public override bool Matches(JsonElement value, TakenValues taken) =>
            value.ValueKind == JsonValueKind.Object
            && members.All(member => value.TryGetProperty(member.Name, out var found) && member.Value.Matches(found, taken));
    }

    private sealed class ArrayPattern(IReadOnlyList<JsonPattern> items) : JsonPattern
    {
        public override bool Matches(JsonElement value, TakenValues taken) =>
            value.ValueKind == JsonValueKind.Array
            && value.GetArrayLength() == items.Count
            && items.Zip(value.EnumerateArray()).All(pair => pair.First.Matches(pair.Second, taken));
    }

    private sealed class StringPattern(TextPattern pattern) : JsonPattern
    {
        public override bool Matches(JsonElement value, TakenValues taken) =>
            value.ValueKind == JsonValueKind.String && pattern.Matches(value.GetString()!, taken);
    }

    private sealed class WholePattern(Placeholder placeholder) : JsonPattern
    {
        public override bool Matches(JsonElement value, TakenValues taken) => taken.TryTake(placeholder, value);
    }

    private sealed class ScalarPattern(JsonElement expected) : JsonPattern
    {
        public override bool Matches(JsonElement value, TakenValues taken) => JsonElement.DeepEquals(expected, value);
    }
}
