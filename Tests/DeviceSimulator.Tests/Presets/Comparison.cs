using System.Text.Json;
using System.Text.Json.Nodes;
using ConnectorEmulator.DeviceSimulator.Scripts.Messages;

namespace ConnectorEmulator.DeviceSimulator.Tests.Presets;

/// <summary>Compares messages but for what is of the moment: numbers that a device gives back, and its time.</summary>
internal static class Comparison
{
    // The members of each service's messages that are of the moment.
    private static readonly Dictionary<string, string[]> Free = new()
    {
        ["homeassistant"] = ["id"],
        ["is07"] = ["creation_timestamp", "origin_timestamp"],
        ["kraken"] = ["req_id", "time_in", "time_out"],
        ["obs"] = ["requestId"],
        ["openhab"] = ["eventId"],
        ["truenas"] = ["id"],
    };

    /// <summary>Whether two messages of a service are the same.</summary>
    public static bool AreSame(string service, string one, string other)
    {
        var first = IncomingMessage.Read(one);
        var second = IncomingMessage.Read(other);
        return first.Head == second.Head && JsonNode.DeepEquals(Fixed(service, first), Fixed(service, second));
    }

    /// <summary>Whether a message meets conditions such as <c>{"$.type":"auth_ok"}</c> or <c>{"head":"0"}</c>.</summary>
    public static bool Meets(string message, string conditions)
    {
        var read = IncomingMessage.Read(message);
        return JsonElement.Parse(conditions).EnumerateObject().All(condition => condition.Name == "head"
            ? read.Head == condition.Value.GetString()
            : Find(read.Json, condition.Name) is JsonElement found && JsonElement.DeepEquals(found, condition.Value));
    }

    /// <summary>The value at a path of members, such as <c>$.timing.origin_timestamp</c>; null when it is not there.</summary>
    public static JsonElement? Find(JsonElement json, string path)
    {
        foreach (var member in path.Split('.').Skip(1))
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(member, out json))
            {
                return null;
            }
        }

        return json.ValueKind == JsonValueKind.Undefined ? null : json;
    }

    private static JsonNode? Fixed(string service, IncomingMessage message)
    {
        if (message.Json.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        var node = JsonNode.Parse(message.Json.GetRawText())!;
        Blank(node, Free.GetValueOrDefault(service, []));
        return node;
    }

    private static void Blank(JsonNode? node, string[] names)
    {
        switch (node)
        {
            case JsonObject given:
                foreach ((var name, var value) in given.ToList())
                {
                    if (names.Contains(name))
                    {
                        given[name] = "of the moment";
                    }
                    else
                    {
                        Blank(value, names);
                    }
                }

                break;
            case JsonArray given:
                foreach (var item in given)
                {
                    Blank(item, names);
                }

                break;
        }
    }
}
