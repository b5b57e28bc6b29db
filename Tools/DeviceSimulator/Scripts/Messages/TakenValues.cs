using System.Collections.Immutable;
using System.Text.Json;

namespace ConnectorEmulator.DeviceSimulator.Scripts.Messages;

/// <summary>The values that one message gives, while it is compared.</summary>
internal sealed class TakenValues
{
    private ImmutableDictionary<string, JsonElement> values = ImmutableDictionary<string, JsonElement>.Empty;

    /// <summary>What was taken.</summary>
    public IEnumerable<KeyValuePair<string, JsonElement>> All => values;

    /// <summary>Takes a value, when it is of the right kind and no other under the same name.</summary>
    public bool TryTake(Placeholder placeholder, JsonElement value)
    {
        if (placeholder.Kind is JsonValueKind kind && value.ValueKind != kind)
        {
            return false;
        }

        if (placeholder.Name.Length == 0)
        {
            return true;
        }

        if (values.TryGetValue(placeholder.Name, out var before))
        {
            return JsonElement.DeepEquals(before, value);
        }

        values = values.Add(placeholder.Name, value);
        return true;
    }
}
